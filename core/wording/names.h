#pragma once

#include "rules/today.h"

#include <QString>

/**
 * The words for every code of domain.md, in the language of the installed translator (English without one). One home
 * for tamctl and the window, so that both say the same. Chinese terms stand in translations/ exactly as the SOW has
 * them.
 */
namespace tam::wording {

/** True when the installed translator is Chinese: picks the side of a catalogue's LocalText. */
bool chinese();
inline const QString &local(const LocalText &text)
{
    return text.in(chinese());
}

QString name(Plan value);
QString shortName(Plan value); ///< one character in Chinese, two letters in English (plan mark)
QString name(Pool value);
QString shortName(Pool value);
QString name(PersonRole value);
QString name(Target value);
QString name(Channel value);
QString name(IncidentKind value);
QString name(Severity value);
QString name(Scope value);
QString name(IncidentStatus value);
QString name(RootCause value);
QString name(IncidentEventType value);
QString name(Visibility value);
QString name(WorkStatus value);
QString name(EngagementStatus value);
QString name(Direction value);
QString name(DutyRole value);
QString name(ChecklistPhase value);
QString name(WorkMode value);
QString name(DeliverableType value);
QString name(MeetingMode value);
QString name(DeliverableStatus value);
QString name(BusySource value);
QString name(InspectionSource value);
QString name(RiskCategory value);
QString name(RiskLevel value);
QString name(FindingStatus value);
QString name(NoticeType value);
QString name(ProductRequestStatus value);
QString name(MeetingKind value);
QString name(DeliverableState value);
QString name(ClockState value);
QString name(TodayKind value);     ///< heading of the group
QString nextStep(TodayKind value); ///< the action that settles an item of the group
QString reason(NoClock value);     ///< why there is no clock
QString name(FindingCode value);

/** "§4.9", "§ Appendix 3": how a section of the SOW is written on a chip. */
QString sowSection(const QString &section);

} // namespace tam::wording
