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

/// A level wrapped to as many lines as it takes, and its limits below: nothing is cut off.
class PlanCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tam::ui
