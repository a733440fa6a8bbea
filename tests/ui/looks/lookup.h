#pragma once

#include <QStringList>

class QWidget;

namespace tam::test {

/// Which cells of a table count: of all columns that neither stretch nor hold names, or the pills of the first one.
enum class Cells { All, LeadingPills };

/// Texts below `root` that are on the screen and cut although they must not be: labels, buttons, chips, fields, column
/// headings, cells. Wrapped and scrolled text is not cut.
QStringList cutTexts(QWidget *root, Cells cells);

/// Pairs of sibling widgets below `root` that cover each other.
QStringList overlaps(QWidget *root);

} // namespace tam::test
