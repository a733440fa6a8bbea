#include "edit/recordform.h"

#include "edit/formwords.h"
#include "support/edits.h"
#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"
#include "wording/fieldtext.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace tam::ui {

RecordForm::RecordForm(const KindInfo &info, const QList<FormSection> &sections, const FormScope &scope,
                       QWidget *parent, Shape shape)
    : QWidget(parent), m_info(info), m_shape(shape), m_scratch(info.create(), info.destroy)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (const FormSection &section : sections) {
        if (!section.title.isEmpty())
            column->addWidget(new TextLabel(section.title, TextStyle::Body, Tone::Muted, true, this));
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(8);
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, shape == Shape::Wide ? 1 : 0);
        int row = 0, at = 0;
        for (const Field *field : section.fields)
            addField(grid, *field, scope, row, at);
        column->addLayout(grid);
    }
    column->addStretch(1);
}

void RecordForm::addField(QGridLayout *grid, const Field &field, const FormScope &scope, int &row, int &column)
{
    auto *cell = new QWidget(this);
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3);
    FieldEditor *editor = makeFieldEditor(m_info, field, scope, cell);
    const QString name = fieldLabel(m_info, field);
    QWidget *input = editor->input();
    //: the label of a field that is needed
    const QString text = field.required ? tr("%1 *").arg(name) : name;
    // A tick has its words beside it already.
    if (qobject_cast<QCheckBox *>(input) && field.type == FieldType::Flag) {
        lines->addSpacing(QFontMetrics(font()).lineSpacing());
    } else {
        auto *label = new TextLabel(text, TextStyle::Secondary, Tone::Muted, field.required, cell);
        label->setBuddy(input);
        lines->addWidget(label);
    }
    if (input->accessibleName().isEmpty())
        input->setAccessibleName(field.required ? tr("%1, needed").arg(name) : name);
    lines->addWidget(editor);
    auto *problem = new StatusLine(StatusKind::Missed, {}, cell);
    problem->setObjectName(QString(field.key()) + QStringLiteral("Problem"));
    problem->setTinted(true);
    problem->setWordWrap(true);
    problem->hide();
    lines->addWidget(problem);
    if (editor->isWide() || m_shape == Shape::Narrow) {
        if (column > 0)
            ++row;
        grid->addWidget(cell, row++, 0, 1, 2);
        column = 0;
    } else {
        grid->addWidget(cell, row, column, Qt::AlignTop);
        row += column;
        column = 1 - column;
    }
    m_rows.append({editor, problem});
    connect(editor, &FieldEditor::edited, this, [this, at = m_rows.size() - 1] {
        say(m_rows[at], {});
        Q_EMIT edited();
    });
}

void RecordForm::say(const Row &row, const QString &text)
{
    row.problem->setStatus(StatusKind::Missed, text);
    row.problem->setVisible(!text.isEmpty());
    // Whoever does not see the line beside the field hears it with the field.
    row.editor->input()->setAccessibleDescription(text);
}

void RecordForm::load(const RecordBase &record)
{
    m_info.assign(*m_scratch, record);
    for (const Row &row : std::as_const(m_rows))
        row.editor->load(record);
    clearProblems();
}

void RecordForm::reload(const RecordBase &record)
{
    m_info.assign(*m_scratch, record);
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.editor->isTouched())
            row.editor->load(record);
    }
}

bool RecordForm::save(RecordBase &record)
{
    clearProblems();
    const Row *first = nullptr;
    for (const Row &row : std::as_const(m_rows)) {
        QString problem;
        if (row.editor->isTouched())
            problem = row.editor->save(record);
        const Field &field = row.editor->field();
        if (problem.isEmpty() && field.required && field.isAbsent(record))
            problem = problemBeside(m_info, Problem(ProblemCode::MissingField, {QString(field.key())}));
        if (problem.isEmpty())
            continue;
        say(row, problem);
        first = first ? first : &row;
    }
    if (first)
        turnTo(*first);
    return !first;
}

void RecordForm::peek(RecordBase &record) const
{
    for (const Row &row : m_rows) {
        // A list keeps what is being typed into it: it is added when the form is saved.
        const FieldType type = row.editor->field().type;
        if (row.editor->isTouched() && type != FieldType::TextList && type != FieldType::RefList)
            (void)row.editor->save(record);
    }
}

bool RecordForm::isTouched() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.editor->isTouched(); });
}

void RecordForm::rebase(const RecordBase &newer)
{
    const std::shared_ptr<RecordBase> before = copyRecord(m_info, *m_scratch);
    m_info.assign(*m_scratch, newer);
    for (const Row &row : std::as_const(m_rows)) {
        const QString typed = row.editor->raw();
        const bool touched = row.editor->isTouched();
        row.editor->load(newer);
        if (!touched)
            continue;
        const QString present = row.editor->raw();
        row.editor->setRaw(typed);
        const Field &field = row.editor->field();
        if (!field.same(*before, newer))
            say(row,
                present.isEmpty()
                    ? tr("It was emptied meanwhile. Save again to write what stands here.")
                    : tr("Meanwhile it became “%1”. Save again to write what stands here.")
                          .arg(field.type == FieldType::Code ? wording::codeName(field, field.code(newer)) : present));
    }
}

QJsonObject RecordForm::draft() const
{
    QJsonObject draft;
    for (const Row &row : m_rows) {
        if (row.editor->isTouched())
            draft.insert(QString(row.editor->field().key()), row.editor->raw());
    }
    return draft;
}

void RecordForm::restore(const QJsonObject &draft)
{
    for (const Row &row : std::as_const(m_rows)) {
        const QJsonValue typed = draft.value(row.editor->field().key());
        if (typed.isString())
            row.editor->setRaw(typed.toString());
    }
}

/// Where something is wrong the keyboard goes, and the sentence comes into view.
void RecordForm::turnTo(const Row &row)
{
    row.editor->setFocus(Qt::OtherFocusReason);
    Q_EMIT refused(row.problem);
}

bool RecordForm::showProblem(const Problem &problem)
{
    const Field *field = fieldOf(m_info, problem);
    const Row *row = field ? rowOf(QString(field->key())) : nullptr;
    if (!row)
        return false;
    say(*row, problemBeside(m_info, problem));
    turnTo(*row);
    return true;
}

bool RecordForm::showRefusal(const QString &field, const QString &text)
{
    const Row *row = rowOf(field);
    if (!row)
        return false;
    say(*row, text);
    turnTo(*row);
    return true;
}

void RecordForm::clearProblems()
{
    for (const Row &row : std::as_const(m_rows))
        say(row, {});
}

void RecordForm::setReadOnly(bool readOnly)
{
    for (const Row &row : std::as_const(m_rows))
        row.editor->setReadOnly(readOnly);
}

void RecordForm::focusFirst()
{
    for (const Row &row : std::as_const(m_rows)) {
        const Field &field = row.editor->field();
        if (field.required && field.isAbsent(*m_scratch)) {
            row.editor->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (!m_rows.isEmpty())
        m_rows.first().editor->setFocus(Qt::OtherFocusReason);
}

const RecordForm::Row *RecordForm::rowOf(QStringView field) const
{
    for (const Row &row : m_rows) {
        if (row.editor->field().key() == field)
            return &row;
    }
    return nullptr;
}

FieldEditor *RecordForm::editor(QStringView field) const
{
    const Row *row = rowOf(field);
    return row ? row->editor : nullptr;
}

} // namespace tam::ui
