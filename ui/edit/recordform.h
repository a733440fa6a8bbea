#pragma once

#include "edit/fieldeditor.h"
#include "edit/formlayout.h"

#include <QJsonObject>

class QGridLayout;

namespace tam::ui {

class StatusLine;

/**
 * Editors for fields of one record, grouped, two beside each other where they are short; what is wrong with one stands
 * under it. Only what was touched is written back, so that a value which no editor can show exactly is never changed by
 * looking at it.
 */
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    /// Wide: two short fields beside each other. Narrow: one below the other, for a pane.
    enum class Shape { Wide, Narrow };

    RecordForm(const KindInfo &info, const QList<FormSection> &sections, const FormScope &scope, QWidget *parent,
               Shape shape = Shape::Wide);

    void load(const RecordBase &record);
    /// As load(), for the fields that nobody has typed into.
    void reload(const RecordBase &record);
    /// Writes what was touched into the record and shows what is wrong, missing values that are needed too. False when
    /// something is; the first such field has the focus then.
    bool save(RecordBase &record);
    /// As save(), but quietly and as far as the values are good: for hints while something is typed.
    void peek(RecordBase &record) const;

    bool isTouched() const;
    /// Takes over a newer state of the record: fields that were not touched show it; touched ones keep what was typed
    /// and say what they have become meanwhile.
    void rebase(const RecordBase &newer);

    /// What was typed, by field, as a draft keeps it.
    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

    /// Shows a problem beside its field; false when no editor stands for it.
    bool showProblem(const Problem &problem);
    /// A refusal in words of its own.
    bool showRefusal(const QString &field, const QString &text);
    void clearProblems();
    void setReadOnly(bool readOnly);
    void focusFirst();
    FieldEditor *editor(QStringView field) const;
    const KindInfo &info() const { return m_info; }

Q_SIGNALS:
    void edited();
    /// Something is wrong with a field; `line` is the sentence below it that says what.
    void refused(QWidget *line);

private:
    struct Row
    {
        FieldEditor *editor = nullptr;
        StatusLine *problem = nullptr;
    };
    void addField(QGridLayout *grid, const Field &field, const FormScope &scope, int &row, int &column);
    const Row *rowOf(QStringView field) const;
    void say(const Row &row, const QString &text);
    void turnTo(const Row &row);

    const KindInfo &m_info;
    Shape m_shape;
    std::shared_ptr<RecordBase> m_scratch;
    QList<Row> m_rows;
};

} // namespace tam::ui
