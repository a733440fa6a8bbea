#pragma once

#include "theme/icons.h"
#include "widgets/statussymbol.h"

#include <QDate>
#include <QListView>

class QStandardItemModel;

namespace tam::ui {

/// One thing that happened. `day` groups; times and texts come ready in the caller's language and zone.
struct TimelineEntry
{
    QString id{};
    QDate day{};
    QString time{};
    Icon icon = Icon::None;
    QString title{};
    StatusKind status = StatusKind::Info;
    QString detail{};
    QString toolTip{};
};

/// Everything that happened, newest first, under day headings: time, kind as an icon on a vertical line, title, and one
/// line of detail with its state. Arrow keys walk the entries, Enter activates.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// `entries` in the order to show. `today` turns two headings into words (Today, Yesterday).
    void setEntries(const QList<TimelineEntry> &entries, const QDate &today);
    [[nodiscard]] int entryCount() const { return m_count; }
    [[nodiscard]] QString currentId() const;

Q_SIGNALS:
    void entryActivated(const QString &id);

private:
    [[nodiscard]] QString dayHeading(const QDate &day, const QDate &today) const;

    QStandardItemModel *m_items;
    int m_count = 0;
};

} // namespace tam::ui
