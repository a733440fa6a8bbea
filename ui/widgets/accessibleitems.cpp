#include "widgets/accessibleitems.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>
#include <vector>

namespace tam::ui {

namespace {

/// One part. The reader may hold on to it longer than the widget lives, hence the weak pointer.
class ItemInterface : public QAccessibleInterface
{
public:
    ItemInterface(QWidget *widget, int item) : m_widget(widget), m_item(item) {}

    [[nodiscard]] bool isValid() const override
    {
        return m_item >= 0 && items() != nullptr && m_item < items()->accessibleItemCount();
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return m_widget == nullptr ? nullptr : m_widget->window()->windowHandle();
    }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_widget);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? items()->accessibleItemName(m_item) : QString();
    }

    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect local = items()->accessibleItemRect(m_item);
        return {m_widget->mapToGlobal(local.topLeft()), local.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = isValid() && m_widget->hasFocus() && items()->accessibleFocusItem() == m_item;
        state.invalid = !isValid();
        return state;
    }

private:
    [[nodiscard]] AccessibleItems *items() const { return dynamic_cast<AccessibleItems *>(m_widget.data()); }

    QPointer<QWidget> m_widget;
    int m_item;
};

class ItemsInterface : public QAccessibleWidget
{
public:
    explicit ItemsInterface(QWidget *widget) : QAccessibleWidget(widget, QAccessible::List) {}

    ~ItemsInterface() override
    {
        for (const QAccessible::Id id : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    [[nodiscard]] int childCount() const override { return items() == nullptr ? 0 : items()->accessibleItemCount(); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        while (int(m_ids.size()) <= index) {
            m_ids.push_back(QAccessible::registerAccessibleInterface(new ItemInterface(widget(), int(m_ids.size()))));
        }
        return QAccessible::accessibleInterface(m_ids.at(size_t(index)));
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (int i = 0; i < int(m_ids.size()); ++i) {
            if (QAccessible::accessibleInterface(m_ids.at(size_t(i))) == wanted) {
                return i;
            }
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint local = widget()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < childCount(); ++i) {
            if (items()->accessibleItemRect(i).contains(local)) {
                return child(i);
            }
        }
        return nullptr;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return items() == nullptr || !widget()->hasFocus() ? nullptr : child(items()->accessibleFocusItem());
    }

private:
    [[nodiscard]] AccessibleItems *items() const { return dynamic_cast<AccessibleItems *>(widget()); }

    mutable std::vector<QAccessible::Id> m_ids;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget != nullptr && dynamic_cast<AccessibleItems *>(widget) != nullptr ? new ItemsInterface(widget)
                                                                                   : nullptr;
}

} // namespace

void registerAccessibleItems()
{
    // Qt ignores a factory that is installed already.
    QAccessible::installFactory(makeInterface);
}

void announceAccessibleItem(QWidget *widget, int item)
{
    if (QAccessible::isActive() && item >= 0) {
        QAccessibleEvent event(widget, QAccessible::Focus);
        event.setChild(item);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace tam::ui
