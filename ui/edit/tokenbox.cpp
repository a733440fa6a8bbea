#include "edit/tokenbox.h"

#include "theme/icons.h"
#include "widgets/flowlayout.h"
#include "widgets/pushbutton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

QList<Choice> asChoices(const QStringList &texts)
{
    QList<Choice> list;
    for (const QString &text : texts)
        list.append({text, text, {}});
    return list;
}

} // namespace

TokenBox::TokenBox(ChoiceSource choices, QWidget *parent)
    : QWidget(parent), m_free(false), m_strip(new QWidget(this)),
      m_field(new ChoiceBox(std::move(choices), true, this)), m_add(new PushButton(tr("Add"), this))
{
    build();
}

TokenBox::TokenBox(const QStringList &suggestions, QWidget *parent)
    : QWidget(parent), m_free(true), m_strip(new QWidget(this)),
      m_field(new ChoiceBox([suggestions] { return asChoices(suggestions); }, true, this)),
      m_add(new PushButton(tr("Add"), this))
{
    build();
}

void TokenBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_strip);
    auto *line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    line->addWidget(m_add);
    column->addLayout(line);
    new FlowLayout(m_strip, 4);
    m_strip->setVisible(false);
    m_add->setObjectName(QStringLiteral("tokenAdd"));
    m_field->setObjectName(QStringLiteral("tokenField"));
    connect(m_add, &QPushButton::clicked, this, [this] { addPending(); });
    connect(m_field->lineEdit(), &QLineEdit::returnPressed, this, [this] { addPending(); });
    connect(m_field, &ChoiceBox::changed, this, &TokenBox::changed);
}

QString TokenBox::pending() const
{
    return m_field->currentText().trimmed();
}

bool TokenBox::addPending()
{
    const QString typed = pending();
    if (typed.isEmpty())
        return true;
    const auto chosen = m_field->chosen();
    if (!chosen && !m_free)
        return false;
    add(chosen && !chosen->isEmpty() ? *chosen : typed);
    m_field->choose({});
    return true;
}

void TokenBox::add(const QString &value)
{
    if (m_values.contains(value))
        return;
    m_values.append(value);
    showTokens();
    Q_EMIT changed();
}

void TokenBox::setValues(const QStringList &values)
{
    m_values = values;
    showTokens();
    Q_EMIT changed();
}

void TokenBox::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_field->setEnabled(!readOnly);
    m_add->setEnabled(!readOnly);
    showTokens();
}

void TokenBox::showTokens()
{
    const auto old = m_strip->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    for (QToolButton *token : old)
        delete token;
    for (const QString &value : std::as_const(m_values)) {
        const QString text = m_free ? value : m_field->textOf(value);
        auto *token = new QToolButton(m_strip);
        token->setObjectName(QStringLiteral("token"));
        token->setText(text);
        token->setIcon(icons::icon(Icon::Close));
        token->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        token->setToolTip(tr("Take away: %1").arg(text));
        token->setAccessibleName(tr("Take away: %1").arg(text));
        token->setEnabled(!m_readOnly);
        // Later: the button that is pressed goes with the others.
        connect(
            token, &QToolButton::clicked, this,
            [this, value] {
                m_values.removeAll(value);
                showTokens();
                m_field->setFocus();
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
        m_strip->layout()->addWidget(token);
        token->show();
    }
    m_strip->setVisible(!m_values.isEmpty());
    updateGeometry();
}

} // namespace tam::ui
