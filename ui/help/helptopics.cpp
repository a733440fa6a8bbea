#include "help/helptopics.h"

#include "search/pinyin.h"

#include <QFile>
#include <QRegularExpression>
#include <QTextDocumentFragment>

// Q_INIT_RESOURCE must run outside any namespace; a static library's resources are linked only when they are named.
static void addHelpTexts()
{
    Q_INIT_RESOURCE(help);
}

namespace tam::ui {

namespace {

QString textOf(const QString &id, bool chinese)
{
    addHelpTexts();
    QFile file(QStringLiteral(":/tam/help/%1/%2.html").arg(chinese ? u"zh_CN" : u"en", id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString withKeys(QString html, const QHash<QString, QString> &keys)
{
    static const QRegularExpression place(QStringLiteral("\\{key:([\\w.]+)\\}"));
    qsizetype from = 0;
    for (auto match = place.match(html, from); match.hasMatch(); match = place.match(html, from)) {
        const auto found = keys.constFind(match.captured(1));
        if (found == keys.cend()) {
            from = match.capturedEnd();
            continue;
        }
        const QString key = QStringLiteral("<b>%1</b>").arg(found->toHtmlEscaped());
        html.replace(match.capturedStart(), match.capturedLength(), key);
        from = match.capturedStart() + key.size();
    }
    return html;
}

} // namespace

QStringList helpTopicIds()
{
    return {QStringLiteral("start"),        QStringLiteral("today"),   QStringLiteral("portfolio"),
            QStringLiteral("incidents"),    QStringLiteral("escorts"), QStringLiteral("quotas"),
            QStringLiteral("deliverables"), QStringLiteral("risks"),   QStringLiteral("sync"),
            QStringLiteral("customer"),     QStringLiteral("reports"), QStringLiteral("notifications"),
            QStringLiteral("calendar")};
}

QList<HelpTopic> helpTopics(bool chinese, const QHash<QString, QString> &keys)
{
    static const QRegularExpression heading(QStringLiteral("<h3>(.*?)</h3>"));
    QList<HelpTopic> topics;
    const QStringList ids = helpTopicIds();
    for (const QString &id : ids) {
        HelpTopic topic;
        topic.id = id;
        topic.html = withKeys(textOf(id, chinese), keys);
        topic.title = heading.match(topic.html).captured(1);
        topic.plain = SearchKeys::fold(QTextDocumentFragment::fromHtml(topic.html).toPlainText());
        topics.append(topic);
    }
    return topics;
}

QString helpTopicOf(const QString &page)
{
    QString topic = page;
    if (topic.endsWith(QLatin1String("Page")))
        topic.chop(4);
    return helpTopicIds().contains(topic) ? topic : QStringLiteral("start");
}

} // namespace tam::ui
