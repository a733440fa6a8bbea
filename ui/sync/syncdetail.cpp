#include "sync/syncdetail.h"

#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/flowlayout.h"
#include "widgets/textlabel.h"
#include "wording/format.h"

#include <QFrame>
#include <QGridLayout>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kWidth = 400; ///< four columns of words

QLabel *cell(const QString &text, Tone tone, bool bold, QWidget *parent)
{
    auto *label = new TextLabel(text, TextStyle::Body, tone, bold, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SyncDetail::SyncDetail(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("syncDetail"));
    setAccessibleName(tr("Selected edit"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(kWidth);
    setBackgroundRole(QPalette::Base);
    clear();
}

void SyncDetail::begin()
{
    m_body = new QWidget(this);
    m_body->setBackgroundRole(QPalette::Base);
    m_body->setAutoFillBackground(true);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(8);
}

void SyncDetail::finish()
{
    m_column->addStretch(1);
    setWidget(m_body); // deletes the one before
}

void SyncDetail::clear()
{
    m_entry = SyncEntry();
    begin();
    m_column->addWidget(
        new TextLabel(tr("Select an edit to see what it changes."), TextStyle::Body, Tone::Muted, false, m_body));
    finish();
}

void SyncDetail::setEntry(const SyncEntry &entry, const Zone &zone, bool mayDecide)
{
    m_entry = entry;
    begin();
    addHead(zone);
    addValues();
    addEffects();
    addActions(mayDecide);
    finish();
}

void SyncDetail::addHead(const Zone &zone)
{
    const auto add = [this](const QString &text, TextStyle style, Tone tone, bool bold) {
        if (text.isEmpty())
            return;
        auto *label = new TextLabel(text, style, tone, bold, m_body);
        label->setWordWrap(true);
        m_column->addWidget(label);
    };
    add(m_entry.customerName.isEmpty()
            ? m_entry.kindText
            : tr("%1 · %2", "a kind of record and its customer").arg(m_entry.kindText, m_entry.customerName),
        TextStyle::Secondary, Tone::Muted, false);
    add(m_entry.title.isEmpty() ? m_entry.kindText : m_entry.title, TextStyle::DetailTitle, Tone::Text, true);
    add(tr("Edited %1").arg(wording::localTime(m_entry.at, zone)), TextStyle::Secondary, Tone::Muted, false);
    if (!m_entry.theirsBy.isEmpty())
        add(tr("On the server: %1").arg(m_entry.theirsBy), TextStyle::Secondary, Tone::Muted, false);
    if (m_entry.isReview || !m_entry.reason.isEmpty()) {
        auto *line =
            new StatusLine(m_entry.isReview ? StatusKind::DueSoon : StatusKind::Breached, m_entry.reason, m_body);
        line->setObjectName(QStringLiteral("syncReason"));
        line->setWordWrap(true);
        m_column->addWidget(line);
    }
}

QGridLayout *SyncDetail::addGrid(const QStringList &headings)
{
    auto *line = new QFrame(m_body);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    m_column->addWidget(line);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    for (int i = 0; i < headings.size(); ++i) {
        auto *heading = new TextLabel(headings[i], TextStyle::Secondary, Tone::Muted, true, m_body);
        heading->setWordWrap(true);
        grid->addWidget(heading, 0, i);
        grid->setColumnStretch(i, 1);
    }
    m_column->addLayout(grid);
    return grid;
}

void SyncDetail::addValues()
{
    if (m_entry.lines.isEmpty())
        return;
    const bool review = m_entry.isReview;
    QGridLayout *grid = addGrid(review ? QStringList{tr("Field"), tr("Before"), tr("Mine"), tr("Theirs")}
                                       : QStringList{tr("Field"), tr("Before"), tr("Now")});
    int row = 1;
    for (const EntryLine &line : std::as_const(m_entry.lines)) {
        grid->addWidget(cell(line.name, Tone::Muted, false, m_body), row, 0);
        grid->addWidget(cell(line.base, Tone::Text, false, m_body), row, 1);
        grid->addWidget(cell(line.mine, Tone::Accent, true, m_body), row, 2);
        if (review)
            grid->addWidget(cell(m_entry.why == "gone" ? tr("deleted") : line.theirs, Tone::Text, true, m_body), row,
                            3);
        ++row;
    }
}

void SyncDetail::addEffects()
{
    if (!m_entry.isReview || (m_entry.effects.isEmpty() && m_entry.lines.isEmpty()))
        return;
    if (m_entry.effects.isEmpty()) {
        auto *none = new TextLabel(tr("Quotas, clocks and staff are the same either way."), TextStyle::Secondary,
                                   Tone::Muted, false, m_body);
        none->setWordWrap(true);
        none->setObjectName(QStringLiteral("syncNoEffect"));
        m_column->addWidget(none);
        return;
    }
    QGridLayout *grid = addGrid({tr("What it comes to"), tr("With mine"), tr("With theirs")});
    int row = 1;
    for (const ChoiceEffect &effect : std::as_const(m_entry.effects)) {
        grid->addWidget(cell(effect.what, Tone::Muted, false, m_body), row, 0);
        grid->addWidget(cell(effect.mine.isEmpty() ? QStringLiteral("–") : effect.mine, Tone::Text, false, m_body), row,
                        1);
        grid->addWidget(cell(effect.theirs.isEmpty() ? QStringLiteral("–") : effect.theirs, Tone::Text, false, m_body),
                        row, 2);
        ++row;
    }
}

ActionButton *SyncDetail::addButton(const QString &name, const QString &text, void (SyncDetail::*pressed)())
{
    auto *button = new ActionButton(text, Icon::None, m_body);
    button->setObjectName(name);
    button->setAccessibleName(text);
    // The entry goes with the press, and this button with it.
    connect(button, &QPushButton::clicked, this, pressed, Qt::QueuedConnection);
    return button;
}

void SyncDetail::addActions(bool mayDecide)
{
    auto *flow = new FlowLayout;
    QList<ActionButton *> deciding;
    if (m_entry.canTakeMine)
        deciding.append(addButton(QStringLiteral("syncTakeMine"),
                                  m_entry.why == "conflict" ? tr("Take mine") : tr("Send mine again"),
                                  &SyncDetail::takeMine));
    if (m_entry.canCopy)
        deciding.append(addButton(QStringLiteral("syncCopy"), tr("Copy as new"), &SyncDetail::copyAsNew));
    if (m_entry.canTakeTheirs)
        deciding.append(addButton(QStringLiteral("syncTakeTheirs"),
                                  m_entry.why == "forbidden"  ? tr("Remove this entry")
                                  : m_entry.why == "conflict" ? tr("Take theirs")
                                                              : tr("Give mine up"),
                                  &SyncDetail::takeTheirs));
    if (m_entry.canEdit)
        deciding.append(addButton(QStringLiteral("syncEditMine"), tr("Edit mine …"), &SyncDetail::editMine));
    if (m_entry.canRetry)
        deciding.append(addButton(QStringLiteral("syncRetry"), tr("Try again"), &SyncDetail::retry));
    if (m_entry.canDiscard)
        deciding.append(addButton(QStringLiteral("syncDiscard"), tr("Discard this edit …"), &SyncDetail::discard));
    for (ActionButton *button : std::as_const(deciding)) {
        button->setEnabled(mayDecide);
        flow->addWidget(button);
    }
    // Of a conflict neither side is the one to take.
    if (m_entry.isReview && m_entry.why != "conflict" && !deciding.isEmpty())
        deciding.first()->setPrimary(true);
    if (!m_entry.customer.isNull() && m_entry.kind != Kind::Count)
        flow->addWidget(addButton(QStringLiteral("syncOpenRecord"), tr("Open the record"), &SyncDetail::openRecord));
    m_column->addLayout(flow);
}

} // namespace tam::ui
