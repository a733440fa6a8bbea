#include "report/noticedraft.h"

#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <functional>

namespace tam {

namespace {

/// Gives the texts of this file a translation context of their own.
struct NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(NoticeDraft)
};

QStringList addressesOf(const CustomerFacts &facts, const std::function<bool(const Contact &)> &isMeant)
{
    QStringList to;
    for (const Contact &contact : facts.contacts) {
        if (!contact.email.isEmpty() && isMeant(contact))
            to.append(contact.email);
    }
    return to;
}

QStringList recipients(const CustomerFacts &facts, const Notice &notice)
{
    QStringList to =
        addressesOf(facts, [&](const Contact &contact) { return notice.notifiedContactIds.contains(contact.uuid); });
    if (to.isEmpty())
        to = addressesOf(facts, [](const Contact &contact) { return contact.isTechnicalContact.value_or(false); });
    if (to.isEmpty())
        to = addressesOf(facts, [](const Contact &) { return true; });
    return to;
}

QString listed(const List<QString> &items)
{
    return QStringList(items.begin(), items.end()).join(NoticeWords::tr(", ", "between the items of a list"));
}

QString windowText(const CustomerFacts &facts, const Notice &notice)
{
    const QString from = wording::fullTime(notice.windowStart, facts.zone);
    if (notice.windowEnd.isNull())
        return NoticeWords::tr("From %1 (%2)", "time, time zone").arg(from, facts.zone.name());
    return NoticeWords::tr("%1 to %2 (%3)", "begin and end of a window, time zone")
        .arg(from, wording::fullTime(notice.windowEnd, facts.zone), facts.zone.name());
}

} // namespace

MailDraft noticeDraft(const CustomerFacts &facts, const Notice &notice, Language language)
{
    const LanguageScope scope(language);
    const Customer &customer = facts.customer;
    const QString name = language == Language::English && !customer.nameEn.isEmpty() ? customer.nameEn : customer.name;
    MailDraft draft;
    draft.to = recipients(facts, notice);
    draft.subject = NoticeWords::tr("%1: %2 – %3", "subject of a mail: customer, kind of notice, title")
                        .arg(name, wording::name(notice.type), notice.title);
    QStringList lines{NoticeWords::tr("Hello,"), QString(),
                      NoticeWords::tr("this is to tell you of the following: %1").arg(notice.title), QString()};
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines.append(NoticeWords::tr("%1: %2", "a line of a mail: name and value").arg(label, value));
    };
    add(NoticeWords::tr("Kind"), wording::name(notice.type));
    if (!notice.windowStart.isNull())
        add(NoticeWords::tr("Window"), windowText(facts, notice));
    add(NoticeWords::tr("Products"), listed(notice.products));
    add(NoticeWords::tr("Resources"), listed(notice.resources));
    if (!notice.advice.trimmed().isEmpty())
        lines << QString() << NoticeWords::tr("What we advise:") << notice.advice.trimmed();
    lines << QString() << NoticeWords::tr("Please confirm that you have read this; we are there for any question.");
    draft.text = lines.join(u'\n') + u'\n';
    return draft;
}

} // namespace tam
