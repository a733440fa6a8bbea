#include "shell/helpdialogs.h"

#include "support/dialogs.h"
#include "wording/names.h"

#include <QAction>
#include <QCoreApplication>
#include <QInputDialog>
#include <QWidget>

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
    return QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(left.toHtmlEscaped(), right.toHtmlEscaped());
}

} // namespace

void showShortcuts(QWidget *window)
{
    QString text = QStringLiteral("<h3>%1</h3><table cellpadding=4>").arg(HelpWords::tr("Keyboard shortcuts"));
    const auto actions = window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            text += row(action->shortcut().toString(QKeySequence::NativeText),
                        action->text().remove(u'&').remove(QStringLiteral(" …")));
    }
    text += row(HelpWords::tr("Enter"), HelpWords::tr("open the selected row"));
    text += row(HelpWords::tr("Space"), HelpWords::tr("look at the selected row in the detail pane"));
    text += row(HelpWords::tr("Ctrl+."), HelpWords::tr("copy the source of a figure as a citation"));
    text += row(HelpWords::tr("Tab, arrow keys"),
                HelpWords::tr("walk through controls; walk inside lists, charts, calendars and chips"));
    showExplanation(window, text + QStringLiteral("</table>"));
}

void showAbout(QWidget *window, const Reference &reference)
{
    QString text =
        QStringLiteral("<h3>TAM Console %1</h3>").arg(QCoreApplication::applicationVersion().toHtmlEscaped());
    text += QStringLiteral("<p>%1</p>")
                .arg(HelpWords::tr(
                    "Free software under the GNU General Public License, version 3 or later, without any warranty."));
    text += QStringLiteral("<p>%1</p><table cellpadding=3>").arg(HelpWords::tr("Built on:"));
    text += row(QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion())),
                QStringLiteral("LGPL-3.0 / GPL-3.0 (Qt Charts: GPL-3.0)"));
    text += row(QStringLiteral("SQLite"), HelpWords::tr("public domain"));
    text += row(QStringLiteral("ICU"), QStringLiteral("Unicode-3.0"));
    text += row(QStringLiteral("RapidJSON"), QStringLiteral("MIT"));
    text += QStringLiteral("</table><p>%1</p><ul>").arg(HelpWords::tr("Plan catalogue:"));
    for (const CatalogueVersion &version : reference.catalogue.versions()) {
        text += QStringLiteral("<li>%1 – %2</li>")
                    .arg(version.id.toHtmlEscaped(),
                         version.known ? HelpWords::tr("terms known") : HelpWords::tr("terms unknown"));
    }
    text += QStringLiteral("</ul><p>%1</p><ul>").arg(HelpWords::tr("Working-day calendars:"));
    for (const WorkCalendar &calendar : reference.calendars) {
        QStringList years;
        for (const WorkCalendar::Year &year : calendar.years())
            years.append(QString::number(year.year) + (year.published ? QString() : HelpWords::tr(" (provisional)")));
        text += QStringLiteral("<li>%1 %2: %3</li>")
                    .arg(calendar.region().toHtmlEscaped(), wording::local(calendar.name()).toHtmlEscaped(),
                         years.join(QStringLiteral(", ")));
    }
    showExplanation(window, text + QStringLiteral("</ul>"));
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
    bool ok = false;
    const QString chosen = QInputDialog::getItem(window, HelpWords::tr("Whose portfolio is mine"),
                                                 HelpWords::tr("I am"), names, current, false, &ok);
    const qsizetype index = names.indexOf(chosen);
    return ok && index >= 0 ? std::optional<PersonId>(sorted[size_t(index)].id()) : std::nullopt;
}

} // namespace tam::ui
