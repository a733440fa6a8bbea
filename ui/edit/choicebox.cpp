#include "edit/choicebox.h"

#include "search/pinyin.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <utility>

namespace tam::ui {

namespace {

constexpr int kKeysRole = Qt::UserRole + 1;
constexpr int kVisible = 12;

/// Finds by the keys, and puts the text into the field.
class KeyCompleter : public QCompleter
{
public:
    explicit KeyCompleter(QAbstractItemModel *model, QObject *parent) : QCompleter(model, parent)
    {
        setCompletionRole(kKeysRole);
        setFilterMode(Qt::MatchContains);
        setCaseSensitivity(Qt::CaseInsensitive);
        setMaxVisibleItems(kVisible);
    }

    QString pathFromIndex(const QModelIndex &index) const override { return index.data(Qt::DisplayRole).toString(); }
    QStringList splitPath(const QString &path) const override { return {SearchKeys::fold(path)}; }
};

} // namespace

ChoiceBox::ChoiceBox(ChoiceSource source, bool optional, QWidget *parent)
    : QComboBox(parent), m_source(std::move(source)), m_optional(optional)
{
    registerAccessibleChoices();
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(kVisible);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setCompleter(new KeyCompleter(model(), this));
    setCurrentIndex(-1);
    connect(this, &QComboBox::currentTextChanged, this, &ChoiceBox::changed);
}

void ChoiceBox::add(const Choice &choice)
{
    //: an entry of a list and what it is: "Li Na (expert)"
    const QString text = choice.secondary.isEmpty() ? choice.text : tr("%1 (%2)").arg(choice.text, choice.secondary);
    addItem(text, choice.id);
}

void ChoiceBox::load()
{
    if (!m_source)
        return;
    const QList<Choice> choices = std::exchange(m_source, nullptr)();
    QList<Choice> ahead;
    for (int i = 0; i < count(); ++i)
        ahead.append({itemData(i).toString(), itemText(i), {}});
    const QString typed = currentText(), id = currentData().toString();
    const int cursor = lineEdit()->cursorPosition();
    const QSignalBlocker quiet(this); // nothing that anybody sees changes
    clear();
    if (m_optional)
        add({});
    for (const Choice &choice : choices)
        add(choice);
    for (const Choice &choice : std::as_const(ahead)) {
        if (!offers(choice.id))
            add(choice);
    }
    setCurrentIndex(id.isEmpty() ? -1 : findData(id));
    setEditText(typed);
    lineEdit()->setCursorPosition(cursor);
}

/// Not before somebody is about to type: the first pinyin of all costs as much as a window.
void ChoiceBox::prepareKeys()
{
    load();
    for (; m_keyed < count(); ++m_keyed)
        setItemData(m_keyed, SearchKeys::keyOf(itemText(m_keyed)), kKeysRole);
}

std::optional<QString> ChoiceBox::chosen() const
{
    const QString text = currentText().trimmed();
    if (text.isEmpty())
        return QString();
    if (currentIndex() >= 0 && itemText(currentIndex()) == text)
        return currentData().toString();
    const int at = findText(text, Qt::MatchFixedString);
    return at < 0 ? std::nullopt : std::optional<QString>(itemData(at).toString());
}

void ChoiceBox::choose(const QString &id)
{
    if (id.isEmpty()) {
        setCurrentIndex(-1);
        clearEditText();
        return;
    }
    if (!offers(id))
        load();
    if (!offers(id))
        add({id, id, {}});
    const int at = findData(id);
    setCurrentIndex(at);
    setEditText(itemText(at));
    lineEdit()->setCursorPosition(0); // a long name is read from its beginning
}

QString ChoiceBox::textOf(const QString &id) const
{
    const int at = findData(id);
    return at < 0 ? id : itemText(at);
}

/// One entry left by what was typed is the one that was meant.
void ChoiceBox::settle()
{
    const QString folded = SearchKeys::fold(currentText());
    if (folded.isEmpty() || chosen())
        return;
    prepareKeys();
    int only = -1;
    for (int i = 0; i < count(); ++i) {
        if (!SearchKeys::contains(itemData(i, kKeysRole).toString(), folded))
            continue;
        if (only >= 0)
            return;
        only = i;
    }
    if (only >= 0)
        setCurrentIndex(only);
}

void ChoiceBox::focusInEvent(QFocusEvent *event)
{
    prepareKeys();
    QComboBox::focusInEvent(event);
}

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    prepareKeys(); // one may have been added since
    QComboBox::keyPressEvent(event);
}

void ChoiceBox::focusOutEvent(QFocusEvent *event)
{
    settle();
    lineEdit()->setCursorPosition(0);
    QComboBox::focusOutEvent(event);
}

void ChoiceBox::showPopup()
{
    load();
    QComboBox::showPopup();
}

/// A wheel that scrolls the form does not change what it passes over.
void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace tam::ui
