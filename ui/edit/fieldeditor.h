#pragma once

#include "support/appcontext.h"

#include <QWidget>

namespace tam::ui {

/// What an editor needs to know of its surroundings: whose records can be referred to, and in which zone times are
/// told.
struct FormScope
{
    AppContext &context;
    CustomerId customer; ///< null for records of the team, and for a customer that does not exist yet
    Zone zone = Zone::shanghai();
};

/**
 * Edits one field of a record. What stands in it can be taken out as text and put back (`raw`), also while it is no
 * valid value: that is what a draft keeps.
 */
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const KindInfo &info, const Field &field, QWidget *parent);

    const KindInfo &info() const { return m_info; }
    const Field &field() const { return m_field; }
    /// Shows the record's value; it counts as not touched then.
    void load(const RecordBase &record);
    /// Writes what stands there into the record. What is wrong with it, in words; empty: nothing.
    virtual QString save(RecordBase &record) const = 0;
    virtual QString raw() const = 0;
    virtual void setRaw(const QString &raw) = 0;
    /// Something else stands there than what was loaded.
    bool isTouched() const { return raw() != m_loaded; }
    virtual void setReadOnly(bool readOnly) = 0;
    /// Wants the whole width of the form.
    virtual bool isWide() const { return false; }
    /// What is edited with the keyboard; has the accessible name and is the buddy of the label.
    virtual QWidget *input() const = 0;

Q_SIGNALS:
    void edited();

protected:
    virtual void show(const RecordBase &record) = 0;
    using QWidget::show;
    /// Reads a text into the field by the rules of files; empty takes the value away.
    QString saveText(RecordBase &record, const QString &text) const;

private:
    const KindInfo &m_info;
    const Field &m_field;
    QString m_loaded;
};

/// The editor for a field of a kind. Fields with a meaning of their own (products, time zone, what is waited for …) get
/// suggestions.
FieldEditor *makeFieldEditor(const KindInfo &info, const Field &field, const FormScope &scope, QWidget *parent);

} // namespace tam::ui
