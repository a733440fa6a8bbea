#include "support/markdowntext.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace tam::ui {

namespace {

/// Names and most titles: no character that could be markup.
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() > 0x7F || c == u' ' || c.isLetterOrNumber(); });
}

} // namespace

QString plainLine(const QString &markdown)
{
    if (isPlain(markdown))
        return markdown.simplified();
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownNoHTML);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString line = block.text().simplified();
        if (!line.isEmpty())
            return line;
    }
    return {};
}

QString markdownHtml(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownNoHTML);
    // Only what stands inside the body: the page around it has its own head and font.
    const QString html = document.toHtml();
    const qsizetype body = html.indexOf(u'>', html.indexOf(QLatin1String("<body"))) + 1;
    return html.mid(body, html.lastIndexOf(QLatin1String("</body>")) - body).trimmed();
}

} // namespace tam::ui
