#pragma once

#include "domain/enums.h"
#include "synthetic/phrase.h"

#include <span>

namespace tam {

/** The sentences of generated records. "{n}" stands for a number, "{r}" for the name of a resource: see filled(). */
QString filled(const Phrase &phrase, bool chinese, int number, const QString &resource = {});

struct IncidentText
{
    QStringView product; ///< zh name, as the directory has it
    IncidentKind kind;
    Severity worst, mildest;
    Phrase title;
};
std::span<const IncidentText> incidentTexts();

struct EventText
{
    IncidentEventType type;
    Phrase text;
};
std::span<const Phrase> openingTexts(); ///< what the customer reports first
std::span<const Phrase> firstResponseTexts();
std::span<const EventText> progressTexts();
std::span<const Phrase> resolutionTexts();
std::span<const Phrase> improvementTexts();
std::span<const Phrase> outOfScopeReasons();

struct FindingText
{
    QStringView key, product;
    RiskCategory category;
    RiskLevel risk;
    Phrase title, advice;
};
std::span<const FindingText> findingTexts();

struct NoticeText
{
    NoticeType type;
    QStringView product;
    Phrase title, advice;
};
std::span<const NoticeText> noticeTexts();

struct ProductText
{
    QStringView product;
    Phrase title, detail;
};
std::span<const ProductText> requestTexts();
std::span<const ProductText> expiryTexts(); ///< title = resource
std::span<const Phrase> requestProgressTexts();

std::span<const Phrase> taskTexts();
std::span<const Phrase> noteTexts(); ///< Markdown
std::span<const Phrase> profileTexts();
std::span<const Phrase> contactRoles();
std::span<const Phrase> absenceReasons();

struct DirectionText
{
    Direction direction;
    Phrase title;
};
std::span<const DirectionText> directionTexts();
Phrase poolTitle(Pool pool); ///< appended to a season or product
std::span<const Phrase> hardProblemTexts();
std::span<const Phrase> logTexts(Pool pool);
std::span<const Phrase> outcomeTexts(Pool pool);
std::span<const Phrase> dutyLogTexts();
std::span<const Phrase> cancelReasons();
std::span<const Phrase> overrideReasons();
std::span<const Phrase> goalTexts();

struct ChecklistText
{
    Phrase title;
    ChecklistPhase phase;
};
std::span<const ChecklistText> checklistTexts();

} // namespace tam
