#include "support/dialogs.h"

#include "wording/problemtext.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

void box(QWidget *parent, QMessageBox::Icon icon, const QString &text, const QString &informative)
{
    QMessageBox message(icon, QCoreApplication::applicationName(), text, QMessageBox::Ok, parent);
    message.setTextFormat(Qt::PlainText);
    message.setInformativeText(informative);
    message.exec();
}

bool ask(QWidget *parent, const QString &text, const QString &informative, const QString &verb)
{
    QMessageBox message(QMessageBox::Question, QCoreApplication::applicationName(), text, QMessageBox::Cancel, parent);
    message.setTextFormat(Qt::PlainText);
    message.setInformativeText(informative);
    QPushButton *go = message.addButton(verb, QMessageBox::AcceptRole);
    message.setDefaultButton(QMessageBox::Cancel);
    message.exec();
    return message.clickedButton() == go;
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
        [](QWidget *parent, const QString &text, const QString &informative) {
            box(parent, QMessageBox::Information, text, informative);
        },
        [](QWidget *parent, const QString &text) { box(parent, QMessageBox::Warning, text, {}); },
    };
    return real;
}

void showProblem(QWidget *parent, const Problem &problem)
{
    dialogs().warn(parent, wording::text(problem));
}

void showExplanation(QWidget *parent, const QString &richText)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("explanation"));
    dialog->setWindowTitle(QCoreApplication::translate("Explanation", "Where this comes from"));
    auto *column = new QVBoxLayout(dialog);
    auto *text = new QTextBrowser(dialog);
    text->setAccessibleName(dialog->windowTitle());
    text->setHtml(richText);
    text->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog->resize(520, 420);
    dialog->show();
}

} // namespace tam::ui
