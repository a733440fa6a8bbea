#include "shell/helpdialogs.h"

#include "support/dialogs.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QString row(const QString &left, const QString &right)
{
    return QStringLiteral("<tr><td class='keys' style='padding:2px 16px 2px 0'>%1</td>"
                          "<td style='padding:2px 0'>%2</td></tr>")
        .arg(left.toHtmlEscaped(), right.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return QStringLiteral("<tr><td colspan='2'><h4 style='margin:10px 0 2px 0'>%1</h4></td></tr>")
        .arg(text.toHtmlEscaped());
}

} // namespace

void showAbout(QWidget *window, const Reference &reference)
{
    QString text =
        QStringLiteral("<h3>TAM Console %1</h3>").arg(QCoreApplication::applicationVersion().toHtmlEscaped());
    text += QStringLiteral("<p>%1</p>")
                .arg(HelpWords::tr(
                    "Free software under the GNU General Public License, version 3 or later, without any warranty."));
    text += QStringLiteral("<table>") + heading(HelpWords::tr("Built on:"));
    text += row(QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion())),
                QStringLiteral("LGPL-3.0 / GPL-3.0 (Qt Charts, Qt Network Authorization: GPL-3.0)"));
    text += row(QStringLiteral("SQLite"), HelpWords::tr("public domain"));
    text += row(QStringLiteral("ICU"), QStringLiteral("Unicode-3.0"));
    text += row(QStringLiteral("RapidJSON"), QStringLiteral("MIT"));
    text += row(QStringLiteral("OpenSSL"), QStringLiteral("Apache-2.0"));
    text += row(QStringLiteral("QtKeychain"), QStringLiteral("BSD-3-Clause"));
    text += row(QStringLiteral("libxlsxwriter, libzip"), QStringLiteral("BSD-2-Clause, BSD-3-Clause"));
    text += row(QStringLiteral("libical"), QStringLiteral("MPL-2.0 / LGPL-2.1"));
    text += heading(HelpWords::tr("Plan catalogue:"));
    for (const CatalogueVersion &version : reference.catalogue.versions())
        text += row(version.id, version.known ? HelpWords::tr("terms known") : HelpWords::tr("terms unknown"));
    text += heading(HelpWords::tr("Working-day calendars:"));
    for (const WorkCalendar &calendar : reference.calendars) {
        QStringList years;
        for (const WorkCalendar::Year &year : calendar.years())
            years.append(QString::number(year.year) + (year.published ? QString() : HelpWords::tr(" (provisional)")));
        text += row(calendar.region() + u' ' + wording::local(calendar.name()), years.join(QStringLiteral(", ")));
    }
    showText(window, HelpWords::tr("About and licences"), text + QStringLiteral("</table>"));
}

std::optional<PersonId> choosePerson(QWidget *window, const std::vector<Person> &people, PersonId present)
{
    std::vector<Person> sorted = people;
    std::sort(sorted.begin(), sorted.end(),
              [](const Person &a, const Person &b) { return a.name.localeAwareCompare(b.name) < 0; });
    QStringList names;
    int current = 0;
    for (const Person &person : sorted) {
        if (person.id() == present)
            current = int(names.size());
        names.append(QStringLiteral("%1 · %2").arg(person.name, wording::name(person.role)));
    }
    const auto chosen = dialogs().choose(window, HelpWords::tr("Whose portfolio is mine"), HelpWords::tr("I am"), names,
                                         current, HelpWords::tr("Choose"));
    return chosen ? std::optional<PersonId>(sorted[size_t(*chosen)].id()) : std::nullopt;
}

} // namespace tam::ui
