#include "alerts/alertsettings.h"

#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(AlertSettings)
};

QCheckBox *check(QWidget *parent, const char *name, const QString &text, bool on)
{
    auto *box = new QCheckBox(text, parent);
    box->setObjectName(QLatin1String(name));
    box->setChecked(on);
    return box;
}

QTimeEdit *timeEdit(QWidget *parent, const char *name, const QString &label, QTime time)
{
    auto *edit = new QTimeEdit(time, parent);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    return edit;
}

} // namespace

void editAlertSettings(QWidget *parent, AlertCentre &centre, bool hasTray)
{
    const AlertSettings now = centre.settings();
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("alertSettingsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(AlertWords::tr("Notification settings"));
    auto *column = new QVBoxLayout(dialog);
    column->setSpacing(10);
    auto *desktop = check(dialog, "alertsDesktop", AlertWords::tr("Tell me on the &desktop, too"), now.desktop);
    auto *tray = check(dialog, "alertsKeepInTray",
                       AlertWords::tr("&Keep running in the tray when the window is closed"), now.keepInTray);
    auto *hours = check(dialog, "alertsQuiet", AlertWords::tr("&Quiet hours on the desktop"), now.quiet.hours);
    auto *from = timeEdit(dialog, "alertsQuietFrom", AlertWords::tr("Quiet from"), now.quiet.from);
    auto *until = timeEdit(dialog, "alertsQuietUntil", AlertWords::tr("Quiet until"), now.quiet.until);
    auto *duty = check(dialog, "alertsOnDuty", AlertWords::tr("Tell me all the same while I am on d&uty"),
                       now.quiet.unlessOnDuty);
    column->addWidget(desktop);
    column->addWidget(tray);
    for (QWidget *needsTray : {desktop, tray})
        needsTray->setEnabled(hasTray);
    if (!hasTray) {
        auto *note =
            new TextLabel(AlertWords::tr("This desktop has no tray: notifications are shown in the window alone."),
                          TextStyle::Secondary, Tone::Muted, false, dialog);
        note->setObjectName(QStringLiteral("alertsNoTray"));
        note->setWordWrap(true);
        column->addWidget(note);
    }
    column->addWidget(hours);
    auto *form = new QFormLayout;
    form->setContentsMargins(24, 0, 0, 0);
    form->addRow(AlertWords::tr("From"), from);
    form->addRow(AlertWords::tr("Until"), until);
    form->addRow(duty);
    column->addLayout(form);
    auto *note = new TextLabel(AlertWords::tr("What comes in the quiet is told together after it. The bell in the "
                                              "status bar counts at all times."),
                               TextStyle::Secondary, Tone::Muted, false, dialog);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addStretch(1);
    const auto enable = [=] {
        for (QWidget *part : std::initializer_list<QWidget *>{from, until, duty})
            part->setEnabled(hours->isChecked());
    };
    enable();
    QObject::connect(hours, &QCheckBox::toggled, dialog, enable);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    buttons->addButton(AlertWords::tr("Save"), QDialogButtonBox::AcceptRole)->setDefault(true);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [=, &centre] {
        AlertSettings settings;
        settings.desktop = desktop->isChecked();
        settings.keepInTray = tray->isChecked();
        settings.quiet.hours = hours->isChecked();
        settings.quiet.from = from->time();
        settings.quiet.until = until->time();
        settings.quiet.unlessOnDuty = duty->isChecked();
        centre.setSettings(settings);
        dialog->accept();
    });
    dialog->resize(440, dialog->sizeHint().height());
    dialog->open();
}

} // namespace tam::ui
