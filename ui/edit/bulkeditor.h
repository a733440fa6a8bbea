#pragma once

#include "edit/recordactions.h"

#include <QDialog>

class QCheckBox;

namespace tam::ui {

class Banner;
class FieldEditor;

/// "Edit 5 records …" for records of one kind; nothing where the kinds differ or have no field that many can share.
std::optional<RecordAction> bulkAction(AppContext &context, const QList<RecordKey> &records);

/**
 * Sets the same values in many records at once: only the fields that are ticked, in one edit that is taken back as one.
 * All of them are changed or none.
 */
class BulkEditor : public QDialog
{
    Q_OBJECT

public:
    BulkEditor(AppContext &context, QList<RecordKey> records, QWidget *parent);

public Q_SLOTS:
    void save();

private:
    struct Row
    {
        QCheckBox *tick;
        FieldEditor *editor;
    };

    AppContext &m_context;
    QList<RecordKey> m_records;
    QList<Row> m_rows;
    Banner *m_banner;
};

} // namespace tam::ui
