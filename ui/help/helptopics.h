#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace tam::ui {

/// One help text of our own (resources/help): rich text that starts with its title as a heading.
struct HelpTopic
{
    QString id, title, html;
    QString plain; ///< folded, to search in
};

/// In the order of the list. `keys` are put in for what the texts call "{key:id}"; an id that is not there stays as it
/// is, so that a test can find it.
QList<HelpTopic> helpTopics(bool chinese, const QHash<QString, QString> &keys);
QStringList helpTopicIds();

/// The topic about a page, by the page's object name; the first steps for what is no page.
QString helpTopicOf(const QString &page);

} // namespace tam::ui
