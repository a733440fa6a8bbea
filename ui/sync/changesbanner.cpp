#include "sync/changesbanner.h"

#include "support/dialogs.h"
#include "support/edits.h"
#include "widgets/actionbutton.h"
#include "widgets/banner.h"
#include "wording/format.h"

#include <QVBoxLayout>

namespace tam::ui {

namespace {
constexpr int kKinds = 3;
} // namespace

ChangesBanner::ChangesBanner(AppContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_banner(new Banner(StatusKind::Info, {}, this)),
      m_list(new ActionButton(tr("Show"), Icon::None, m_banner)),
      m_seen(new ActionButton(tr("Seen"), Icon::Check, m_banner))
{
    setObjectName(QStringLiteral("changesBanner"));
    m_list->setObjectName(QStringLiteral("changesShow"));
    m_list->setAccessibleName(tr("Show what changed"));
    m_seen->setObjectName(QStringLiteral("changesSeen"));
    m_seen->setAccessibleName(tr("I have seen the changes"));
    m_banner->addAction(m_list);
    m_banner->addAction(m_seen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(m_list, &QPushButton::clicked, this, [this] {
        const Zone zone = m_context.zoneOf(m_customer);
        showText(window(), tr("What changed"), CustomerChangesReader::html(m_changes, zone));
    });
    connect(m_seen, &QPushButton::clicked, this, &ChangesBanner::onSeen);
    setVisible(false);
}

void ChangesBanner::show(CustomerId customer)
{
    if (!(customer == m_customer))
        setVisible(false);
    m_customer = customer;
    m_task.run<CustomerChanges>(
        m_context, this,
        [customer, me = m_context.me(), zone = m_context.zoneOf(customer),
         asOf = m_context.asOf()](Store &store, const std::atomic<bool> &) {
            return CustomerChangesReader::read(store, customer, me, zone, asOf);
        },
        [this](const CustomerChanges &changes) {
            m_changes = changes;
            showChanges();
        });
}

void ChangesBanner::showChanges()
{
    setVisible(!m_changes.isEmpty());
    if (m_changes.isEmpty())
        return;
    QStringList kinds;
    for (const auto &[name, count] : m_changes.kinds.mid(0, kKinds))
        kinds.append(tr("%1 %2", "a kind of record and how many").arg(name).arg(count));
    if (m_changes.kinds.size() > kKinds)
        kinds.append(QString(QChar(0x2026)));
    const QString since = wording::shortTime(m_changes.since, m_context.zoneOf(m_customer));
    m_banner->setMessage(StatusKind::Info,
                         m_changes.looked
                             ? tr("%n change(s) since you last looked, %1", nullptr, m_changes.count).arg(since)
                             : tr("%n change(s) since %1", nullptr, m_changes.count).arg(since),
                         kinds.join(QStringLiteral(" · ")));
    m_seen->setEnabled(!m_context.store().isReadOnly());
}

void ChangesBanner::onSeen()
{
    auto step = CustomerChangesReader::seenStep(m_context.store(), m_customer, m_context.now());
    if (!step) {
        showProblem(window(), step.problem());
        return;
    }
    if (auto marked = m_context.edits().apply(tr("Changes seen"), {*step}); !marked)
        showProblem(window(), marked.problem());
    show(m_customer);
}

} // namespace tam::ui
