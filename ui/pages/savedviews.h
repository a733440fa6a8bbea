#pragma once

#include "support/appcontext.h"
#include "widgets/chipbar.h"

class QMenu;
class QToolButton;

namespace tam::ui {

/// What a view of a list consists of.
struct ViewState
{
    QString chip;       ///< the built-in view that it is based on
    QString text;       ///< of the filter
    QByteArray columns; ///< DataTable::saveState(): widths, order, which are shown, sort order
};

/**
 * The user's own views of a page: saved_view records (domain.md section 3) as chips behind the built-in ones, each with
 * a counter from what the page holds already, and a star menu that saves, updates, renames, moves and deletes them. The
 * views go through Edits as every record does, so that they can be taken back and follow the account.
 */
class SavedViews : public QObject
{
    Q_OBJECT

public:
    /// `page` is the page's name in the records. The bar is filled with `builtIn` and the views.
    SavedViews(AppContext &context, const QString &page, ChipBar *chips, QList<FilterChipData> builtIn,
               QWidget *parent);

    /// The star, for the page's header or filter line.
    QToolButton *button() const { return m_button; }
    /// What the page shows now.
    void setPresent(std::function<ViewState()> present) { m_present = std::move(present); }
    /// How many rows a view has; null where that is not known now: the counter stays as it was.
    void setCounter(std::function<QString(const ViewState &)> counter) { m_counter = std::move(counter); }
    /// After new data: the views of the store, and their counters.
    void refresh();
    void updateCounters();
    /// The state of one of ours by its chip's id; nothing for a built-in one.
    std::optional<ViewState> state(const QString &chip) const;
    int count() const { return int(m_views.size()); }

private:
    struct View
    {
        SavedView record;
        ViewState state;
        double order = 0;
    };
    void load();
    void fillMenu();
    int checked() const;
    void askName(const QString &title, const QString &verb, const QString &name,
                 const std::function<void(const QString &)> &take);
    void save(const QString &name);
    void change(int view, const QString &what, const std::function<void(View &)> &edit);
    void move(int view, int step);
    void remove(int view);

    AppContext &m_context;
    QString m_page;
    ChipBar *m_chips;
    QList<FilterChipData> m_builtIn;
    QToolButton *m_button;
    QMenu *m_menu;
    std::function<ViewState()> m_present;
    std::function<QString(const ViewState &)> m_counter;
    std::vector<View> m_views; ///< in order
};

} // namespace tam::ui
