#pragma once

#include "edit/recordactions.h"

#include <QWidget>

class QVBoxLayout;

namespace tam::ui {

class RecordEntry;

/// Settles an item of Today in place, in the pane beside it: the few fields that its step asks for, what follows from
/// them in words, and the buttons. A step that asks for more is taken at the record.
class TodaySettle : public QWidget
{
    Q_OBJECT

public:
    TodaySettle(AppContext &context, const TodayItem &item, QWidget *parent);

    bool isAbout(const TodayItem &item) const { return item.isAlso(m_item); }
    /// Takes the step with what stands here; false when it is to be taken at the record.
    bool settle();
    /// Something was typed or is just being typed: nothing may be made anew under it.
    bool isInUse() const;

Q_SIGNALS:
    void settleRequested();
    void openRequested();
    void snoozeRequested();

private:
    void addForm(QVBoxLayout *column);
    void addConsequence(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    bool isInPlace() const;

    AppContext &m_context;
    const TodayItem m_item;
    std::optional<RecordAction> m_action;
    RecordEntry *m_entry = nullptr;
    bool m_saved = false;
};

/// False for items that are over their due already: those cannot be put off (R14).
bool canSnooze(const TodayItem &item, Instant asOf);

} // namespace tam::ui
