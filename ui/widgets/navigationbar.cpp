#include "widgets/navigationbar.h"

#include "widgets/navigationbutton.h"
#include "widgets/textlabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace tam::ui {

using namespace Qt::StringLiterals;

NavigationBar::NavigationBar(QWidget *parent)
    : QWidget(parent), m_itemColumn(new QVBoxLayout), m_recentColumn(new QVBoxLayout),
      m_recentTitle(new TextLabel(tr("Recent"), TextStyle::Secondary, Tone::Muted, false, this)),
      m_identity(new NavigationButton(u"identity"_s, {}, metrics::RecentItem, this))
{
    setFixedWidth(metrics::NavigationWidth);
    setAccessibleName(tr("Areas"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 1, 8);
    column->setSpacing(0);
    m_itemColumn->setSpacing(0);
    m_recentColumn->setSpacing(0);
    column->addLayout(m_itemColumn);
    column->addSpacing(12);
    m_recentTitle->setContentsMargins(16, 0, 8, 4);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recentColumn);
    column->addStretch(1);
    column->addWidget(m_identity);
    m_recentTitle->hide();
    m_identity->setIconKind(Icon::Person);
    m_identity->hide();
    m_identity->installEventFilter(this);
    connect(m_identity, &QAbstractButton::clicked, this, &NavigationBar::identityActivated);
}

void NavigationBar::setItems(const QList<NavigationItem> &items)
{
    qDeleteAll(m_items);
    m_items.clear();
    for (const NavigationItem &item : items) {
        auto *button = new NavigationButton(item.id, item.text, metrics::NavigationItem, this);
        button->setIconKind(item.icon);
        button->setToolTip(item.toolTip);
        button->setCheckable(true);
        button->installEventFilter(this);
        connect(button, &QAbstractButton::clicked, this, [this, id = item.id] {
            setCurrent(id);
            Q_EMIT activated(id);
        });
        m_itemColumn->addWidget(button);
        m_items.append(button);
    }
}

void NavigationBar::setCounter(const QString &id, const QString &counter, Tone tone)
{
    for (NavigationButton *button : std::as_const(m_items)) {
        if (button->objectName() == id) {
            button->setCounter(counter, tone);
        }
    }
}

void NavigationBar::setCurrent(const QString &id)
{
    for (NavigationButton *button : std::as_const(m_items)) {
        const bool on = button->objectName() == id;
        button->setChecked(on);
        button->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

QString NavigationBar::current() const
{
    for (const NavigationButton *button : m_items) {
        if (button->isChecked()) {
            return button->objectName();
        }
    }
    return {};
}

void NavigationBar::setRecents(const QList<RecentItem> &recents)
{
    qDeleteAll(m_recents);
    m_recents.clear();
    for (const RecentItem &recent : recents) {
        auto *button = new NavigationButton(recent.id, recent.text, metrics::RecentItem, this);
        button->setMark(recent.mark);
        button->setAccessibleDescription(planMarkName(recent.mark));
        button->setFocusPolicy(m_recents.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
        button->installEventFilter(this);
        connect(button, &QAbstractButton::clicked, this, [this, id = recent.id] { Q_EMIT recentActivated(id); });
        m_recentColumn->addWidget(button);
        m_recents.append(button);
    }
    m_recentTitle->setVisible(!recents.isEmpty());
}

void NavigationBar::setIdentity(const QString &text, const QString &toolTip)
{
    m_identity->setText(text);
    m_identity->setAccessibleName(text);
    m_identity->setToolTip(toolTip);
    m_identity->setVisible(!text.isEmpty());
}

QList<NavigationButton *> NavigationBar::walkable() const
{
    QList<NavigationButton *> all = m_items + m_recents;
    all.append(m_identity);
    return all;
}

bool NavigationBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QList<NavigationButton *> all = walkable();
        auto at = all.indexOf(static_cast<NavigationButton *>(watched));
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            all.at(at)->click();
            return true;
        }
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            do {
                at += step;
            } while (at >= 0 && at < all.size() && all.at(at)->isHidden());
            if (at >= 0 && at < all.size()) {
                all.at(at)->setFocus(Qt::TabFocusReason);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
}

} // namespace tam::ui
