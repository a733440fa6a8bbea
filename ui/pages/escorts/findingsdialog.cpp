#include "pages/escorts/findingsdialog.h"

#include "pages/escorts/coverdialog.h"
#include "pages/escorts/escortwords.h"
#include "pages/escorts/plansave.h"
#include "pages/escorts/planstrip.h"
#include "support/appcontext.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"
#include "wording/todaytext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kWidth = 480;
constexpr int kCovers = 4; ///< offers to put somebody else on duty; the next ones come when these are settled
constexpr int kReasonLength = 1000;

} // namespace

FindingsDialog::FindingsDialog(AppContext &context, std::shared_ptr<const PlanFacts> facts, EscortPlan plan,
                               QWidget *parent)
    : QDialog(parent), m_context(context), m_facts(std::move(facts)), m_plan(std::move(plan)),
      m_column(new QVBoxLayout(this)), m_title(new TextLabel({}, TextStyle::DetailTitle, Tone::Text, true, this)),
      m_reasonRow(new QWidget(this)), m_reason(new QLineEdit(m_reasonRow)),
      m_book(new ActionButton({}, Icon::None, this))
{
    setObjectName(QStringLiteral("findingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Booking check"));
    setMinimumWidth(kWidth);
    m_title->setWordWrap(true);
    m_column->addWidget(m_title);
    m_column->addWidget(
        new TextLabel(QStringLiteral("%1 · %2").arg(displayName(m_facts->customer->customer), m_plan.now.title),
                      TextStyle::Secondary, Tone::Muted, false, this));
    auto *label = new QLabel(tr("&Reason"), m_reasonRow);
    label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("findingsReason"));
    m_reason->setAccessibleName(tr("Why it is booked all the same"));
    m_reason->setPlaceholderText(tr("Why it is booked all the same"));
    m_reason->setMaxLength(kReasonLength);
    m_reason->setText(m_plan.now.overrideReason);
    auto *line = new QHBoxLayout(m_reasonRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_reason, 1);
    m_column->addWidget(m_reasonRow);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new ActionButton(tr("Cancel"), Icon::None, this);
    cancel->setObjectName(QStringLiteral("findingsCancel"));
    cancel->setAutoDefault(false);
    m_book->setObjectName(QStringLiteral("findingsBook"));
    m_book->setPrimary(true);
    m_book->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_book);
    m_column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_book, &QPushButton::clicked, this, &FindingsDialog::book);
    connect(m_reason, &QLineEdit::textChanged, this, &FindingsDialog::updateButton);
    fill();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void FindingsDialog::fill()
{
    const auto snapshot = m_context.snapshot();
    if (!snapshot)
        return;
    m_check = checkPlan(*m_facts->customer, m_plan, m_facts->duties, snapshot->team, m_context.view());
    const Zone &zone = m_facts->customer->zone;
    m_title->setText(planName(m_plan, *snapshot, zone, zone.dateAt(m_context.asOf())));
    if (m_list) {
        m_list->hide();
        m_list->deleteLater(); // the button that was pressed is in it
    }
    m_list = new QWidget(this);
    m_list->setObjectName(QStringLiteral("findingsList"));
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 4, 0, 4);
    addFindings(column);
    addCovers(column);
    m_column->insertWidget(2, m_list);
    updateButton();
    adjustSize();
}

void FindingsDialog::addFindings(QVBoxLayout *column)
{
    const auto snapshot = m_context.snapshot();
    const auto person = [&](PersonId id) { return snapshot->personName(id); };
    const auto add = [&](StatusKind kind, const QString &text) {
        auto *line = new StatusLine(kind, text, m_list);
        line->setTinted(kind == StatusKind::Breached);
        line->setWordWrap(true);
        column->addWidget(line);
    };
    for (const BookingFinding &finding : m_check.booking.findings) {
        if (finding.code != FindingCode::StaffDoubleBooked && finding.code != FindingCode::StaffAbsent)
            add(finding.severity == FindingSeverity::Error ? StatusKind::Breached : StatusKind::DueSoon,
                wording::text(finding, person, m_facts->customer->zone));
    }
    for (const StaffConflict &conflict : m_check.conflicts)
        add(StatusKind::Breached, conflictText(conflict, m_plan.now.id(), *snapshot, m_facts->customer->zone));
    if (m_check.booking.findings.empty())
        add(StatusKind::Met, tr("No findings."));
}

void FindingsDialog::addCovers(QVBoxLayout *column)
{
    const auto snapshot = m_context.snapshot();
    QSet<QUuid> offered;
    for (const StaffConflict &conflict : m_check.conflicts) {
        for (const DutyFact *duty : {&conflict.first, conflict.second ? &*conflict.second : nullptr}) {
            if (!duty || !(duty->engagement == m_plan.now.id()) || offered.contains(duty->id.uuid) ||
                offered.size() >= kCovers)
                continue;
            offered.insert(duty->id.uuid);
            auto *button = new ActionButton(tr("Who can cover %1, %2? …", "person, time")
                                                .arg(snapshot->personName(duty->person),
                                                     timeRange(duty->from, duty->until, m_facts->customer->zone)),
                                            Icon::People, m_list);
            button->setObjectName(QStringLiteral("findingsCover"));
            button->setAutoDefault(false);
            connect(button, &QPushButton::clicked, this, [this, id = duty->id] { askCover(id); });
            column->addWidget(button, 0, Qt::AlignLeft);
        }
    }
}

void FindingsDialog::askCover(DutyId duty)
{
    auto *dialog = new CoverDialog(m_context, m_facts, m_plan, duty, this);
    connect(dialog, &CoverDialog::chosen, this, [this](const EscortPlan &plan) {
        m_plan = plan;
        fill();
    });
    dialog->open();
}

void FindingsDialog::updateButton()
{
    const bool clean = m_check.booking.findings.empty();
    m_book->setText(clean ? tr("Book") : tr("Book all the same"));
    // Without findings there is nothing to give a reason for.
    const bool hadFocus = focusWidget() == m_reason;
    m_reasonRow->setVisible(!clean);
    if (clean && hadFocus)
        m_book->setFocus(Qt::OtherFocusReason);
    const bool needsReason = m_check.booking.hasErrors();
    m_book->setEnabled(!needsReason || !m_reason->text().trimmed().isEmpty());
    m_book->setToolTip(m_book->isEnabled() ? QString() : tr("Say why it is booked all the same"));
}

void FindingsDialog::book()
{
    const QString reason = m_check.booking.findings.empty() ? QString() : m_reason->text().trimmed();
    Q_EMIT booked(m_plan, reason);
    accept();
}

} // namespace tam::ui
