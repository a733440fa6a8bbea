#include "support/dialogs.h"

#include "support/choosedialog.h"
#include "support/richtext.h"
#include "wording/problemtext.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace tam::ui {

namespace {

constexpr int kTextWidth = 560, kTextLeast = 160, kTextMost = 560;
constexpr int kDialogSpare = 20; ///< margins and spacing at each end

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
    ChooseDialog dialog(title, label, items, current, verb, parent);
    if (dialog.exec() != QDialog::Accepted || dialog.chosen() < 0)
        return std::nullopt;
    return dialog.chosen();
}

/// ".csv" of "CSV (*.csv)".
QString suffixOf(const QString &filter)
{
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    return pattern.match(filter).captured(1);
}

/// A name without an ending gets that of the chosen kind; whether a file may be replaced is asked for the whole name.
QString askForFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    QFileDialog dialog(parent, title, {}, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffixOf(filter));
    dialog.selectFile(suggestion);
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString &chosen) { dialog.setDefaultSuffix(suffixOf(chosen)); });
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

Dialogs &dialogs()
{
    static Dialogs real{
        [](QWidget *parent, const QString &title, const QString &filter) {
            return QFileDialog::getOpenFileName(parent, title, {}, filter);
        },
        askForFile,
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
    // As high as its text, as far as the screen of a small notebook allows.
    // The view's own document is laid out for the view, which has no size yet.
    const std::unique_ptr<QTextDocument> measured(text->document()->clone());
    measured->setDefaultFont(text->font());
    measured->setTextWidth(kTextWidth - 2 * kDialogSpare);
    const int rest = buttons->sizeHint().height() + 3 * kDialogSpare;
    dialog->resize(kTextWidth, std::clamp(int(measured->size().height()) + rest, kTextLeast, kTextMost));
    dialog->show();
}

} // namespace tam::ui
