#include "shell/startpage.h"

#include "shell/fileactions.h"
#include "widgets/actionbutton.h"
#include "widgets/textlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kTextWidth = 460;
constexpr int kIconSide = 32;

} // namespace

StartPage::StartPage(AppContext &context, Navigator &navigator, FileActions &files, QWidget *parent)
    : Page(context, navigator, parent)
{
    setObjectName(QStringLiteral("startPage"));
    auto *title = new TextLabel(tr("The store is empty"), TextStyle::PageTitle, Tone::Text, true, this);
    title->setAlignment(Qt::AlignCenter);
    m_title = title;
    auto *text = new TextLabel(tr("Plans, incidents with their clocks, quotas, escorts and reports of all your "
                                  "customers stand here, without a network. Look around in the demo portfolio, "
                                  "import a portfolio file, or connect to your team's backend to begin."),
                               TextStyle::Body, Tone::Muted, false, this);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    text->setFixedWidth(kTextWidth);
    m_text = text;
    setAccessibleName(title->text());
    setAccessibleDescription(text->text());
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addSpacing(kIconSide + 12);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    const auto add = [&](const QString &name, const QString &label, bool primary, void (FileActions::*run)()) {
        auto *button = new ActionButton(label, Icon::None, this);
        button->setObjectName(name);
        button->setAccessibleName(label);
        button->setPrimary(primary);
        connect(button, &QPushButton::clicked, &files, run);
        column->addWidget(button, 0, Qt::AlignHCenter);
        return button;
    };
    setFocusProxy(add(QStringLiteral("startDemo"), tr("Open the demo portfolio"), true, &FileActions::openDemo));
    add(QStringLiteral("startImport"), tr("Import a portfolio file …"), false, &FileActions::importPortfolio);
    if (context.accounts())
        add(QStringLiteral("startConnect"), tr("Connect to a backend …"), false, &FileActions::connectBackend);
    add(QStringLiteral("startOpen"), tr("Open another store …"), false, &FileActions::openStore);
    column->addStretch(3);
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    m_text->setFixedHeight(m_text->heightForWidth(kTextWidth)); // an aligned label is not asked for its height
    Page::resizeEvent(event);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF square((width() - kIconSide) / 2.0, m_title->y() - kIconSide - 12, kIconSide, kIconSide);
    icons::paint(&painter, square, Icon::Portfolio, Theme::of(this).faint);
}

} // namespace tam::ui
