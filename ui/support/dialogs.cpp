#include "support/dialogs.h"

#include "support/richtext.h"
#include "widgets/celldelegate.h"
#include "wording/problemtext.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kListRows = 8;
constexpr int kListSpare = 24; ///< for a scroll bar

void box(QWidget *parent, QMessageBox::Icon icon, const QString &text, const QString &informative)
{
    QMessageBox message(icon, {}, text, QMessageBox::Ok, parent);
    message.setTextFormat(Qt::PlainText);
    message.setInformativeText(informative);
    message.exec();
}

bool ask(QWidget *parent, const QString &text, const QString &informative, const QString &verb)
{
    QMessageBox message(QMessageBox::Question, {}, text, QMessageBox::Cancel, parent);
    message.setTextFormat(Qt::PlainText);
    message.setInformativeText(informative);
    QPushButton *go = message.addButton(verb, QMessageBox::AcceptRole);
    message.setDefaultButton(QMessageBox::Cancel);
    message.exec();
    return message.clickedButton() == go;
}

std::optional<int> choose(QWidget *parent, const QString &title, const QString &label, const QStringList &items,
                          int current, const QString &verb)
{
    QInputDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("chooseItem"));
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setOption(QInputDialog::UseListViewForComboBoxItems);
    dialog.setComboBoxItems(items);
    dialog.setTextValue(items.value(current));
    dialog.setOkButtonText(verb);
    if (auto *list = dialog.findChild<QListView *>()) {
        list->setItemDelegate(new CellDelegate(list));
        list->setMinimumWidth(list->sizeHintForColumn(0) + 2 * list->frameWidth() + kListSpare);
        list->setMinimumHeight(std::min<int>(int(items.size()), kListRows) * list->sizeHintForRow(0) +
                               2 * list->frameWidth());
    }
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const qsizetype chosen = items.indexOf(dialog.textValue());
    return chosen < 0 ? std::nullopt : std::optional<int>(int(chosen));
}

} // namespace

Dialogs &dialogs()
{
    static Dialogs real{
        [](QWidget *parent, const QString &title, const QString &filter) {
            return QFileDialog::getOpenFileName(parent, title, {}, filter);
        },
        [](QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) {
            return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
        },
        ask,
        choose,
        [](QWidget *parent, const QString &text, const QString &informative) {
            box(parent, QMessageBox::Information, text, informative);
        },
        [](QWidget *parent, const QString &text) { box(parent, QMessageBox::Warning, text, {}); },
        [](QWidget *parent, const QString &title, const QString &suggestion) {
            return QFileDialog::getExistingDirectory(parent, title, suggestion);
        },
    };
    return real;
}

void showProblem(QWidget *parent, const Problem &problem)
{
    dialogs().warn(parent, wording::text(problem));
}

void showExplanation(QWidget *parent, const QString &richText)
{
    showText(parent, QCoreApplication::translate("Explanation", "Where this comes from"), richText);
}

void showText(QWidget *parent, const QString &title, const QString &richText)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("explanation"));
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    auto *text = new QTextBrowser(dialog);
    text->setAccessibleName(title);
    text->setOpenExternalLinks(true);
    text->document()->setDocumentMargin(8);
    text->document()->setDefaultStyleSheet(richTextStyle(*text));
    text->setHtml(richText);
    text->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog->resize(560, 520);
    dialog->show();
}

} // namespace tam::ui
