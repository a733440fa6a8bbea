#pragma once

#include "alerts/alertcentre.h"

#include <QFrame>

class QStackedWidget;

namespace tam::ui {

class ActionButton;
class DataTable;
class EmptyState;
class ListModel;
class TextLabel;

/// The list of what there is to be told, over the bell: Enter opens the record, R marks it read or unread, Delete puts
/// it away, Escape closes.
class AlertPopup : public QFrame
{
    Q_OBJECT

public:
    AlertPopup(AlertCentre &centre, AppContext &context, QWidget *parent);

    /// Above `anchor`, inside the window.
    void openAt(const QWidget *anchor);

Q_SIGNALS:
    void opened(const tam::Alert &alert);
    void settingsWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void build();
    const Alert *current() const;
    void openCurrent();
    void toggleRead();
    void dismissCurrent();

    AlertCentre &m_centre;
    AppContext &m_context;
    TextLabel *m_title, *m_note;
    QStackedWidget *m_stack;
    DataTable *m_table;
    ListModel *m_model;
    EmptyState *m_empty;
    ActionButton *m_open, *m_read, *m_dismiss, *m_readAll;
    QHash<QUuid, QString> m_keys; ///< of each row
};

} // namespace tam::ui
