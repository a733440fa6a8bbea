#include "pages/customer/plannotes.h"

#include "pages/customer/planrows.h"
#include "theme/tokens.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct NoteWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanNotes)
};

QString heading(const QString &text)
{
    return QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b></p>").arg(text.toHtmlEscaped());
}

QString sectionsText(const QStringList &sections)
{
    QStringList shown;
    for (const QString &section : sections)
        shown.append(wording::sowSection(section));
    return shown.join(u' ');
}

class Lines
{
public:
    /// `first`: how the cells of the first column are laid out.
    Lines(const Theme &theme, const QString &first) : m_theme(theme), m_first(first) {}

    void add(const QString &what, const QString &text, const QStringList &sections)
    {
        m_html += QStringLiteral("<tr><td %6>%1</td><td "
                                 "style='padding-right:14px;color:%4'>%2</td><td "
                                 "style='color:%5;white-space:nowrap'>%3</td></tr>")
                      .arg(what.toHtmlEscaped(), text.toHtmlEscaped(), sectionsText(sections).toHtmlEscaped(),
                           m_theme.muted.name(), m_theme.faint.name(), m_first);
    }
    QString html() const
    {
        return QStringLiteral("<table cellspacing='0' cellpadding='2' width='100%'>%1</table>").arg(m_html);
    }

private:
    const Theme &m_theme;
    QString m_first, m_html;
};

QString targetName(const TargetTerms &target)
{
    return target.channel == Channel::Absent
               ? wording::name(target.target)
               : QStringLiteral("%1 (%2)").arg(wording::name(target.target), wording::name(target.channel));
}

QString wholeText(const ServiceCell &cell)
{
    if (!cell.known)
        return NoteWords::tr("terms not in the catalogue");
    if (!cell.offered)
        return NoteWords::tr("not offered");
    const QString limit = limitText(cell);
    return limit.isEmpty() ? wording::local(cell.level) : wording::local(cell.level) + QStringLiteral(" · ") + limit;
}

} // namespace

QString readingsHtml(const PlanChoice &side, const std::vector<AgreedTarget> &agreedTargets, const Theme &theme)
{
    const QString title = heading(NoteWords::tr("Readings and gaps"));
    if (!side.side.known()) {
        return title +
               QStringLiteral("<p style='margin:0;color:%1'>%2</p>")
                   .arg(theme.uncertain.name(),
                        NoteWords::tr("The terms of this order are not in the catalogue: no limit and no target is "
                                      "shown, whatever a newer version says. An administrator can add the version as "
                                      "a file.")
                            .toHtmlEscaped());
    }
    const CatalogueVersion &version = *side.side.version;
    Lines lines(theme, QStringLiteral("width='26%' style='padding-right:14px'"));
    for (const TargetTerms &target : version.targets) {
        if (target.minutes || !target.minutesBySeverity.isEmpty() || !target.plans.contains(side.side.plan))
            continue;
        lines.add(targetName(target), NoteWords::tr("no target stated: %1").arg(wording::local(target.whyNotStated)),
                  target.sow);
    }
    for (const AgreedTarget &agreed : agreedTargets) {
        if (side.order && agreed.subscriptionId == side.order->id() && agreed.minutes) {
            lines.add(wording::name(agreed.target),
                      NoteWords::tr("agreed: %1 min (%2)").arg(*agreed.minutes).arg(agreed.source), {});
        }
    }
    for (const Reading &reading : version.readings)
        lines.add(wording::local(reading.question), wording::local(reading.reading), reading.sow);
    return title + lines.html();
}

QString serviceHtml(const ServiceRow &service, const QString &first, const QString &second, const Theme &theme)
{
    Lines lines(theme, QStringLiteral("style='padding-right:14px;white-space:nowrap'"));
    lines.add(first, wholeText(service.first), {});
    lines.add(second, wholeText(service.second), {});
    return heading(wording::local(service.name)) + lines.html();
}

QString cellExplanation(const PlanChoice &choice, const QString &title, const ServiceCell &cell, const Zone &zone)
{
    const auto paragraph = [](const QString &text) { return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()); };
    QString html = QStringLiteral("<h4>%1</h4>").arg(title.toHtmlEscaped());
    if (choice.order)
        html += paragraph(NoteWords::tr("Served under catalogue %1, because ordered %2.")
                              .arg(choice.side.version ? choice.side.version->id : QStringLiteral("–"),
                                   wording::localTime(choice.order->orderedAt, zone)));
    if (!cell.known)
        return html + paragraph(NoteWords::tr("The terms are not in the catalogue: nothing is shown rather than a "
                                              "number of another version."));
    html += paragraph(cell.offered ? wording::local(cell.level) : NoteWords::tr("not offered"));
    if (const QString limit = limitText(cell); !limit.isEmpty())
        html += paragraph(limit);
    for (const ServiceTarget &target : cell.targets) {
        if (!target.minutes)
            html += paragraph(
                QStringLiteral("%1: %2").arg(wording::name(target.target), wording::local(target.whyNotStated)));
    }
    return html;
}

} // namespace tam::ui
