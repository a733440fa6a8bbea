#include "edit/editors.h"

#include "edit/formwords.h"
#include "edit/tokenbox.h"
#include "support/edits.h"
#include "support/markdowntext.h"
#include "support/richtext.h"

#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kTextLines = 4;
constexpr int kMarkdownLines = 12;

/// Between the texts of a list as a draft keeps it; no text of a list can hold it.
constexpr QChar kSeparator = u'\n';

QHBoxLayout *oneLine(QWidget *editor, QWidget *input)
{
    auto *line = new QHBoxLayout(editor);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(input, 1);
    editor->setFocusProxy(input);
    return line;
}

} // namespace

LineEditor::LineEditor(const KindInfo &info, const Field &field, const QStringList &suggestions, QWidget *parent)
    : FieldEditor(info, field, parent), m_line(new QLineEdit(this))
{
    oneLine(this, m_line);
    if (!suggestions.isEmpty()) {
        auto *completer = new QCompleter(suggestions, m_line);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_line->setCompleter(completer);
    }
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::edited);
}

void LineEditor::show(const RecordBase &record)
{
    m_line->setText(field().text(record));
    m_line->setCursorPosition(0);
}

QString LineEditor::save(RecordBase &record) const
{
    return saveText(record, m_line->text().trimmed());
}

QString LineEditor::raw() const
{
    return m_line->text();
}

void LineEditor::setRaw(const QString &raw)
{
    m_line->setText(raw);
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

QWidget *LineEditor::input() const
{
    return m_line;
}

CodedTextEditor::CodedTextEditor(const KindInfo &info, const Field &field, const QList<Choice> &choices,
                                 QWidget *parent)
    : FieldEditor(info, field, parent), m_box(new ChoiceBox([choices] { return choices; }, true, this))
{
    oneLine(this, m_box);
    connect(m_box, &ChoiceBox::changed, this, &FieldEditor::edited);
}

void CodedTextEditor::show(const RecordBase &record)
{
    m_box->choose(field().text(record));
}

QString CodedTextEditor::save(RecordBase &record) const
{
    const auto chosen = m_box->chosen();
    return chosen ? saveText(record, *chosen) : tr("Nothing of the list is called so: choose an entry.");
}

QString CodedTextEditor::raw() const
{
    return m_box->chosen().value_or(m_box->currentText());
}

void CodedTextEditor::setRaw(const QString &raw)
{
    m_box->choose(raw);
}

void CodedTextEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

TextEditor::TextEditor(const KindInfo &info, const Field &field, bool markdown, QWidget *parent)
    : FieldEditor(info, field, parent), m_text(new QPlainTextEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_text->setTabChangesFocus(true);
    const int lines = markdown ? kMarkdownLines : kTextLines;
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * lines + 12);
    if (markdown)
        addPreview();
    column->addWidget(m_text, 1);
    if (m_preview)
        column->addWidget(m_preview, 1);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
}

void TextEditor::addPreview()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("markdownTabs"));
    m_tabs->setAccessibleName(tr("Text or preview"));
    m_tabs->addTab(tr("Write"));
    m_tabs->addTab(tr("Preview"));
    m_tabs->setDrawBase(false);
    layout()->addWidget(m_tabs);
    m_preview = new QTextBrowser(this);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setOpenLinks(false);
    m_preview->setMinimumHeight(m_text->minimumHeight());
    m_preview->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab == 1) {
            m_preview->document()->setDefaultStyleSheet(richTextStyle(*m_preview));
            m_preview->setHtml(markdownHtml(m_text->toPlainText()));
        }
        m_text->setVisible(tab == 0);
        m_preview->setVisible(tab == 1);
    });
}

void TextEditor::show(const RecordBase &record)
{
    m_text->setPlainText(field().text(record));
}

QString TextEditor::save(RecordBase &record) const
{
    const QString text = m_text->toPlainText();
    return saveText(record, text.trimmed().isEmpty() ? QString() : text);
}

QString TextEditor::raw() const
{
    return m_text->toPlainText();
}

void TextEditor::setRaw(const QString &raw)
{
    m_text->setPlainText(raw);
}

void TextEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

QWidget *TextEditor::input() const
{
    return m_text;
}

