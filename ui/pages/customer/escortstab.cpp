#include "edit/recordbar.h"
#include "pages/customer/customertab.h"
#include "pages/escorts/dutyactions.h"
#include "pages/escorts/engagementdetail.h"
#include "pages/escorts/engagementrows.h"
#include "rules/subscriptions.h"
#include "support/listpane.h"
#include "support/marks.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "widgets/sowchip.h"
#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

struct Chip
{
    const char *id;
    EngagementView view;
};
constexpr Chip kChips[] = {{"ahead", EngagementView::Ahead},
                           {"requested", EngagementView::Requested},
                           {"done", EngagementView::Done},
                           {"all", EngagementView::All}};

/// The engagements of one customer, of all five pools, with the earliest start of an escort asked for today (R9).
class EscortsTab : public CustomerTabPage
{
    Q_DECLARE_TR_FUNCTIONS(EscortsTab)

public:
    EscortsTab(AppContext &context, Navigator &navigator, QWidget *parent)
        : CustomerTabPage(context, navigator, parent), m_notice(new QWidget(this)),
          m_noticeText(new TextLabel({}, TextStyle::Body, Tone::Text, false, m_notice)),
          m_chip(new SowChip({}, m_notice)),
          m_pane(new ListPane(context, QStringLiteral("customerEscorts"), tr("Escorts"), engagementColumns(), this)),
          m_detail(new EngagementDetail(context, false, m_pane))
    {
        setObjectName(QStringLiteral("escortsTab"));
        m_notice->setAutoFillBackground(true);
        m_notice->setBackgroundRole(QPalette::Base);
        auto *line = new QHBoxLayout(m_notice);
        line->setContentsMargins(16, 6, 16, 0);
        line->addWidget(m_noticeText);
        line->addWidget(m_chip);
        line->addStretch(1);
        m_new = addNewButton(context, {Kind::Engagement}, *m_pane);
        addRecordBar(context, *m_pane)->setMore(addDutyActions);
        m_pane->setDetailWidget(m_detail);
        m_pane->chips()->setChips({{QStringLiteral("ahead"), tr("Ahead"), {}},
                                   {QStringLiteral("requested"), tr("Requested"), {}},
                                   {QStringLiteral("done"), tr("Done"), {}},
                                   {QStringLiteral("all"), tr("All"), {}}});
        m_pane->empty()->setContent(Icon::Calendar, tr("Escorts, projects and expert services of this customer."),
                                    tr("Nothing of this kind is planned: look at all of them, or import some."));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_notice);
        column->addWidget(m_pane, 1);
        connect(m_pane, &ListPane::chipChanged, this, [this] {
            m_choseChip = true;
            refresh();
        });
        connect(m_pane, &ListPane::currentChanged, this, [this](const QUuid &id) { showDetail(id); });
        setFocusProxy(m_pane);
    }

    void focusFilter() override { m_pane->focusFilter(); }
    void select(const QUuid &part) override
    {
        const QUuid record = engagementOf(part);
        if (m_pane->model()->rowOf(record) < 0) {
            m_pane->chips()->setChecked(QStringLiteral("all"));
            m_choseChip = true;
            refresh();
        }
        m_pane->select(record);
    }
    QString explanation() const override { return m_detail->explanation(); }
    void saveState() override { m_pane->saveState(); }

protected:
    void refresh() override
    {
        m_new->setCustomer(facts().id());
        const auto snapshot = context().snapshot();
        if (!snapshot)
            return;
        if (!(m_shown == facts().id()))
            m_choseChip = false;
        m_shown = facts().id();
        updateNotice();
        int counts[4] = {};
        for (const Engagement &e : facts().engagements) {
            for (size_t i = 0; i < std::size(kChips); ++i)
                counts[i] += belongs(e, kChips[i].view, today(), context().asOf());
        }
        for (size_t i = 0; i < std::size(kChips); ++i)
            m_pane->chips()->setCounter(QLatin1String(kChips[i].id), QString::number(counts[i]));
        // With nothing ahead the list opens on what was done, until the user says otherwise.
        if (!m_choseChip)
            m_pane->chips()->setChecked(counts[0] == 0 && counts[3] > 0 ? QStringLiteral("all")
                                                                        : QStringLiteral("ahead"));
        m_pane->setRows(engagementRows(facts(), *snapshot, view(), currentView()));
    }

private:
    EngagementView currentView() const
    {
        const QString id = m_pane->chips()->checkedIds().value(0);
        for (const Chip &chip : kChips) {
            if (id == QLatin1String(chip.id))
                return chip.view;
        }
        return EngagementView::Ahead;
    }

    /// A duty, a step of the run-book or a work log is looked at in its engagement.
    QUuid engagementOf(const QUuid &record) const
    {
        const auto in = [&](const auto &parts) {
            for (const auto &part : parts) {
                if (part.uuid == record)
                    return part.engagementId.uuid;
            }
            return QUuid();
        };
        for (const QUuid &whole : {in(facts().duties), in(facts().checklistItems), in(facts().workLogs)}) {
            if (!whole.isNull())
                return whole;
        }
        return record;
    }

    void updateNotice()
    {
        const QString text = earliestStarts(facts(), view());
        m_notice->setVisible(!text.isEmpty());
        if (text.isEmpty())
            return;
        m_noticeText->setText(text);
        const PlanTerms plan = planOn(facts().subscriptions, today(), view().reference.catalogue);
        const PoolTerms *pool = plan.version->pool(Pool::BasicEscort);
        m_chip->setVisible(pool && !pool->sow.isEmpty());
        if (pool && !pool->sow.isEmpty())
            m_chip->setReference(sowReference(plan.version, pool->sow.first(), plan.plan()));
    }

    void showDetail(const QUuid &id)
    {
        if (!hasFacts() || id.isNull()) {
            m_detail->clear({});
            return;
        }
        m_detail->setEngagement(sharedFacts(), id);
    }

    QWidget *m_notice;
    TextLabel *m_noticeText;
    SowChip *m_chip;
    ListPane *m_pane;
    NewButton *m_new;
    EngagementDetail *m_detail;
    CustomerId m_shown;
    bool m_choseChip = false;
};

} // namespace

CustomerTabPage *makeEscortsTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new EscortsTab(context, navigator, parent);
}

} // namespace tam::ui
