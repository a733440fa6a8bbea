#include "edit/fieldeditor.h"

#include "edit/editors.h"
#include "edit/formwords.h"
#include "edit/suggestions.h"

namespace tam::ui {

FieldEditor::FieldEditor(const KindInfo &info, const Field &field, QWidget *parent)
    : QWidget(parent), m_info(info), m_field(field)
{
    setObjectName(QString(field.key()));
}

void FieldEditor::load(const RecordBase &record)
{
    const QSignalBlocker blocker(this);
    show(record);
    m_loaded = raw();
}

QString FieldEditor::saveText(RecordBase &record, const QString &text) const
{
    if (text.isEmpty()) {
        m_field.clear(record);
        return {};
    }
    auto read = readText(m_field, record, text);
    return read ? QString() : problemBeside(m_info, read.problem());
}

FieldEditor *makeFieldEditor(const KindInfo &info, const Field &field, const FormScope &scope, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Ref:
        return new ReferenceEditor(info, field, scope, parent);
    case FieldType::RefList:
        return new ReferenceListEditor(info, field, scope, parent);
    case FieldType::TextList:
        return new TextListEditor(info, field, suggestionsFor(info, field, scope), parent);
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::ZoneName:
        if (info.kind == Kind::Incident && field.key() == QLatin1String("waiting_for"))
            return new CodedTextEditor(info, field, prerequisiteChoices(scope), parent);
        return new LineEditor(info, field, suggestionsFor(info, field, scope), parent);
    case FieldType::Text:
        return new TextEditor(info, field, info.kind == Kind::Note, parent);
    case FieldType::Moment:
        return new MomentEditor(info, field, scope, parent);
    case FieldType::Date:
        return new DateEditor(info, field, parent);
    case FieldType::MonthOf:
        return new MonthEditor(info, field, parent);
    case FieldType::DayCount:
    case FieldType::Number:
    case FieldType::Integer:
        return new NumberEditor(info, field, parent);
    case FieldType::Flag:
        return new FlagEditor(info, field, parent);
    case FieldType::Code:
        return new CodeEditor(info, field, parent);
    case FieldType::Json:
        return new PrerequisiteEditor(info, field, scope, parent);
    }
    return nullptr;
}

} // namespace tam::ui
