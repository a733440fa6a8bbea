#pragma once

#include "support/appcontext.h"
#include "support/navigator.h"

#include <QScrollArea>
#include <QTimer>

#include <optional>

class QVBoxLayout;

namespace tam::ui {

class TodaySettle;

/// The pane beside Today: the selected item with its clock, what it is about, what settles it in place, what happened
/// last, and what else waits for the same customer. While the selection moves on, what settles an item and what stands
/// under it waits until it rests, so that a key held down goes through the list without a stop.
class TodayDetail : public QScrollArea
{
    Q_OBJECT

public:
    TodayDetail(AppContext &context, Navigator &navigator, QWidget *parent = nullptr);
    ~TodayDetail() override;

    /// `item` lives in the snapshot that the context holds; null clears the pane. What is being typed about the same
    /// item stays.
    void setItem(const TodayItem *item, const QString &sentence);
    /// Takes the step that settles the item, with what stands here; false when it is to be taken at the record.
    bool settle();
    /// False while the lower part waits for the selection to rest, which is a pending task of the context.
    bool isComplete() const { return !m_waiting; }

Q_SIGNALS:
    void settleRequested();
    void openRequested();
    void snoozeRequested();
    /// Escape: back to the list.
    void left();

private:
    void complete();
    void setWaiting(std::optional<TodayItem> item);
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
    std::optional<TodayItem> m_waiting; ///< the item whose lower part is not made yet
    QTimer m_rest;
};

} // namespace tam::ui
