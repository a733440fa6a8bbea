#include "edit/editors.h"

#include "edit/formwords.h"
#include "edit/tokenbox.h"
#include "support/edits.h"
#include "theme/icons.h"
#include "widgets/pushbutton.h"
#include "widgets/textlabel.h"
#include "wording/fieldtext.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QWheelEvent>
#include <QWidgetAction>

namespace tam::ui {

namespace {

const QString kDateFormat = QStringLiteral("yyyy-MM-dd");
const QString kMomentFormat = QStringLiteral("yyyy-MM-dd HH:mm");
constexpr QChar kSeparator = u'\n';

QHBoxLayout *oneLine(QWidget *editor, QWidget *input)
{
    auto *line = new QHBoxLayout(editor);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(input, 1);
    editor->setFocusProxy(input);
    return line;
}

QPushButton *smallButton(const QString &name, const QString &text, const QString &accessible, QWidget *parent)
{
    auto *button = new PushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(accessible);
    button->setToolTip(accessible);
    return button;
}

/// A button that drops a calendar; the day chosen there goes into `take`.
QPushButton *calendarButton(QWidget *parent, const std::function<QDate()> &present,
                            const std::function<void(QDate)> &take)
{
    auto *button = smallButton(QStringLiteral("pickDate"), QString(), DateEditor::tr("Choose from a calendar"), parent);
    button->setIcon(icons::icon(Icon::Calendar));
    auto *menu = new QMenu(button);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    button->setMenu(menu);
    QObject::connect(menu, &QMenu::aboutToShow, calendar, [calendar, present] {
        if (const QDate date = present(); date.isValid())
            calendar->setSelectedDate(date);
        calendar->setFocus();
    });
    const auto chosen = [menu, take](const QDate &date) {
        take(date);
        menu->close();
    };
    QObject::connect(calendar, &QCalendarWidget::clicked, menu, chosen);
    QObject::connect(calendar, &QCalendarWidget::activated, menu, chosen);
    return button;
}

/// A list that the wheel changes only while it has the focus: a form is scrolled over it.
class CodeBox : public QComboBox, public AccessibleChoice
{
public:
    explicit CodeBox(QWidget *parent) : QComboBox(parent)
    {
        registerAccessibleChoices();
        setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(8);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

DateEditor::DateEditor(const KindInfo &info, const Field &field, QWidget *parent)
    : FieldEditor(info, field, parent), m_line(new QLineEdit(this))
{
    QHBoxLayout *line = oneLine(this, m_line);
    m_line->setPlaceholderText(tr("YYYY-MM-DD"));
    m_pick = calendarButton(
        this, [this] { return dateFromText(m_line->text().trimmed()).value_or(QDate()); },
        [this](QDate date) { m_line->setText(date.toString(kDateFormat)); });
    line->addWidget(m_pick);
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::edited);
}

void DateEditor::show(const RecordBase &record)
{
    m_line->setText(field().date(record).toString(kDateFormat));
}

QString DateEditor::save(RecordBase &record) const
{
    const QString text = m_line->text().trimmed();
    if (!text.isEmpty() && !dateFromText(text))
        return tr("This is not a date. Write it as 2026-10-01.");
    return saveText(record, text);
}

QString DateEditor::raw() const
{
    return m_line->text();
}

void DateEditor::setRaw(const QString &raw)
{
    m_line->setText(raw);
}

void DateEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_pick->setEnabled(!readOnly);
}

QWidget *DateEditor::input() const
{
    return m_line;
}

MonthEditor::MonthEditor(const KindInfo &info, const Field &field, QWidget *parent)
    : FieldEditor(info, field, parent), m_line(new QLineEdit(this))
{
    oneLine(this, m_line);
    m_line->setPlaceholderText(tr("YYYY-MM"));
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::edited);
}

void MonthEditor::show(const RecordBase &record)
{
    m_line->setText(writeText(field(), record));
}

QString MonthEditor::save(RecordBase &record) const
{
    const QString text = m_line->text().trimmed();
    if (!text.isEmpty() && !Month::fromText(text))
        return tr("This is not a month. Write it as 2026-10.");
    return saveText(record, text);
}

QString MonthEditor::raw() const
{
    return m_line->text();
}

void MonthEditor::setRaw(const QString &raw)
{
    m_line->setText(raw);
}

void MonthEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

QWidget *MonthEditor::input() const
{
    return m_line;
}

MomentEditor::MomentEditor(const KindInfo &info, const Field &field, const FormScope &scope, QWidget *parent)
    : FieldEditor(info, field, parent), m_context(scope.context), m_zone(scope.zone), m_line(new QLineEdit(this)),
      m_now(smallButton(QStringLiteral("now"), tr("Now"), tr("Put in the present time"), this))
{
    QHBoxLayout *line = oneLine(this, m_line);
    m_line->setPlaceholderText(tr("YYYY-MM-DD HH:MM"));
    m_pick = calendarButton(
        this, [this] { return dateFromText(m_line->text().trimmed().left(10)).value_or(QDate()); },
        [this](QDate date) {
            const QString time = m_line->text().trimmed().mid(11);
            m_line->setText(date.toString(kDateFormat) + u' ' + (time.isEmpty() ? QStringLiteral("09:00") : time));
        });
    line->addWidget(m_pick);
    line->addWidget(m_now);
    // Whose clock it is, where it is not mine.
    if (m_zone.name() != m_context.zone().name()) {
        line->addWidget(new TextLabel(m_zone.name(), TextStyle::Secondary, Tone::Muted, false, this));
        m_line->setToolTip(tr("Wall clock of %1").arg(m_zone.name()));
    }
    connect(m_now, &QPushButton::clicked, this,
            [this] { m_line->setText(m_zone.localTime(m_context.edits().entryTime()).toString(kMomentFormat)); });
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::edited);
}

