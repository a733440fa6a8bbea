#pragma once

#include "pages/customer/customertab.h"
#include "pages/customer/overviewtimeline.h"

class QGridLayout;
class QScrollArea;

namespace tam::ui {

class ActionButton;
class Banner;
class DetailSplit;
class PeopleCard;
class PoolsCard;
class ReasonsCard;
class SegmentedControl;
class SowChip;
class TableCard;
class TextLabel;

/// The customer at a glance: the one urgent thing, why it stands here, who it is, what is left this month, what is open
/// and what comes; on the right everything that happened.
class OverviewTab : public CustomerTabPage
{
    Q_OBJECT

public:
    OverviewTab(AppContext &context, Navigator &navigator, QWidget *parent);

    QString explanation() const override;
    void saveState() override;

protected:
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBanner();
    QWidget *buildTimeline();
    void fillBanner();
    void fillTimeline();
    void fillPools();
    void arrange();
    void stretchTables();
    void openUrgent();

    Banner *m_banner;
    SowChip *m_bannerChip;
    ActionButton *m_bannerButton;
    DetailSplit *m_split;
    QScrollArea *m_scroll;
    QWidget *m_cards;
    QGridLayout *m_grid;
    ReasonsCard *m_reasons;
    PeopleCard *m_people;
    PoolsCard *m_pools;
    TableCard *m_incidents;
    TableCard *m_escorts;
    SegmentedControl *m_filter = nullptr;
    TimelineView *m_timeline = nullptr;
    QWidget *m_timelineHead = nullptr;
    TextLabel *m_timelineTitle = nullptr;
    QList<TimelineItem> m_items;
    int m_columns = 0;
    bool m_beside = false;
};

} // namespace tam::ui
