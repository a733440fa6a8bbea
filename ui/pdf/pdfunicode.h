#pragma once

#include <QByteArray>
#include <QFont>
#include <QString>

namespace tam::pdf {

/**
 * Puts right what a PDF says its glyphs mean. Fonts draw several characters with one glyph (风 and its radical, the en
 * dash and the figure dash), and Qt names the first of them that Unicode has: what a reader copies or searches would
 * then be another character than the one written. `written` holds every character that was. The file keeps its length.
 */
void nameGlyphsAsWritten(QByteArray &pdf, const QString &written, const QFont &font);

} // namespace tam::pdf