void MomentEditor::show(const RecordBase &record)
{
    m_shown = field().moment(record);
    m_shownText = m_shown.isNull() ? QString() : m_zone.localTime(m_shown).toString(kMomentFormat);
    m_line->setText(m_shownText);
}

QString MomentEditor::save(RecordBase &record) const
{
    const QString text = m_line->text().trimmed();
    if (text == m_shownText) {
        field().moment(record) = m_shown; // with its seconds
        return {};
    }
    if (text.isEmpty()) {
        field().clear(record);
        return {};
    }
    const QDateTime wall = QDateTime::fromString(text, kMomentFormat);
    if (!wall.isValid() || !dateFromText(text.left(10)))
        return tr("This is not a time. Write it as 2026-10-01 08:30.");
    const Instant at = Instant::fromDateTime(QDateTime(wall.date(), wall.time(), m_zone.timeZone()));
    if (m_zone.localTime(at).toString(kMomentFormat) != wall.toString(kMomentFormat))
        return tr("The clocks of %1 skip this time. Choose one before or after.").arg(m_zone.name());
    field().moment(record) = at;
    return {};
}

QString MomentEditor::raw() const
{
    return m_line->text();
}

void MomentEditor::setRaw(const QString &raw)
{
    m_line->setText(raw);
}

void MomentEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_now->setEnabled(!readOnly);
    m_pick->setEnabled(!readOnly);
}

QWidget *MomentEditor::input() const
{
    return m_line;
}

NumberEditor::NumberEditor(const KindInfo &info, const Field &field, QWidget *parent)
    : FieldEditor(info, field, parent), m_line(new QLineEdit(this))
{
    oneLine(this, m_line);
    if (field.type == FieldType::DayCount)
        m_line->setPlaceholderText(tr("0.25, 0.5, 1 …"));
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::edited);
}

void NumberEditor::show(const RecordBase &record)
{
    m_line->setText(writeText(field(), record));
}

QString NumberEditor::save(RecordBase &record) const
{
    QString text = m_line->text().trimmed();
    text.replace(u',', u'.'); // a decimal comma is meant as one: thousands are never parted here
    if (field().type == FieldType::DayCount && text.startsWith(u'.'))
        text.prepend(u'0');
    return saveText(record, text);
}

QString NumberEditor::raw() const
{
    return m_line->text();
}

void NumberEditor::setRaw(const QString &raw)
{
    m_line->setText(raw);
}

void NumberEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

QWidget *NumberEditor::input() const
{
    return m_line;
}

FlagEditor::FlagEditor(const KindInfo &info, const Field &field, QWidget *parent)
    : FieldEditor(info, field, parent), m_box(new QCheckBox(fieldLabel(info, field), this))
{
    oneLine(this, m_box);
    connect(m_box, &QCheckBox::toggled, this, &FieldEditor::edited);
}

void FlagEditor::show(const RecordBase &record)
{
    // A person is active until somebody says otherwise.
    const bool absent = info().kind == Kind::Person && field().key() == QLatin1String("active");
    m_box->setChecked(field().flag(record).value_or(absent));
}

QString FlagEditor::save(RecordBase &record) const
{
    field().flag(record) = m_box->isChecked();
    return {};
}

QString FlagEditor::raw() const
{
    return m_box->isChecked() ? QStringLiteral("1") : QStringLiteral("0");
}

void FlagEditor::setRaw(const QString &raw)
{
    m_box->setChecked(raw == QLatin1String("1"));
}

void FlagEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

QWidget *FlagEditor::input() const
{
    return m_box;
}

CodeEditor::CodeEditor(const KindInfo &info, const Field &field, QWidget *parent)
    : FieldEditor(info, field, parent), m_box(new CodeBox(this))
{
    oneLine(this, m_box);
    m_box->addItem(field.required ? tr("Choose …") : tr("–"), 0);
    for (size_t value = 1; value <= field.codes.size(); ++value)
        m_box->addItem(wording::codeName(field, quint8(value)), int(value));
    connect(m_box, &QComboBox::currentIndexChanged, this, &FieldEditor::edited);
}

