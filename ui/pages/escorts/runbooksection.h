#pragma once

#include "portfolio/snapshot.h"
#include "widgets/statussymbol.h"

#include <QHash>
#include <QWidget>

class QCheckBox;

namespace tam::ui {

/// The steps of an escort's run-book, one below the other: a box to tick, the step, when it is due and who does it.
/// Space ticks the step that has the focus, Enter edits it (its day, its owner), up and down (or J and K) walk the
/// steps. An open step counts as due soon from two working days ahead, as reports do (R12).
class RunbookSection : public QWidget
{
    Q_OBJECT

public:
    /// `refusal`: why nothing may be ticked; empty: it may.
    RunbookSection(const std::vector<const ChecklistItem *> &items, const CustomerFacts &facts,
                   const PortfolioSnapshot &snapshot, const View &view, const QString &refusal, QWidget *parent);

    /// "next: Load-test drill, Fri 18 Sept"; empty when everything is done.
    const QString &next() const { return m_next; }

Q_SIGNALS:
    void ticked(const QUuid &item, bool done);
    /// Enter on the box, or a double click on the words.
    void editRequested(const QUuid &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addStep(const ChecklistItem &item, const CustomerFacts &facts, const PortfolioSnapshot &snapshot,
                 const View &view, const QString &refusal);
    void watch(QWidget *words, const QUuid &item, const QString &refusal);

    QList<QCheckBox *> m_boxes;
    QHash<const QObject *, QUuid> m_items; ///< by box and words
    QString m_next;
};

} // namespace tam::ui
