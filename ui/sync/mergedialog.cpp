#include "sync/mergedialog.h"

#include "edit/fieldvalues.h"
#include "interchange/jsontext.h"
#include "widgets/textlabel.h"
#include "wording/fieldtext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kTextHeight = 96;
constexpr int kWidth = 560;

} // namespace

MergeDialog::MergeDialog(const SyncEntry &entry, QWidget *parent) : QDialog(parent), m_entry(entry)
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Edit mine: %1").arg(entry.title));
    auto *body = new QWidget;
    auto *form = new QFormLayout(body);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    QList<quint8> done;
    for (const EntryLine &line : std::as_const(m_entry.lines)) {
        if (line.isText && line.unit == 0) {
            addText(*form, line);
        } else if (line.unit == 0) {
            addChoice(*form, {line});
        } else if (!done.contains(line.unit)) {
            done.append(line.unit);
            QList<EntryLine> unit;
            for (const EntryLine &other : std::as_const(m_entry.lines)) {
                if (other.unit == line.unit)
                    unit.append(other);
            }
            addChoice(*form, unit);
        }
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *save = buttons->addButton(tr("Save and send"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("mergeSave"));
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(kWidth, std::min(600, 140 + int(m_choices.size()) * 60 + int(m_texts.size()) * 190));
}

void MergeDialog::addChoice(QFormLayout &form, const QList<EntryLine> &unit)
{
    QStringList names, mine, theirs;
    Choice choice;
    for (const EntryLine &line : unit) {
        names.append(line.name);
        mine.append(line.mine);
        theirs.append(line.theirs);
    }
    // The whole unit, its fields that are alike on both sides too.
    const KindInfo &info = kindInfo(m_entry.kind);
    const Field *field = info.field(QString::fromUtf8(unit.first().field));
    if (field && field->unit != 0) {
        for (const Field *member : mergeUnit(info, *field))
            choice.fields.append(member->name);
    } else {
        choice.fields.append(unit.first().field);
    }
    const QString name = names.join(QStringLiteral(" · "));
    choice.box = new QComboBox;
    choice.box->setObjectName(QStringLiteral("merge_") + QString::fromUtf8(unit.first().field));
    choice.box->setAccessibleName(name);
    choice.box->addItem(tr("Mine: %1").arg(mine.join(QStringLiteral(" · "))));
    choice.box->addItem(tr("Theirs: %1").arg(theirs.join(QStringLiteral(" · "))));
    form.addRow(name, choice.box);
    m_choices.append(choice);
}

void MergeDialog::addText(QFormLayout &form, const EntryLine &line)
{
    auto *theirs = new TextLabel(tr("Theirs: %1").arg(line.theirs), TextStyle::Secondary, Tone::Muted);
    theirs->setWordWrap(true);
    theirs->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *edit = new QPlainTextEdit(line.mineJson == "null" ? QString() : line.mine);
    edit->setObjectName(QStringLiteral("merge_") + QString::fromUtf8(line.field));
    edit->setAccessibleName(line.name);
    edit->setAccessibleDescription(theirs->text());
    edit->setMinimumHeight(kTextHeight);
    edit->setTabChangesFocus(true);
    form.addRow(line.name, edit);
    form.addRow(theirs);
    m_texts.append({line.field, edit});
}

QByteArray MergeDialog::values() const
{
    FieldValues values = jsonMembers(m_entry.mineJson);
    const FieldValues theirs = jsonMembers(m_entry.theirsJson);
    for (const Choice &choice : m_choices) {
        if (choice.box->currentIndex() != 1)
            continue;
        for (const QByteArray &field : choice.fields) {
            if (valueOf(values, field))
                setValue(values, field, valueOrNull(theirs, field));
        }
    }
    for (const Text &text : m_texts) {
        QByteArray json = "null";
        if (const QString written = text.edit->toPlainText(); !written.isEmpty()) {
            json.clear();
            appendJsonString(json, QStringView(written));
        }
        setValue(values, text.field, json);
    }
    return toJson(values);
}

} // namespace tam::ui
