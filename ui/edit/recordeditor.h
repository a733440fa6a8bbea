#pragma once

#include "edit/recordentry.h"

#include <QDialog>
#include <QPointer>

class QVBoxLayout;

namespace tam::ui {

/**
 * The dialog with a form (RecordEntry): saves with Ctrl+Enter, asks before it throws away what was typed, and shows who
 * changed the record. Window-modal, deletes itself.
 */
class RecordEditor : public QDialog
{
    Q_OBJECT

public:
    RecordEditor(AppContext &context, EditorRequest request, QWidget *parent);
    ~RecordEditor() override;

    RecordForm &form() const { return *m_entry->form(); }

Q_SIGNALS:
    void saved(const QUuid &record);

public Q_SLOTS:
    void save();
    void reject() override;

private:
    void build();
    void buildButtons(QVBoxLayout *column);
    QWidget *buildHistory();

    AppContext &m_context;
    RecordEntry *m_entry;
    QPointer<QWidget> m_wrong; ///< the sentence about the first field that is wrong, until something is typed
    ActionButton *m_save = nullptr, *m_historyButton = nullptr;
};

/// Opens a form over the window that `parent` is in.
RecordEditor *openEditor(AppContext &context, EditorRequest request, QWidget *parent);

} // namespace tam::ui
