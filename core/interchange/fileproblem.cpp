#include "interchange/fileproblem.h"

#include <QFileDevice>

namespace tam {

bool writeAll(QIODevice &device, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = device.write(bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

Problem notWritten(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    // What Qt calls an exhausted resource is, for a write, ENOSPC or its like on other systems.
    const bool full = file && file->error() == QFileDevice::ResourceError;
    Problem problem =
        full ? Problem(ProblemCode::DiskFull) : Problem(ProblemCode::FileNotWritable, {device.errorString()});
    if (file)
        problem.file = file->fileName();
    return problem;
}

} // namespace tam
