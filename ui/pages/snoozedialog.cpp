#include "pages/snoozedialog.h"

#include "domain/derivedid.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "widgets/textlabel.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct SnoozeWords
{
    Q_DECLARE_TR_FUNCTIONS(SnoozeDialog)
};

struct Answer
{
    QDateTime until;
    QString reason;
};

std::optional<Answer> ask(QWidget *parent, const QString &sentence, const QDateTime &now, const QDateTime &latest)
{
    QDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("snoozeDialog"));
    dialog.setWindowTitle(SnoozeWords::tr("Snooze"));
    auto *column = new QVBoxLayout(&dialog);
    auto *what = new TextLabel(sentence, TextStyle::Body, Tone::Text, true, &dialog);
    what->setWordWrap(true);
    column->addWidget(what);
    auto *form = new QFormLayout;
    QDateTime suggestion = now.addDays(1);
    suggestion.setTime(QTime(9, 0));
    if (latest.isValid())
        suggestion = std::min(suggestion, latest);
    auto *until = new QDateTimeEdit(suggestion, &dialog);
    until->setObjectName(QStringLiteral("snoozeUntil"));
    until->setTimeSpec(Qt::UTC);
    until->setDisplayFormat(wording::dateTimeFormat());
    until->setCalendarPopup(true);
    until->setMinimumDateTime(now.addSecs(60));
    if (latest.isValid())
        until->setMaximumDateTime(latest);
    auto *reason = new QLineEdit(&dialog);
    reason->setObjectName(QStringLiteral("snoozeReason"));
    reason->setMaxLength(200);
    reason->setPlaceholderText(SnoozeWords::tr("Why it can wait"));
    form->addRow(SnoozeWords::tr("Back at"), until);
    form->addRow(SnoozeWords::tr("Reason"), reason);
    column->addLayout(form);
    if (latest.isValid())
        column->addWidget(new TextLabel(SnoozeWords::tr("It comes back at its due at the latest."),
                                        TextStyle::Secondary, Tone::Muted, false, &dialog));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    QPushButton *go = buttons->addButton(SnoozeWords::tr("Snooze"), QDialogButtonBox::AcceptRole);
    go->setEnabled(false);
    go->setDefault(true);
    QObject::connect(reason, &QLineEdit::textChanged, go,
                     [go](const QString &text) { go->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    reason->setFocus(); // the time is a likely one already, and Tab would walk through its parts
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Answer{until->dateTime(), reason->text().trimmed()};
}

} // namespace

Snooze makeSnooze(const TodayItem &item, Instant until, const QString &reason, Instant asOf, Instant now)
{
    Snooze snooze;
    const QString kind(code(item.kind));
    const QUuid what = item.snoozeId();
    snooze.uuid = derivedId({QStringLiteral("snooze"), kind, what.toString(QUuid::WithoutBraces)});
    snooze.updatedAt = now;
    snooze.itemKind = kind;
    snooze.recordId = what;
    const Instant limit = item.snoozeLimit(asOf);
    snooze.until = limit.isNull() ? until : std::min(until, limit);
    snooze.reason = reason;
    return snooze;
}

bool snoozeItem(QWidget *parent, AppContext &context, const TodayItem &item, const QString &sentence)
{
    // Wall clock of the console's zone in the field, an instant in the store.
    const auto wall = [&](Instant at) {
        const QDateTime local = context.zone().localTime(at);
        return QDateTime(local.date(), local.time(), Qt::UTC); // no gap of summer time in the field
    };
    // The list may change while the dialog is open.
    const TodayItem copy = item; // NOLINT(performance-unnecessary-copy-initialization)
    const Instant limit = copy.snoozeLimit(context.asOf());
    const auto answer = ask(parent, sentence, wall(context.asOf()), limit.isNull() ? QDateTime() : wall(limit));
    if (!answer)
        return false;
    const Instant until =
        Instant::fromDateTime(QDateTime(answer->until.date(), answer->until.time(), context.zone().timeZone()));
    const Snooze snooze = makeSnooze(copy, until, answer->reason, context.asOf(), context.now());
    auto before = context.store().find(Kind::Snooze, snooze.uuid);
    RecordStep step = insertStep(snooze);
    if (before)
        step.was = copyRecord(kindInfo(Kind::Snooze), **before);
    auto done = context.edits().apply(SnoozeWords::tr("Snooze: %1").arg(sentence.left(60)), {step});
    if (!done) {
        showProblem(parent, done.problem());
        return false;
    }
    return true;
}

} // namespace tam::ui