void CodeEditor::show(const RecordBase &record)
{
    const quint8 value = field().code(record);
    if (isUnknownCode(value) || m_unknown)
        showUnknown(value);
    m_box->setCurrentIndex(m_box->findData(int(value)));
}

/** The value stands as an entry of its own at the end, or that entry goes again. */
void CodeEditor::showUnknown(quint8 value)
{
    const int place = int(field().codes.size()) + 1;
    m_box->removeItem(place);
    m_unknown = isUnknownCode(value);
    if (m_unknown)
        m_box->addItem(wording::codeName(field(), value), int(value));
    m_box->setEnabled(!m_readOnly && !m_unknown);
    m_box->setToolTip(m_unknown ? tr("This version of the program does not know this value and does not change it.")
                                : QString());
}

QString CodeEditor::save(RecordBase &record) const
{
    field().code(record) = quint8(m_box->currentData().toInt());
    return {};
}

QString CodeEditor::raw() const
{
    return codeText(field().codes, quint8(m_box->currentData().toInt()));
}

void CodeEditor::setRaw(const QString &raw)
{
    if (!m_unknown)
        m_box->setCurrentIndex(enumFromCode(field().codes, raw).value_or(0));
}

void CodeEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_box->setEnabled(!m_readOnly && !m_unknown);
}

QWidget *CodeEditor::input() const
{
    return m_box;
}

ReferenceEditor::ReferenceEditor(const KindInfo &info, const Field &field, const FormScope &scope, QWidget *parent)
    : FieldEditor(info, field, parent), m_scope(scope),
      m_box(new ChoiceBox([&field, scope] { return choicesFor(field, scope); }, !field.required, this))
{
    oneLine(this, m_box);
    connect(m_box, &ChoiceBox::changed, this, &FieldEditor::edited);
}

void ReferenceEditor::show(const RecordBase &record)
{
    const QUuid &id = field().ref(record);
    const QString text = id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
    if (!id.isNull() && !m_box->offers(text))
        m_box->offer(choiceFor(field(), m_scope, id));
    m_box->choose(text);
}

QString ReferenceEditor::save(RecordBase &record) const
{
    const auto chosen = m_box->chosen();
    if (!chosen)
        return tr("Nothing of the list is called so: choose an entry.");
    field().ref(record) = QUuid(*chosen);
    return {};
}

QString ReferenceEditor::raw() const
{
    return m_box->chosen().value_or(m_box->currentText());
}

void ReferenceEditor::setRaw(const QString &raw)
{
    m_box->load(); // what was typed may be none of them
    if (raw.isEmpty() || m_box->offers(raw))
        m_box->choose(raw);
    else
        m_box->setEditText(raw);
}

void ReferenceEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

ReferenceListEditor::ReferenceListEditor(const KindInfo &info, const Field &field, const FormScope &scope,
                                         QWidget *parent)
    : FieldEditor(info, field, parent), m_scope(scope),
      m_tokens(new TokenBox([&field, scope] { return choicesFor(field, scope); }, this))
{
    oneLine(this, m_tokens);
    setFocusProxy(m_tokens->field());
    connect(m_tokens, &TokenBox::changed, this, &FieldEditor::edited);
}

void ReferenceListEditor::show(const RecordBase &record)
{
    QStringList ids;
    for (const QUuid &id : field().refs(record)) {
        ids.append(id.toString(QUuid::WithoutBraces));
        if (!m_tokens->field()->offers(ids.last()))
            m_tokens->field()->offer(choiceFor(field(), m_scope, id));
    }
    m_tokens->setValues(ids);
}

QString ReferenceListEditor::save(RecordBase &record) const
{
    if (!m_tokens->addPending())
        return tr("Nothing of the list is called so: choose an entry.");
    QList<QUuid> ids;
    for (const QString &id : m_tokens->values())
        ids.append(QUuid(id));
    field().refs(record) = ids.isEmpty() ? List<QUuid>() : List<QUuid>(ids);
    return {};
}

QString ReferenceListEditor::raw() const
{
    return (m_tokens->values() + QStringList{m_tokens->pending()}).join(kSeparator);
}

void ReferenceListEditor::setRaw(const QString &raw)
{
    QStringList ids = raw.split(kSeparator);
    const QString pending = ids.takeLast();
    m_tokens->field()->load();
    m_tokens->setValues(ids);
    m_tokens->field()->setEditText(pending);
}

void ReferenceListEditor::setReadOnly(bool readOnly)
{
    m_tokens->setReadOnly(readOnly);
}

QWidget *ReferenceListEditor::input() const
{
    return m_tokens->field();
}

} // namespace tam::ui
