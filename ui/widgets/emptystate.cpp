#include "widgets/emptystate.h"

#include "widgets/actionbutton.h"
#include "widgets/textlabel.h"

#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace tam::ui {

namespace {
constexpr int IconSide = 32;
constexpr int TextWidth = 420;
} // namespace

EmptyState::EmptyState(QWidget *parent) : EmptyState(Icon::None, {}, {}, {}, parent) {}

EmptyState::EmptyState(Icon icon, const QString &what, const QString &toDo, const QString &buttonText, QWidget *parent)
    : QWidget(parent), m_what(new TextLabel({}, TextStyle::DetailTitle, Tone::Text, true, this)),
      m_toDo(new TextLabel({}, TextStyle::Body, Tone::Muted, false, this)),
      m_button(new ActionButton({}, Icon::None, this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    column->addSpacing(IconSide + 12);
    m_what->setAlignment(Qt::AlignCenter);
    m_toDo->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_toDo->setWordWrap(true);
    m_toDo->setFixedWidth(TextWidth);
    column->addWidget(m_what, 0, Qt::AlignHCenter);
    column->addWidget(m_toDo, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_button->setPrimary(true);
    m_button->setObjectName(QStringLiteral("emptyStateButton"));
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        if (isFiltered())
            m_filter->clear();
        else
            Q_EMIT triggered();
    });
    setContent(icon, what, toDo, buttonText);
}

void EmptyState::setContent(Icon icon, const QString &what, const QString &toDo, const QString &buttonText)
{
    m_content = {icon, what, toDo, buttonText};
    present();
}

void EmptyState::setFilter(QLineEdit *filter)
{
    m_filter = filter;
    connect(filter, &QLineEdit::textChanged, this, &EmptyState::present);
    present();
}

bool EmptyState::isFiltered() const
{
    return m_filter != nullptr && !m_filter->text().trimmed().isEmpty();
}

void EmptyState::present()
{
    Content content = m_content;
    if (isFiltered()) {
        content = {Icon::Search, tr("Nothing here fits “%1”.").arg(m_filter->text().trimmed().left(40)),
                   tr("Try fewer or other words, or another view."), tr("Clear filter")};
    }
    m_icon = content.icon;
    m_what->setText(content.what);
    m_toDo->setText(content.toDo);
    // The layout asks an aligned label for its size before its width is known, and would give it one line.
    m_toDo->setMinimumHeight(m_toDo->heightForWidth(TextWidth));
    m_button->setText(content.button);
    m_button->setAccessibleName(content.button);
    m_button->setVisible(!content.button.isEmpty());
    setAccessibleName(content.what);
    setAccessibleDescription(content.toDo);
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF square((width() - IconSide) / 2.0, m_what->y() - IconSide - 12, IconSide, IconSide);
    icons::paint(&painter, square, m_icon, Theme::of(this).faint);
}

} // namespace tam::ui
