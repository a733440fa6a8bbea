#pragma once

#include "domain/result.h"
#include "domain/time.h"

#include <QTemporaryDir>

namespace tam::ui {

/// A store with the demo portfolio in a temporary folder, which goes with this object.
class DemoStore
{
public:
    /// Fills it as of an instant, in the language of the window. Runs on any thread.
    Result<void> create(Instant asOf, bool chinese);
    QString fileName() const { return m_directory.filePath(QStringLiteral("demo.tam")); }

private:
    QTemporaryDir m_directory;
};

} // namespace tam::ui
