#include "widgets/accessiblechoice.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

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

/// A box says what is chosen and for what; Qt's own says either, depending on the system.
class BoxInterface : public QAccessibleWidget
{
public:
    explicit BoxInterface(QComboBox *box) : QAccessibleWidget(box, QAccessible::ComboBox) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString name = box()->accessibleName();
        if (kind == QAccessible::Value || (kind == QAccessible::Name && name.isEmpty()))
            return box()->currentText();
        return kind == QAccessible::Name && !box()->currentText().isEmpty()
                   ? QCoreApplication::translate("Choices", "%1: %2", "what is chosen for, and what is chosen")
                         .arg(name, box()->currentText())
                   : QAccessibleWidget::text(kind);
    }

    [[nodiscard]] int childCount() const override { return box()->isEditable() ? 2 : 1; }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(box()->view());
        return index == 1 && box()->isEditable() ? QAccessible::queryAccessibleInterface(box()->lineEdit()) : nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        if (wanted->object() == box()->view())
            return 0;
        return box()->isEditable() && wanted->object() == box()->lineEdit() ? 1 : -1;
    }

    [[nodiscard]] QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }

    void doAction(const QString &name) override
    {
        if (name == showMenuAction() || name == pressAction())
            box()->showPopup();
    }

private:
    [[nodiscard]] QComboBox *box() const { return static_cast<QComboBox *>(object()); }
};

QAccessibleInterface *makeChoice(const QString &, QObject *object)
{
    if (!dynamic_cast<AccessibleChoice *>(object))
        return nullptr;
    if (auto *box = qobject_cast<QComboBox *>(object))
        return new BoxInterface(box);
    auto *button = qobject_cast<QAbstractButton *>(object);
    return button ? new ChoiceInterface(button) : nullptr;
}

} // namespace

void registerAccessibleChoices()
{
    // Qt ignores a factory that is installed already.
    QAccessible::installFactory(makeChoice);
}

} // namespace tam::ui
