#include "pdf/pdfunicode.h"

#include <QHash>
#include <QRawFont>
#include <QSet>

namespace tam::pdf {

namespace {

/** The glyph of one character of the basic plane; 0 when the font has none. */
quint32 glyphOf(const QRawFont &font, QChar c)
{
    const QList<quint32> glyphs = font.glyphIndexesForString(QString(c));
    return glyphs.value(0);
}

} // namespace

void nameGlyphsAsWritten(QByteArray &pdf, const QString &written, const QFont &font)
{
    const QRawFont raw = QRawFont::fromFont(font);
    if (!raw.isValid())
        return;
    QHash<quint32, QChar> byGlyph;
    QSet<QChar> there;
    for (const QChar c : written) {
        if (c.isSurrogate() || there.contains(c))
            continue;
        there.insert(c);
        if (const quint32 glyph = glyphOf(raw, c); glyph != 0 && !byGlyph.contains(glyph))
            byGlyph.insert(glyph, c);
    }
    const auto mend = [&](qsizetype at) {
        bool isCode = false;
        const ushort code = pdf.mid(at + 1, 4).toUShort(&isCode, 16);
        if (!isCode || code == 0 || there.contains(QChar(code)))
            return;
        const auto right = byGlyph.constFind(glyphOf(raw, QChar(code)));
        if (right != byGlyph.cend())
            pdf.replace(at + 1, 4, QByteArray::number(right->unicode(), 16).rightJustified(4, '0').toUpper());
    };
    // Each line is "<first glyph> <last glyph> " and what they mean: one "<code>", or a list of them in brackets.
    constexpr qsizetype kRange = 14;
    const QByteArray begin("beginbfrange\n"), end("endbfrange");
    for (qsizetype from = pdf.indexOf(begin); from >= 0; from = pdf.indexOf(begin, from + 1)) {
        const qsizetype until = pdf.indexOf(end, from);
        for (qsizetype line = from + begin.size(); line < until; line = pdf.indexOf('\n', line) + 1) {
            const qsizetype lineEnd = pdf.indexOf('\n', line);
            for (qsizetype at = pdf.indexOf('<', line + kRange); at >= 0 && at < lineEnd; at = pdf.indexOf('<', at + 1))
                mend(at);
        }
    }
}

} // namespace tam::pdf
