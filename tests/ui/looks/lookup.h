#pragma once

#include <QStringList>

class QWidget;

namespace tam::ui {
class DataTable;
}

namespace tam::test {

/// Which cells of a table count: of all columns that neither stretch nor hold names, or the pills of the first one.
enum class Cells { All, LeadingPills };

/// Texts below `root` that are on the screen and cut although they must not be: labels, buttons, chips, fields, column
/// headings, cells. Wrapped and scrolled text is not cut.
QStringList cutTexts(QWidget *root, Cells cells);

/// The share of the rows on the screen whose text in a column is whole, 0 to 1; 1 where the column is not shown.
double wholeShare(const ui::DataTable &table, const QString &columnId);

/// Pairs of sibling widgets below `root` that cover each other.
QStringList overlaps(QWidget *root);

} // namespace tam::test
