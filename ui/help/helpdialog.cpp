#include "help/helpdialog.h"

#include "help/shortcuts.h"
#include "search/pinyin.h"
#include "support/richtext.h"
#include "theme/tokens.h"
#include "widgets/searchfield.h"
#include "wording/names.h"

#include <QEvent>
#include <QListWidget>
#include <QMainWindow>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kListWidth = 200;
const QString kKeysTopic = QStringLiteral("keys");
const QString kScheme = QStringLiteral("help");

} // namespace

HelpDialog::HelpDialog(QMainWindow &window)
    : QDialog(&window), m_window(window), m_search(new SearchField(Icon::Search, this)), m_list(new QListWidget(this)),
      m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("helpDialog"));
    setWindowTitle(tr("Help"));
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_list->setObjectName(QStringLiteral("helpTopics"));
    m_list->setAccessibleName(tr("Topics"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help text"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(18);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(8, 8, 8, 8);
    side->setSpacing(8);
    side->addWidget(m_search);
    side->addWidget(m_list, 1);
    m_search->setFixedWidth(kListWidth);
    m_list->setFixedWidth(kListWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(side);
    row->addWidget(m_text, 1);
    resize(820, 600);
    m_search->setFocusProxy(nullptr);
    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::filter);
    connect(m_search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpDialog::showTopic);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == kScheme)
            open(url.path());
    });
    setFocusProxy(m_list);
    load();
}

void HelpDialog::load()
{
    m_topics = helpTopics(wording::chinese(), shortcutKeys(m_window));
    HelpTopic all;
    all.id = kKeysTopic;
    all.title = tr("Keyboard shortcuts");
    all.html = QStringLiteral("<h3>%1</h3>").arg(all.title.toHtmlEscaped()) + shortcutsHtml(m_window);
    all.plain = SearchKeys::fold(QTextDocumentFragment::fromHtml(all.html).toPlainText());
    m_topics.append(all);
    m_list->clear();
    for (const HelpTopic &topic : std::as_const(m_topics)) {
        auto *item = new QListWidgetItem(topic.title, m_list);
        item->setData(Qt::UserRole, topic.id);
        item->setSizeHint({0, std::max(metrics::RowCompact, m_list->fontMetrics().height() + 8)});
    }
}

void HelpDialog::open(const QString &topic)
{
    load(); // the keys of the page in front
    m_search->clear();
    for (int i = 0; i < m_topics.size(); ++i) {
        if (m_topics[i].id == topic)
            m_list->setCurrentRow(i);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    showTopic();
    show();
    raise();
    activateWindow();
    m_list->setFocus();
}

/// Topics that hold the words; the first of them is shown.
void HelpDialog::filter()
{
    const QStringList words = SearchKeys::fold(m_search->text()).split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (int i = 0; i < m_topics.size(); ++i) {
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&](const QString &word) { return m_topics[i].plain.contains(word); });
        m_list->item(i)->setHidden(!fits);
        if (fits && first < 0)
            first = i;
    }
    const QListWidgetItem *current = m_list->currentItem();
    if (!current || current->isHidden())
        m_list->setCurrentRow(first);
    mark();
}

void HelpDialog::showTopic()
{
    const int row = m_list->currentRow();
    m_text->document()->setDefaultStyleSheet(richTextStyle(*m_text));
    m_text->setHtml(row < 0 ? QStringLiteral("<p>%1</p>").arg(tr("No topic holds these words.").toHtmlEscaped())
                            : m_topics[row].html);
    mark();
}

/// What was searched for stands out in the text.
void HelpDialog::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QTextCursor at = m_text->document()->find(word);
        while (!at.isNull()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(Theme::of(this).attentionSoft);
            marks.append(mark);
            at = m_text->document()->find(word, at);
        }
    }
    m_text->setExtraSelections(marks);
}

void HelpDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showTopic();
}

} // namespace tam::ui
