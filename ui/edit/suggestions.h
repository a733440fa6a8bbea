#pragma once

#include "edit/fieldeditor.h"

namespace tam::ui {

/// One record or code that can be chosen.
struct Choice
{
    QString id; ///< a UUID, or the code that the field holds
    QString text, secondary;
};

/// The records that a reference may name: people who are active (and those that are named already), or the customer's
/// own contacts, orders, incidents …; newest first where records have a time.
QList<Choice> choicesFor(const Field &field, const FormScope &scope);
/// One of them alone, as it stands in their list. A record that is not among them is called by its name; never its id.
Choice choiceFor(const Field &field, const FormScope &scope, const QUuid &id);
/// What a text is likely to be: products of the directory, calendars, time zones.
QStringList suggestionsFor(const KindInfo &info, const Field &field, const FormScope &scope);
/// The prerequisites of the newest catalogue version with known terms; `byHandOnly`: those that no record tells (R13).
QList<Choice> prerequisiteChoices(const FormScope &scope, bool byHandOnly = false);

/// What a record is called in lists, titles and messages: name, title, number …, never its id.
QString recordTitle(AppContext &context, const KindInfo &info, const RecordBase &record);

} // namespace tam::ui
