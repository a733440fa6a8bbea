#pragma once

#include "theme/icons.h"
#include "widgets/badges.h"

#include <QWidget>

class QVBoxLayout;

namespace tam::ui {

class NavigationButton;
class TextLabel;

struct NavigationItem
{
    QString id{};
    QString text{};
    Icon icon = Icon::None;
    QString toolTip{}; ///< with the shortcut: "Today (Ctrl+1)"
};

struct RecentItem
{
    QString id{};
    QString text{};
    PlanMark mark{};
};

/// The areas with their counters, the customers opened last, and who I am. Tab reaches the current area and the first
/// recent; up and down walk, Enter or Space opens.
class NavigationBar : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationBar(QWidget *parent = nullptr);

    void setItems(const QList<NavigationItem> &items);
    /// Critical is the filled red pill (Today only), Attention bold amber (what waits on me), Muted quiet.
    void setCounter(const QString &id, const QString &counter, Tone tone = Tone::Muted);
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;
    /// Empty hides the heading too (present mode shows none).
    void setRecents(const QList<RecentItem> &recents);
    void setIdentity(const QString &text, const QString &toolTip = {});

Q_SIGNALS:
    void activated(const QString &id);
    void recentActivated(const QString &id);
    void identityActivated();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<NavigationButton *> walkable() const;

    QVBoxLayout *m_itemColumn;
    QVBoxLayout *m_recentColumn;
    TextLabel *m_recentTitle;
    NavigationButton *m_identity;
    QList<NavigationButton *> m_items;
    QList<NavigationButton *> m_recents;
};

} // namespace tam::ui
