#pragma once

#include "pages/customer/customertab.h"
#include "pages/customer/planrows.h"

class QComboBox;
class QLabel;
class QSplitter;
class QTextBrowser;

namespace tam::ui {

class DataTable;
class PlanSidePane;
class SegmentedControl;
class SowPopup;
class StatusLine;
class TextLabel;

/// The terms of the customer's own order (ux.md "Plan"): which version and why, every service beside another order or
/// plan, readings and gaps; beside them prerequisites, scope check, products and orders.
class PlanTab : public CustomerTabPage
{
    Q_OBJECT

public:
    PlanTab(AppContext &context, Navigator &navigator, QWidget *parent);

    void focusFilter() override;
    QString explanation() const override;
    void saveState() override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    void buildTable();
    void fillChoices();
    void fillHead();
    void compare();
    void showRows();
    void fillNotes();
    void fillChosen();
    void chooseDensity();
    void arrangeRowsSoon();
    void arrange();
    void copyCitation();
    void showPopup(const QModelIndex &index, const QString &section, const QRect &globalAnchor);
    QString sectionAt(const QModelIndex &index, const QPoint &position, QRect *rect) const;
    QString choiceText(const PlanChoice &choice) const;
    const PlanChoice *chosen(const QComboBox *box) const;
    const ServiceRow *currentService() const;
    /// The version whose text a § chip shows: of the first side when known, else the newest known.
    const CatalogueVersion *textVersion() const;

    StatusLine *m_why;
    TextLabel *m_version;
    QComboBox *m_firstBox;
    QComboBox *m_secondBox;
    SegmentedControl *m_filter;
    SegmentedControl *m_part;
    QSplitter *m_splitter;
    QSplitter *m_terms;
    ListModel *m_model;
    DataTable *m_table;
    PlanCellDelegate *m_cells;
    QLabel *m_chosen;
    QTextBrowser *m_notes;
    QString m_notesHtml; ///< what they show
    PlanSidePane *m_side;
    SowPopup *m_popup;
    PlanChoices m_choices;
    std::vector<ServiceRow> m_rows;
    CustomerId m_shown;
    bool m_divided = false; ///< the user has given table and notes their heights
    bool m_narrow = false;
    bool m_layoutPending = false;
};

} // namespace tam::ui
