#pragma once

#include "models/listmodel.h"
#include "rules/planterms.h"
#include "widgets/sowchip.h"

#include <QStyledItemDelegate>

namespace tam::ui {

/// The columns of the comparison.
enum class PlanColumn { Service, First, Difference, Second, Sections };

enum PlanRole {
    PlanLevelRole = Qt::UserRole + 0x320, ///< QString: the level in words
    PlanLimitRole,                        ///< QString: limits, targets and reports
    PlanBriefRole,                        ///< QStringList: the numbers, and what is not a number, apart
    PlanUnknownRole,                      ///< bool: terms not in the catalogue
    PlanSectionsRole,                     ///< QStringList: the sections of the row, one for each chip
};

QList<ListColumn> planColumns();
/// Rows of the comparison; ids are derived from the service, so that a selection stays when the sides change.
QList<ListRow> planRows(const std::vector<ServiceRow> &rows);
QUuid planRowId(const QString &service);

/// Limits, targets and reports of one service in words: "5 days, 2 times a month · apply 10 working days ahead".
QString limitText(const ServiceCell &cell);
QString differenceText(TermsDifference difference);
/// The section that tells most of a row: not 4.1, which lists every service.
QString mainSection(const QStringList &sections);

/// The numbers alone, as short as they can be said: "5 d, 2 × a month · 10 workdays ahead".
QString numbersText(const ServiceCell &cell);

/// A level wrapped to as many lines as it takes, and its limits below; or on one line, the numbers first, where whole
/// texts would leave only a few services in sight.
class PlanCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setOneLine(bool on) { m_oneLine = on; }
    bool isOneLine() const { return m_oneLine; }
    /// The height of a cell with its whole text in a column of `width` pixels.
    static int wholeHeight(const QFont &font, const QModelIndex &index, int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_oneLine = false;
};

} // namespace tam::ui
