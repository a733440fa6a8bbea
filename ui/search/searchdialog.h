#pragma once

#include "search/searchservice.h"
#include "support/navigator.h"

#include <QDialog>

class QComboBox;
class QListView;
class QProgressBar;
class QStackedWidget;
class QTextBrowser;

namespace tam::ui {

class ChipBar;
class EmptyState;
class SearchField;
class SearchModel;
class TextLabel;

/**
 * "Search everything" (Ctrl+Shift+F): the full text of all records, as one types. Results by kind with their counts,
 * the selected record beside them; Enter opens it where it is looked at. Stays open for the next look until it is
 * closed.
 */
class SearchDialog : public QDialog
{
    Q_OBJECT

public:
    SearchDialog(AppContext &context, Navigator &navigator, QWidget *parent);

    /// Brings it to the front with the text selected. `nearby` can be searched alone, first the one in front.
    void bringForward(const QList<CustomerId> &nearby);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTop();
    void buildCentre();
    void search();
    void showResult(const SearchResultPtr &result);
    void showChips(const SearchResult &result);
    void showState();
    void showPreview();
    void move(int rows);
    void activate(int row);
    void styleBrowser();
    Kind chosenKind() const;

    AppContext &m_context;
    Navigator &m_navigator;
    SearchService *m_service;
    SearchField *m_field;
    QComboBox *m_customers;
    ChipBar *m_chips;
    TextLabel *m_state;
    QProgressBar *m_progress;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QListView *m_list;
    SearchModel *m_model;
    QTextBrowser *m_preview;
    SearchResultPtr m_result;
    QString m_shownText; ///< what m_result answers
};

} // namespace tam::ui
