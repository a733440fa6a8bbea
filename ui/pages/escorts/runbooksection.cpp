#include "pages/escorts/runbooksection.h"

#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kDueSoonWorkingDays = 2;

/// How an open step stands.
StatusKind kindOf(const ChecklistItem &item, const CustomerFacts &facts, const View &view)
{
    const QDate today = facts.zone.dateAt(view.asOf);
    if (!knownAt(item.doneAt, view.asOf).isNull())
        return StatusKind::Met;
    if (!item.dueOn.isValid())
        return StatusKind::Open;
    const WorkCalendar &calendar = view.reference.calendar(facts.customer.calendarName());
    return item.dueOn < today                                                ? StatusKind::Breached
           : calendar.between(today, item.dueOn).days <= kDueSoonWorkingDays ? StatusKind::DueSoon
                                                                             : StatusKind::Open;
}

} // namespace

RunbookSection::RunbookSection(const std::vector<const ChecklistItem *> &items, const CustomerFacts &facts,
                               const PortfolioSnapshot &snapshot, const View &view, const QString &refusal,
                               QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("runbook"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const ChecklistItem *item : items)
        addStep(*item, facts, snapshot, view, refusal);
}

void RunbookSection::addStep(const ChecklistItem &item, const CustomerFacts &facts, const PortfolioSnapshot &snapshot,
                             const View &view, const QString &refusal)
{
    const StatusKind kind = kindOf(item, facts, view);
    const bool done = kind == StatusKind::Met;
    const QString title = item.title.isEmpty() ? wording::name(item.phase) : item.title;
    QStringList details;
    if (!done && item.dueOn.isValid()) {
        const WorkCalendar &calendar = view.reference.calendar(facts.customer.calendarName());
        const QString due = wording::dayAndWeekday(item.dueOn) +
                            (calendar.isProvisional(item.dueOn) ? wording::provisionalMark() : QString());
        details << (kind == StatusKind::Breached ? tr("was due %1") : tr("due %1")).arg(due);
        if (m_next.isEmpty())
            m_next = tr("next: %1, %2", "a step and its day").arg(title, due);
    }
    if (!item.ownerId.isNull())
        details << snapshot.personName(item.ownerId);
    const QString detail = details.join(QStringLiteral(" · "));

    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *box = new QCheckBox(this);
    box->setObjectName(QStringLiteral("step-") + item.id().toString());
    box->setChecked(done);
    box->setAccessibleName(detail.isEmpty() ? title
                                            : tr("%1, %2", "a step and its due date and owner").arg(title, detail));
    box->setAccessibleDescription(done ? QString() : statusName(kind));
    box->setToolTip(refusal.isEmpty() ? tr("Space ticks the step, Enter edits it") : refusal);
    box->setEnabled(refusal.isEmpty());
    box->installEventFilter(this);
    m_boxes.append(box);
    m_items.insert(box, item.uuid);
    connect(box, &QCheckBox::clicked, this, [this, id = item.uuid](bool checked) { Q_EMIT ticked(id, checked); });
    row->addWidget(box, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new TextLabel(title, TextStyle::Body, done ? Tone::Muted : Tone::Text, false, this);
    name->setWordWrap(true);
    watch(name, item.uuid, refusal);
    words->addWidget(name);
    if (!detail.isEmpty()) {
        const bool loud = kind == StatusKind::Breached || kind == StatusKind::DueSoon;
        auto *line = new QHBoxLayout;
        line->setSpacing(4);
        if (loud) {
            auto *symbol = new StatusLine(kind, {}, this);
            symbol->setFixedWidth(int(statusSymbolSize().width()) + 2);
            line->addWidget(symbol, 0, Qt::AlignTop);
        }
        auto *label = new TextLabel(detail, TextStyle::Secondary, loud ? statusTone(kind) : Tone::Muted, false, this);
        label->setWordWrap(true);
        watch(label, item.uuid, refusal);
        line->addWidget(label, 1);
        words->addLayout(line);
    }
    row->addLayout(words, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

/// The words of a step open its form.
void RunbookSection::watch(QWidget *words, const QUuid &item, const QString &refusal)
{
    if (!refusal.isEmpty())
        return;
    words->setToolTip(tr("A double click edits the step"));
    words->installEventFilter(this);
    m_items.insert(words, item);
}

bool RunbookSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick) {
        Q_EMIT editRequested(m_items.value(watched));
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        Q_EMIT editRequested(m_items.value(watched));
        return true;
    }
    const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
    const int step = key->key() == Qt::Key_Down || key->key() == Qt::Key_J ? 1
                     : key->key() == Qt::Key_Up || key->key() == Qt::Key_K ? -1
                                                                           : 0;
    if (!plain || step == 0)
        return QWidget::eventFilter(watched, event);
    const qsizetype next = m_boxes.indexOf(static_cast<QCheckBox *>(watched)) + step;
    if (next >= 0 && next < m_boxes.size())
        m_boxes.at(next)->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace tam::ui
