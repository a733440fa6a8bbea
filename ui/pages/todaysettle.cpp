#include "pages/todaysettle.h"

#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/banner.h"
#include "widgets/flowlayout.h"
#include "widgets/textlabel.h"
#include "wording/todaytext.h"

#include <QApplication>
#include <QVBoxLayout>

namespace tam::ui {

bool canSnooze(const TodayItem &item, Instant asOf)
{
    const Instant limit = item.snoozeLimit(asOf);
    return !item.recordId.isNull() && (limit.isNull() || limit > asOf);
}

TodaySettle::TodaySettle(AppContext &context, const TodayItem &item, QWidget *parent)
    : QWidget(parent), m_context(context), m_item(item), m_action(settlingAction(context, item))
{
    setObjectName(QStringLiteral("todaySettling"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (m_action && m_action->request)
        addForm(column);
    addConsequence(column);
    addButtons(column);
}

bool TodaySettle::isInPlace() const
{
    return m_entry || (m_action && m_action->isDirect);
}

void TodaySettle::addForm(QVBoxLayout *column)
{
    m_entry = new RecordEntry(m_context, m_action->request(), RecordForm::Shape::Narrow, this);
    column->addWidget(new TextLabel(tr("Settle it: %1").arg(m_entry->request().title), TextStyle::Secondary,
                                    Tone::Muted, true, this));
    column->addWidget(m_entry->banner());
    column->addWidget(m_entry->form());
    column->addWidget(m_entry->advice());
    connect(m_entry, &RecordEntry::saved, this, [this] { m_saved = true; });
    // The present time goes on while the item is looked at.
    m_context.liveClocks().add(
        this, [](Instant) { return Instant(); }, [this](Instant) { m_entry->renew(); });
}

/// What comes of the item, in words, over the buttons that settle it.
void TodaySettle::addConsequence(QVBoxLayout *column)
{
    const QString text = wording::consequence(m_item, m_context.asOf(), m_context.zoneOf(m_item.customer));
    if (text.isEmpty())
        return;
    const StatusKind kind = statusKind(m_item.kind) == StatusKind::Breached  ? StatusKind::Missed
                            : statusKind(m_item.kind) == StatusKind::DueSoon ? StatusKind::DueSoon
                                                                             : StatusKind::Info;
    auto *line = new StatusLine(kind, text, this);
    line->setTinted(true);
    line->setWordWrap(true);
    column->addWidget(line);
    // Of other values than those of now the form itself says what follows.
    if (m_entry)
        connect(m_entry->form(), &RecordForm::edited, line, &QWidget::hide);
}

void TodaySettle::addButtons(QVBoxLayout *column)
{
    auto *buttons = new QWidget(this);
    auto *line = new FlowLayout(buttons, 8);
    if (isInPlace()) {
        auto *settle = new ActionButton(m_entry ? m_entry->request().verb : m_action->text, Icon::None, buttons);
        settle->setObjectName(QStringLiteral("todaySettle"));
        settle->setPrimary(true);
        settle->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
        settle->setEnabled(!m_entry || m_entry->refusal().isEmpty());
        connect(settle, &QPushButton::clicked, this, &TodaySettle::settleRequested);
        line->addWidget(settle);
    }
    auto *open = new ActionButton(isInPlace() ? tr("Open") : wording::nextStep(m_item), Icon::None, buttons);
    open->setObjectName(QStringLiteral("todayOpen"));
    open->setPrimary(!isInPlace());
    open->setKeyHint(QStringLiteral("↵"));
    connect(open, &QPushButton::clicked, this, &TodaySettle::openRequested);
    line->addWidget(open);
    auto *snooze = new ActionButton(tr("Snooze …"), Icon::Snooze, buttons);
    snooze->setObjectName(QStringLiteral("todaySnooze"));
    snooze->setKeyHint(QStringLiteral("S"));
    snooze->setEnabled(canSnooze(m_item, m_context.asOf()));
    connect(snooze, &QPushButton::clicked, this, &TodaySettle::snoozeRequested);
    line->addWidget(snooze);
    column->addWidget(buttons);
    if (!snooze->isEnabled())
        column->addWidget(new TextLabel(tr("Items past their due cannot be snoozed."), TextStyle::Secondary,
                                        Tone::Muted, false, this));
}

bool TodaySettle::settle()
{
    if (!isInPlace())
        return false;
    if (!isVisible() && m_entry) { // the pane is away: nobody sees what would be saved
        m_action->run(window());
        return true;
    }
    if (m_entry) {
        if (m_saved)
            return true;
        m_entry->renew();
        if (m_entry->isChange())
            m_entry->save();
        else
            m_entry->form()->focusFirst(); // whom, or when, is for the user to say
        return true;
    }
    // As the record is by now: a key that is pressed twice settles once.
    const auto present = settlingAction(m_context, m_item);
    if (present && present->id == m_action->id)
        present->run(window());
    return true;
}

bool TodaySettle::isInUse() const
{
    if (!m_entry || m_saved)
        return false;
    const QWidget *focus = QApplication::focusWidget();
    return m_entry->form()->isTouched() || (focus && m_entry->form()->isAncestorOf(focus));
}

} // namespace tam::ui
