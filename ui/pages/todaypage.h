#pragma once

#include "models/todaymodel.h"
#include "pages/pages.h"

class QComboBox;
class QStackedWidget;

namespace tam::ui {

class DataTable;
class DetailSplit;
class EmptyState;
class NewButton;
class PageHeader;
class SearchField;
class SegmentedControl;
class TodayDetail;

/// Today (R14): one list over the whole portfolio, what hurts soonest first, and the selected item beside it.
class TodayPage : public Page
{
    Q_OBJECT

public:
    TodayPage(AppContext &context, Navigator &navigator, QWidget *parent);

    void refresh() override;
    void focusFilter() override;
    void select(const QUuid &record) override;
    QString explanation() const override;
    QStringList variants() const override { return {QStringLiteral("team")}; }
    void showVariant(const QString &variant) override;
    void saveState() override;

private:
    void buildHeader();
    void fillKinds();
    void applyFilter();
    void onCurrentChanged();
    void showCurrent();
    QUuid lastLog(const TodayItem &item) const;
    void openCurrent();
    void settleCurrent();
    void snoozeCurrent();
    void updateSubtitle();
    const TodayItem *current() const;
    int rowOf(const QUuid &record) const;

    TodayModel *m_model;
    PageHeader *m_header;
    SegmentedControl *m_whose;
    NewButton *m_new = nullptr;
    QComboBox *m_kinds;
    SearchField *m_filter;
    DetailSplit *m_split;
    QStackedWidget *m_stack;
    DataTable *m_table;
    EmptyState *m_empty;
    TodayDetail *m_detail;
    TodayKind m_shownKind{};
    QUuid m_shownRecord;
    int m_shownPart = 0;      ///< TodayItem::part()
    bool m_isFilling = false; ///< rows come and go; the pane waits for the one that stays
};

} // namespace tam::ui