TextListEditor::TextListEditor(const KindInfo &info, const Field &field, const QStringList &suggestions,
                               QWidget *parent)
    : FieldEditor(info, field, parent), m_tokens(new TokenBox(suggestions, this))
{
    oneLine(this, m_tokens);
    setFocusProxy(m_tokens->field());
    connect(m_tokens, &TokenBox::changed, this, &FieldEditor::edited);
}

void TextListEditor::show(const RecordBase &record)
{
    m_tokens->setValues(field().texts(record));
}

QString TextListEditor::save(RecordBase &record) const
{
    m_tokens->addPending();
    QList<QString> texts = m_tokens->values();
    for (const QString &text : std::as_const(texts)) {
        if (auto checked = checkText(field(), text); !checked)
            return problemBeside(info(), checked.problem());
    }
    field().texts(record) = texts.isEmpty() ? List<QString>() : List<QString>(texts);
    return {};
}

QString TextListEditor::raw() const
{
    // Behind the last separator stands what is not added yet.
    return (m_tokens->values() + QStringList{m_tokens->pending()}).join(kSeparator);
}

void TextListEditor::setRaw(const QString &raw)
{
    QStringList texts = raw.split(kSeparator);
    const QString pending = texts.takeLast();
    m_tokens->setValues(texts);
    m_tokens->field()->setEditText(pending);
}

void TextListEditor::setReadOnly(bool readOnly)
{
    m_tokens->setReadOnly(readOnly);
}

QWidget *TextListEditor::input() const
{
    return m_tokens->field();
}

PrerequisiteEditor::PrerequisiteEditor(const KindInfo &info, const Field &field, const FormScope &scope,
                                       QWidget *parent)
    : FieldEditor(info, field, parent), m_first(this), m_context(scope.context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const QList<Choice> choices = prerequisiteChoices(scope, true);
    for (const Choice &choice : choices) {
        auto *box = new QCheckBox(choice.text, this);
        box->setObjectName(choice.id);
        column->addWidget(box);
        m_boxes.append({choice.id, box});
        connect(box, &QCheckBox::clicked, this, [this, id = choice.id](bool on) { tick(id, on); });
    }
    if (!m_boxes.isEmpty())
        m_first = m_boxes.first().second;
    setFocusProxy(m_first == this ? nullptr : m_first);
}

void PrerequisiteEditor::show(const RecordBase &record)
{
    m_json = field().json(record);
    showTicks();
}

void PrerequisiteEditor::setRaw(const QString &raw)
{
    m_json = raw.toUtf8();
    showTicks();
    Q_EMIT edited();
}

void PrerequisiteEditor::showTicks()
{
    Customer holder;
    holder.prerequisitesConfirmed = m_json;
    const QList<PrerequisiteConfirmation> confirmed = prerequisiteConfirmations(holder);
    for (const auto &[item, box] : std::as_const(m_boxes)) {
        box->setChecked(std::any_of(confirmed.begin(), confirmed.end(),
                                    [id = item](const PrerequisiteConfirmation &c) { return c.item == id; }));
    }
}

void PrerequisiteEditor::tick(const QString &item, bool on)
{
    QJsonArray entries = QJsonDocument::fromJson(m_json).array();
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        if (entries[i].toObject().value(QLatin1String("item")).toString() == item)
            entries.removeAt(i);
    }
    if (on) {
        const auto snapshot = m_context.snapshot();
        entries.append(QJsonObject{
            {QStringLiteral("item"), item},
            {QStringLiteral("confirmed_at"), m_context.edits().entryTime().toIso()},
            {QStringLiteral("by"), snapshot ? snapshot->personName(m_context.edits().author()) : QString()}});
    }
    m_json = entries.isEmpty() ? QByteArray() : QJsonDocument(entries).toJson(QJsonDocument::Compact);
    Q_EMIT edited();
}

QString PrerequisiteEditor::save(RecordBase &record) const
{
    field().json(record) = m_json;
    return {};
}

void PrerequisiteEditor::setReadOnly(bool readOnly)
{
    for (const auto &[item, box] : std::as_const(m_boxes))
        box->setEnabled(!readOnly);
}

} // namespace tam::ui
