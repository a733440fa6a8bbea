#pragma once

#include "support/appcontext.h"
#include "support/navigator.h"

#include <QScrollArea>

class QVBoxLayout;

namespace tam::ui {

class TodaySettle;

/// The pane beside Today: the selected item with its clock, what it is about, what settles it in place, what happened
/// last, and what else waits for the same customer.
class TodayDetail : public QScrollArea
{
    Q_OBJECT

public:
    TodayDetail(AppContext &context, Navigator &navigator, QWidget *parent = nullptr);

    /// `item` lives in the snapshot that the context holds; null clears the pane. What is being typed about the same
    /// item stays.
    void setItem(const TodayItem *item, const QString &sentence);
    /// Takes the step that settles the item, with what stands here; false when it is to be taken at the record.
    bool settle();

Q_SIGNALS:
    void settleRequested();
    void openRequested();
    void snoozeRequested();
    /// Escape: back to the list.
    void left();

private:
    void addHead(const TodayItem &item, const QString &sentence);
    void addClock(const TodayItem &item);
    void addFacts(const TodayItem &item);
    void addSettling(const TodayItem &item);
    void addEvents(const TodayItem &item);
    void addOthers(const TodayItem &item);
    void addSection(const QString &title);
    void addRule();

    AppContext &m_context;
    Navigator &m_navigator;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
    TodaySettle *m_settle = nullptr;
};

} // namespace tam::ui
