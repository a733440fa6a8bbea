#include "widgets/timelineview.h"

#include "theme/typography.h"
#include "widgets/draw.h"

#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace tam::ui {

namespace {

enum Role { IdRole = Qt::UserRole + 1, TimeRole, IconKindRole, StatusKindRole, DetailRole, HeadingRole, FirstRole };

constexpr int TimeWidth = 46;
constexpr int Left = 12;
constexpr int Node = 20;

class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFont small = styledFont(option.font, TextStyle::Secondary);
        const int line = std::max(18, QFontMetrics(option.font).height());
        if (index.data(HeadingRole).toBool()) {
            return {100, QFontMetrics(small).height() + 6};
        }
        const bool detail = !index.data(DetailRole).toString().isEmpty();
        return {200, line + (detail ? std::max(15, QFontMetrics(small).height() - 2) : 0) + 8};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const QRectF r(option.rect);
        const QFont small = styledFont(option.font, TextStyle::Secondary);
        if (index.data(HeadingRole).toBool()) {
            draw::text(painter, r.adjusted(Left, 0, -8, 0), index.data().toString(),
                       styledFont(option.font, TextStyle::Secondary, true), theme.text);
            return;
        }
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(r, theme.accentSoft);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(r, theme.alt);
        }
        const double line = std::max(18, QFontMetrics(option.font).height());
        const QRectF first(r.left(), r.top() + 3, r.width(), line);
        draw::text(painter, QRectF(Left, first.top(), TimeWidth - 6, line), index.data(TimeRole).toString(), small,
                   theme.muted);
        paintNode(painter, r, first, index, theme);
        const double x = Left + TimeWidth + Node + 8;
        draw::text(painter, QRectF(x, first.top(), r.right() - x - 6, line), index.data().toString(), option.font,
                   theme.text);
        const QString detail = index.data(DetailRole).toString();
        if (!detail.isEmpty()) {
            const QRectF second(x, first.bottom() - 1, r.right() - x - 6, r.bottom() - first.bottom() - 3);
            paintStatusSymbol(painter, QRectF(x, second.center().y() - 6, 11, 11),
                              StatusKind(index.data(StatusKindRole).toInt()), theme);
            draw::text(painter, second.adjusted(15, 0, 0, 0), detail, small, theme.muted);
        }
        if (option.state & QStyle::State_HasFocus) {
            draw::focusRing(painter, r, theme);
        }
    }

private:
    static void paintNode(QPainter *painter, const QRectF &r, const QRectF &first, const QModelIndex &index,
                          const Theme &theme)
    {
        const double centre = Left + TimeWidth + Node / 2.0;
        const double middle = first.center().y();
        const double top = index.data(FirstRole).toBool() ? middle : r.top();
        painter->fillRect(QRectF(centre - 0.5, top, 1, r.bottom() - top + 1), theme.line);
        const QRectF node(centre - Node / 2.0, middle - Node / 2.0, Node, Node);
        draw::roundedRect(painter, node, Node / 2.0, theme.base, theme.line);
        icons::paint(painter, node.adjusted(4, 4, -4, -4), Icon(index.data(IconKindRole).toInt()), theme.muted);
    }
};

} // namespace

TimelineView::TimelineView(QWidget *parent) : QListView(parent), m_items(new QStandardItemModel(this))
{
    setModel(m_items);
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setResizeMode(Adjust);
    setAccessibleName(tr("Timeline"));
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT entryActivated(index.data(IdRole).toString()); });
}

QString TimelineView::dayHeading(const QDate &day, const QDate &today) const
{
    //: A day in a heading, with the weekday; a Qt date format
    const QString format = day.year() == today.year() ? tr("ddd d MMM", "heading") : tr("ddd d MMM yyyy", "heading");
    const QString date = QLocale().toString(day, format);
    if (day == today) {
        return tr("Today, %1").arg(date);
    }
    return day == today.addDays(-1) ? tr("Yesterday, %1").arg(date) : date;
}

void TimelineView::setEntries(const QList<TimelineEntry> &entries, const QDate &today)
{
    const QString current = currentId();
    m_items->clear();
    m_count = int(entries.size());
    QDate day;
    for (const TimelineEntry &entry : entries) {
        const bool first = entry.day != day;
        if (first) {
            day = entry.day;
            auto *heading = new QStandardItem(dayHeading(day, today));
            heading->setFlags(Qt::ItemNeverHasChildren);
            heading->setData(true, HeadingRole);
            m_items->appendRow(heading);
        }
        auto *item = new QStandardItem(entry.title);
        item->setData(entry.id, IdRole);
        item->setData(entry.time, TimeRole);
        item->setData(int(entry.icon), IconKindRole);
        item->setData(int(entry.status), StatusKindRole);
        item->setData(entry.detail, DetailRole);
        item->setData(first, FirstRole);
        if (!entry.toolTip.isEmpty()) {
            item->setToolTip(entry.toolTip);
        }
        item->setAccessibleText(entry.time + u' ' + entry.title + u' ' + entry.detail);
        m_items->appendRow(item);
        if (!current.isEmpty() && entry.id == current) {
            setCurrentIndex(item->index());
        }
    }
}

QString TimelineView::currentId() const
{
    return currentIndex().data(IdRole).toString();
}

} // namespace tam::ui
