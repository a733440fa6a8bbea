#include "widgets/accessiblechoice.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>

namespace tam::ui {

namespace {

class ChoiceInterface : public QAccessibleWidget
{
public:
    explicit ChoiceInterface(QAbstractButton *button) : QAccessibleWidget(button) {}

    /// Asked for anew each time: a button may become checkable after its interface was made.
    [[nodiscard]] QAccessible::Role role() const override
    {
        return button()->isCheckable() ? QAccessible::RadioButton : QAccessible::Button;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && own.isEmpty() ? button()->text() : own;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button()->isCheckable();
        state.checked = button()->isChecked();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button()->isEnabled())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction())
            button()->animateClick(); // comes back at once: what it opens may be a dialog
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] QAbstractButton *button() const { return static_cast<QAbstractButton *>(object()); }
};

QAccessibleInterface *makeChoice(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    return button && dynamic_cast<AccessibleChoice *>(object) ? new ChoiceInterface(button) : nullptr;
}

} // namespace

void registerAccessibleChoices()
{
    // Qt ignores a factory that is installed already.
    QAccessible::installFactory(makeChoice);
}

} // namespace tam::ui
