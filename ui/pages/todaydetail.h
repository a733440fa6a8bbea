#pragma once

#include "support/appcontext.h"
#include "support/navigator.h"

#include <QScrollArea>

class QVBoxLayout;

namespace tam::ui {

/// The pane beside Today: the selected item with its clock, what it is about, what happened last, and what else waits
/// for the same customer; opens the record, puts the item off.
class TodayDetail : public QScrollArea
{
    Q_OBJECT

public:
    TodayDetail(AppContext &context, Navigator &navigator, QWidget *parent = nullptr);

    /// `item` lives in the snapshot that the context holds; null clears the pane.
    void setItem(const TodayItem *item, const QString &sentence);

Q_SIGNALS:
    void openRequested();
    void snoozeRequested();

private:
    void addHead(const TodayItem &item, const QString &sentence);
    void addClock(const TodayItem &item);
    void addFacts(const TodayItem &item);
    void addConsequence(const TodayItem &item);
    void addActions(const TodayItem &item);
    void addEvents(const TodayItem &item);
    void addOthers(const TodayItem &item);
    void addSection(const QString &title);
    void addRule();

    AppContext &m_context;
    Navigator &m_navigator;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
};

/// False for items that are over their due already: those cannot be put off (R14).
bool canSnooze(const TodayItem &item, Instant asOf);

} // namespace tam::ui
