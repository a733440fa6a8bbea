#pragma once

#include "domain/problem.h"

#include <QByteArrayView>

class QIODevice;

namespace tam {

/**
 * Writes all of it, also to a device that takes a part at a time: the last part that fits on a full disk is no error
 * yet, only the next write says why. False when the device refused something.
 */
bool writeAll(QIODevice &device, QByteArrayView bytes);

/** Why a device refused what was written: DiskFull, else FileNotWritable; names the file when it is one. */
Problem notWritten(const QIODevice &device);

} // namespace tam
