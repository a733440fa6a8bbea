#pragma once

#include "domain/kinds.h"
#include "rules/facts.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QList>

namespace tam::ui {

/// What a figure of the rules comes to under either choice: "Basic escort, November: 1.5 days, 0 times left".
struct ChoiceEffect
{
    QString what, mine, theirs;
    bool differs() const { return mine != theirs; }
};

/// What it means for quotas, clocks, staff and deliverables whether a record is as I had it or as the server has it:
/// the rules are asked twice over the customer's facts. Either record may be null (it is not there then). Only what
/// differs is listed.
class ChoiceEffects
{
    Q_DECLARE_TR_FUNCTIONS(ChoiceEffects)

public:
    static Result<QList<ChoiceEffect>> of(Store &store, const View &view, const KindInfo &info, const RecordBase *mine,
                                          const RecordBase *theirs);
};

} // namespace tam::ui
