// What the keyboard does in CalendarGrid.
#include "calendar/calendargrid.h"

#include <QKeyEvent>
#include <algorithm>

namespace tam::ui {

namespace {

QDate mondayOf(const QDate &date)
{
    return date.addDays(1 - date.dayOfWeek());
}

int daysOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return -1;
    case Qt::Key_Right:
        return 1;
    case Qt::Key_Up:
        return -7;
    case Qt::Key_Down:
        return 7;
    default:
        return 0;
    }
}

} // namespace

void CalendarGrid::showDates(const QDate &date)
{
    if (date < m_first || date > lastVisible()) {
        if (m_shownMonth.isValid()) {
            showMonth(date);
        } else {
            setFirst(mondayOf(date), m_weeks);
        }
    }
}

void CalendarGrid::moveCurrent(int days, bool extend)
{
    m_current = m_current.addDays(days);
    if (!extend) {
        m_anchor = m_current;
    }
    showDates(m_current);
    Q_EMIT currentDateChanged(m_current);
    if (extend) {
        Q_EMIT rangeSelected(std::min(m_anchor, m_current), std::max(m_anchor, m_current));
    }
    announceAccessibleItem(this, accessibleFocusItem());
    update();
}

void CalendarGrid::turn(int pages)
{
    cancelProposal();
    selectBar({});
    QDate date = m_current.addDays(7 * m_weeks * pages);
    if (m_shownMonth.isValid()) {
        // From the month of the sheet: the current day may lie in its margins.
        const QDate month = m_shownMonth.addMonths(pages);
        date = month.addDays(std::min(m_current.day(), month.daysInMonth()) - 1);
        showMonth(date);
    } else {
        setFirst(m_first.addDays(7 * m_weeks * pages), m_weeks);
    }
    moveCurrent(int(m_current.daysTo(date)), false);
}

void CalendarGrid::stepBar(int step)
{
    if (m_data.bars.isEmpty()) {
        return;
    }
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_data.bars.size(); ++i) {
        if (m_data.bars.at(i).id == m_selectedBar) {
            at = i;
        }
    }
    if (at < 0) {
        // From the current day on (or back from it) when nothing is chosen yet.
        const auto next = std::find_if(m_data.bars.cbegin(), m_data.bars.cend(),
                                       [this](const CalendarBar &bar) { return bar.last >= m_current; });
        at = std::distance(m_data.bars.cbegin(), next) - (step > 0 ? 1 : 0);
    }
    at = std::clamp<qsizetype>(at + step, 0, m_data.bars.size() - 1);
    const CalendarBar &bar = m_data.bars.at(at);
    setCurrentDate(bar.first);
    selectBar(bar.id);
}

void CalendarGrid::startMove()
{
    if (!m_proposal && take(m_selectedBar)) {
        m_byKeys = true;
        propose({CalendarProposal::Kind::Move, m_taken.id, m_taken.first, m_taken.last});
    }
}

void CalendarGrid::startNew()
{
    if (m_editable && !m_proposal) {
        m_byKeys = true;
        propose({CalendarProposal::Kind::Create, {}, std::min(m_anchor, m_current), std::max(m_anchor, m_current)});
    }
}

/// What is in the hand, or its end, goes by some days; the sheet turns with it.
void CalendarGrid::nudge(int days, bool resize)
{
    if (!m_proposal) {
        return;
    }
    CalendarProposal next = *m_proposal;
    const bool isNew = next.kind == CalendarProposal::Kind::Create;
    if (resize) {
        next.last = std::max(next.first, next.last.addDays(days));
        next.kind = isNew ? next.kind : CalendarProposal::Kind::Resize;
    } else if (isNew || !m_taken.startFixed) {
        next.first = next.first.addDays(days);
        next.last = next.last.addDays(days);
        next.kind = isNew ? next.kind : CalendarProposal::Kind::Move;
    }
    showDates(resize || days > 0 ? next.last : next.first);
    propose(next);
}

/// Keys while something is in the hand; true when the key was for it.
bool CalendarGrid::moveKey(QKeyEvent *event, int days)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (days != 0 && control && !m_proposal) {
        startMove();
    }
    if (!m_proposal || !m_byKeys) {
        return days != 0 && control;
    }
    if (days != 0) {
        nudge(days, shift);
        return true;
    }
    return event->key() == Qt::Key_M || event->key() == Qt::Key_N || event->key() == Qt::Key_J ||
           event->key() == Qt::Key_K || event->key() == Qt::Key_Home || event->key() == Qt::Key_End ||
           event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
}

void CalendarGrid::keyPressEvent(QKeyEvent *event)
{
    const int days = daysOf(event->key());
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (days != 0 && event->modifiers() & Qt::AltModifier) {
        event->ignore();
        return;
    }
    if (moveKey(event, days)) {
        return;
    }
    if (days != 0) {
        cancelProposal();
        selectBar({});
        moveCurrent(days, shift);
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_PageUp:
        turn(-1);
        return;
    case Qt::Key_PageDown:
        turn(1);
        return;
    case Qt::Key_Home:
        moveCurrent(1 - m_current.dayOfWeek(), shift);
        return;
    case Qt::Key_End:
        moveCurrent(7 - m_current.dayOfWeek(), shift);
        return;
    case Qt::Key_J:
        stepBar(1);
        return;
    case Qt::Key_K:
        stepBar(-1);
        return;
    case Qt::Key_M:
        if (plain) {
            startMove();
            return;
        }
        break;
    case Qt::Key_N:
        if (plain) {
            startNew();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_proposal) {
            drop();
        } else if (!m_selectedBar.isNull()) {
            Q_EMIT barActivated(m_selectedBar);
        } else if (m_editable) {
            propose({CalendarProposal::Kind::Create, {}, std::min(m_anchor, m_current), std::max(m_anchor, m_current)});
            drop();
        }
        return;
    case Qt::Key_Escape:
        if (m_proposal) {
            cancelProposal();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace tam::ui
