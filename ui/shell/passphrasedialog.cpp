#include "shell/passphrasedialog.h"

#include "takealong/sealedfile.h"
#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

class PassphraseDialog : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(PassphraseDialog)

public:
    PassphraseDialog(QWidget *parent, const QString &title, const QString &text, bool toSeal)
        : QDialog(parent), m_first(new QLineEdit(this)), m_state(new StatusLine(StatusKind::None, {}, this))
    {
        setObjectName(QStringLiteral("passphraseDialog"));
        setWindowTitle(title);
        setMinimumWidth(460);
        auto *column = new QVBoxLayout(this);
        auto *words = new TextLabel(text, TextStyle::Body, Tone::Text, false, this);
        words->setWordWrap(true);
        column->addWidget(words);
        auto *form = new QFormLayout;
        const auto prepare = [this](QLineEdit *field, const QString &name, const QString &spoken) {
            field->setObjectName(name);
            field->setAccessibleName(spoken);
            field->setEchoMode(QLineEdit::Password);
            connect(field, &QLineEdit::textChanged, this, &PassphraseDialog::check);
        };
        prepare(m_first, QStringLiteral("passphrase"), tr("Passphrase"));
        form->addRow(tr("Passphrase"), m_first);
        if (toSeal) {
            m_again = new QLineEdit(this);
            prepare(m_again, QStringLiteral("passphraseAgain"), tr("Passphrase once more"));
            form->addRow(tr("Once more"), m_again);
        }
        auto *shown = new QCheckBox(tr("Show what is typed"), this);
        shown->setObjectName(QStringLiteral("passphraseShown"));
        connect(shown, &QCheckBox::toggled, this, [this](bool on) {
            m_first->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
            if (m_again)
                m_again->setEchoMode(m_first->echoMode());
        });
        form->addRow(QString(), shown);
        column->addLayout(form);
        m_state->setWordWrap(true);
        column->addWidget(m_state);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
        m_ok = buttons->addButton(toSeal ? tr("Seal") : tr("Open"), QDialogButtonBox::AcceptRole);
        m_ok->setObjectName(QStringLiteral("passphraseOk"));
        m_ok->setDefault(true);
        column->addWidget(buttons);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        check();
        m_first->setFocus();
    }

    QString passphrase() const { return m_first->text(); }

private:
    void check()
    {
        const bool isShort = m_again && m_first->text().size() < sealed::kPassphraseLength;
        const bool differs = m_again && m_first->text() != m_again->text();
        m_ok->setEnabled(!m_first->text().isEmpty() && !isShort && !differs);
        if (!m_again)
            m_state->setStatus(StatusKind::Info, tr("It is nowhere kept: ask who made the file."));
        else if (isShort)
            m_state->setStatus(StatusKind::Info, tr("At least %n character(s); several words are good.", nullptr,
                                                    sealed::kPassphraseLength));
        else if (differs)
            m_state->setStatus(StatusKind::Missed, tr("The two are not the same yet."));
        else
            m_state->setStatus(StatusKind::Met, tr("It is nowhere kept: without it nobody can open the file again."));
    }

    QLineEdit *m_first, *m_again = nullptr;
    StatusLine *m_state;
    QPushButton *m_ok = nullptr;
};

} // namespace

std::optional<QString> askPassphrase(QWidget *parent, const QString &title, const QString &text, bool toSeal)
{
    PassphraseDialog dialog(parent, title, text, toSeal);
    return dialog.exec() == QDialog::Accepted ? std::optional<QString>(dialog.passphrase()) : std::nullopt;
}

} // namespace tam::ui
