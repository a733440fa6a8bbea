#pragma once

#include "support/appcontext.h"
#include "support/navigator.h"

#include <QWidget>

namespace tam::ui {

/// One area of the window. Pages build their widgets at first show, read the snapshot or the store, and never keep a
/// second copy of a rule.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(AppContext &context, Navigator &navigator, QWidget *parent = nullptr)
        : QWidget(parent), m_context(context), m_navigator(navigator)
    {
    }

    /// Shows the present snapshot or store; keeps selection, scroll position and filter.
    virtual void refresh() = 0;
    /// Puts the focus into the page's filter (Ctrl+F); does nothing where there is none.
    virtual void focusFilter() {}
    /// Selects a record, when the page shows it.
    virtual void select(const QUuid &record) { Q_UNUSED(record); }
    /// What F1 says about the present selection, as rich text; empty: nothing to explain.
    virtual QString explanation() const { return {}; }
    /// Variants worth a picture of their own ("week", "by person"), for --snapshot; applied by showVariant().
    virtual QStringList variants() const { return {}; }
    virtual void showVariant(const QString &variant) { Q_UNUSED(variant); }
    /// Remembers splitters, columns, sort order and filter in the settings.
    virtual void saveState() {}

protected:
    AppContext &context() const { return m_context; }
    Navigator &navigator() const { return m_navigator; }

private:
    AppContext &m_context;
    Navigator &m_navigator;
};

} // namespace tam::ui
