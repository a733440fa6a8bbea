#pragma once

#include <QString>

namespace tam::ui {

/// The first line of Markdown that says something, without its marks and with simple spaces: what a list or a timeline
/// shows of a note.
QString plainLine(const QString &markdown);

/// Markdown as rich text to put into a longer text. A note's own HTML is shown as the text that it is.
QString markdownHtml(const QString &markdown);

} // namespace tam::ui
