#include "interchange/xlsxbook.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>

namespace tam {

namespace {

constexpr qint64 kPartLimit = 32 << 20; ///< of the small parts
constexpr int kDepth = 64;
constexpr size_t kSheetCount = 1000;

/** Where a relationship of the part `of` leads. */
QString resolved(const QString &of, const QString &target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    QStringList path = of.split(u'/');
    path.removeLast();
    for (const QString &step : target.split(u'/')) {
        if (step == u".." && !path.isEmpty())
            path.removeLast();
        else if (step != u"." && step != u"..")
            path.append(step);
    }
    return path.join(u'/');
}

QString relationshipsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return part.left(slash) + QStringLiteral("_rels/") + part.mid(slash) + QStringLiteral(".rels");
}

struct Relationship
{
    QString id, type, part;
};

/** A number format that shows a day or a time of day; elapsed time ([h]:mm) is a number. */
bool isDateFormat(const QString &format)
{
    bool quoted = false, elapsed = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format[i].toLower();
        if (c == u'"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++i; // the next one stands for itself, or for blanks
        else if (c == u';')
            break; // what follows is for negative numbers
        else if (c == u'[') {
            const qsizetype close = format.indexOf(u']', i);
            if (close < 0)
                return false;
            const QString inside = format.mid(i + 1, close - i - 1).toLower();
            elapsed = elapsed || (!inside.isEmpty() && QStringLiteral("hms").contains(inside.front()) &&
                                  inside.count(inside.front()) == inside.size());
            i = close;
        } else if (!elapsed && (c == u'y' || c == u'd' || c == u'm' || c == u'h' || c == u's')) {
            return true;
        }
    }
    return false;
}

bool isBuiltInDate(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58);
}

} // namespace

namespace xlsx {

void skip(QXmlStreamReader &xml)
{
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isStartElement() && ++depth > kDepth)
            xml.raiseError(QStringLiteral("too deep"));
        else if (xml.isEndElement())
            --depth;
    }
}

QString elementText(QXmlStreamReader &xml)
{
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            text += xml.text();
        else if (xml.isStartElement())
            skip(xml);
        else if (xml.isEndElement())
            break;
    }
    if (!text.contains(u"_x"))
        return text;
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    for (auto match = escape.match(text); match.hasMatch();) {
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(ushort(match.captured(1).toUInt(nullptr, 16))));
        match = escape.match(text, match.capturedStart() + 1);
    }
    return text;
}

QString stringItem(QXmlStreamReader &xml)
{
    QString text;
    bool inRun = false; // of rich text
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement()) {
            if (!inRun)
                break;
            inRun = false;
        }
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"t")
            text += elementText(xml);
        else if (xml.name() == u"r" && !inRun)
            inRun = true;
        else
            skip(xml); // rPr: how it looks; rPh: how it is pronounced
        if (text.size() > XlsxBook::kRunLimit)
            xml.raiseError(QStringLiteral("too long"));
    }
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

} // namespace xlsx

Result<std::unique_ptr<XlsxBook>> XlsxBook::open(QByteArray bytes)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return Problem(ProblemCode::SheetProtected);
    auto zip = ZipFile::open(std::move(bytes));
    if (!zip)
        return zip.problem();
    std::unique_ptr<XlsxBook> book(new XlsxBook);
    book->m_zip = std::move(*zip);
    if (auto read = book->readWorkbook(); !read)
        return read.problem();
    return book;
}

/** Calls visit at every start element of the part; visit may read on, up to the element's end. */
Result<void> XlsxBook::parse(const QString &part, qint64 limit, bool needed, const Visit &visit)
{
    const auto entry = m_zip->entry(part, {limit, kRunLimit});
    if (!entry)
        return needed ? Result<void>(Problem(ProblemCode::SheetNotReadable)) : Result<void>();
    QXmlStreamReader xml(entry.get());
    for (int depth = 0; !xml.atEnd();) {
        xml.readNext();
        if (xml.isDTD())
            xml.raiseError(QStringLiteral("document type"));
        if (xml.isEndElement())
            --depth;
        if (!xml.isStartElement())
            continue;
        if (++depth > kDepth)
            xml.raiseError(QStringLiteral("too deep"));
        else
            visit(xml);
        if (xml.isEndElement())
            --depth; // visit read it to its end
    }
    if (entry->tooLarge())
        return Problem(ProblemCode::SheetTooLarge, {QStringLiteral("%1 MiB").arg(limit >> 20)});
    return xml.hasError() ? Result<void>(Problem(ProblemCode::SheetNotReadable)) : Result<void>();
}

Result<void> XlsxBook::readWorkbook()
{
    const auto relationships = [this](const QString &part, std::vector<Relationship> &found) {
        return parse(relationshipsOf(part), kPartLimit, true, [&](QXmlStreamReader &xml) {
            if (xml.name() != u"Relationship" || found.size() > 10 * kSheetCount)
                return;
            const QXmlStreamAttributes at = xml.attributes();
            const QString type = at.value(QLatin1String("Type")).toString();
            found.push_back({at.value(QLatin1String("Id")).toString(), type.mid(type.lastIndexOf(u'/') + 1),
                             resolved(part, at.value(QLatin1String("Target")).toString())});
        });
    };
    std::vector<Relationship> root, own;
    if (auto read = relationships(QString(), root); !read)
        return read;
    QString workbook;
    for (const Relationship &r : root) {
        if (r.type == u"officeDocument")
            workbook = r.part;
    }
    if (auto read = relationships(workbook, own); !read)
        return read;
    auto read = parse(workbook, kPartLimit, true, [&](QXmlStreamReader &xml) {
        const QXmlStreamAttributes at = xml.attributes();
        if (xml.name() == u"workbookPr") {
            const QStringView from = at.value(QLatin1String("date1904"));
            m_from1904 = from == u"1" || from == u"true";
        }
        if (xml.name() != u"sheet" || m_sheets.size() >= kSheetCount)
            return;
        Sheet sheet{at.value(QLatin1String("name")).toString(),
                    {},
                    at.hasAttribute(QLatin1String("state")) && at.value(QLatin1String("state")) != u"visible"};
        for (const QXmlStreamAttribute &a : at) {
            if (a.name() != u"id" || a.namespaceUri().isEmpty())
                continue;
            for (const Relationship &r : own) {
                if (r.id == a.value() && r.type == u"worksheet")
                    sheet.part = r.part;
            }
        }
        if (!sheet.part.isEmpty()) // else a chart sheet
            m_sheets.push_back(sheet);
    });
    for (const Relationship &r : own) {
        if (read && r.type == u"styles")
            read = readStyles(r.part);
        if (read && r.type == u"sharedStrings")
            read = readTexts(r.part);
    }
    if (read && m_sheets.empty())
        return Problem(ProblemCode::SheetNotReadable);
    return read;
}

Result<void> XlsxBook::readStyles(const QString &part)
{
    QHash<int, bool> formats;
    bool inCells = false;
    return parse(part, kPartLimit, false, [&](QXmlStreamReader &xml) {
        const QXmlStreamAttributes at = xml.attributes();
        if (xml.name() == u"numFmt") {
            formats.insert(at.value(QLatin1String("numFmtId")).toInt(),
                           isDateFormat(at.value(QLatin1String("formatCode")).toString()));
        } else if (xml.name() == u"xf" && inCells && m_dates.size() < 65'536) {
            const int id = at.value(QLatin1String("numFmtId")).toInt();
            m_dates.push_back(formats.value(id, isBuiltInDate(id)));
        } else if (xml.name() == u"cellXfs") {
            inCells = true;
        } else if (xml.name() == u"cellStyles" || xml.name() == u"dxfs") {
            inCells = false;
        }
    });
}

Result<void> XlsxBook::readTexts(const QString &part)
{
    auto read = parse(part, kTextLimit, false, [this](QXmlStreamReader &xml) {
        if (xml.name() != u"si")
            return;
        m_texts.push_back(xlsx::stringItem(xml));
        if (m_texts.size() > kTextCount)
            xml.raiseError(QStringLiteral("too many"));
    });
    if (!read && m_texts.size() > kTextCount)
        return Problem(ProblemCode::SheetTooLarge, {QString::number(kTextCount)});
    return read;
}

const XlsxBook::Sheet *XlsxBook::sheet(const QString &name) const
{
    const Sheet *first = m_sheets.data();
    for (const Sheet &sheet : m_sheets) {
        if (name.isEmpty() ? !sheet.hidden : sheet.name == name)
            return &sheet;
    }
    return name.isEmpty() ? first : nullptr;
}

std::unique_ptr<ZipEntry> XlsxBook::stream(const Sheet &sheet)
{
    return m_zip->entry(sheet.part, {kSheetLimit, kRunLimit});
}

const QString *XlsxBook::text(qsizetype index) const
{
    return index >= 0 && size_t(index) < m_texts.size() ? &m_texts[size_t(index)] : nullptr;
}

QString XlsxBook::dateText(double serial) const
{
    if (!(serial >= 0) || serial > 2'958'466)
        return {};
    auto day = qint64(std::floor(serial));
    qint64 second = std::llround((serial - double(day)) * 86'400);
    if (second == 86'400) { // the next midnight, but for the last bits of the number
        ++day;
        second = 0;
    }
    const QTime time = QTime(0, 0).addSecs(int(second));
    if (day == 0)
        return time.toString(QStringLiteral("HH:mm:ss"));
    QDate date;
    if (m_from1904)
        date = QDate(1904, 1, 1).addDays(day);
    else if (day == 60)
        return {}; // 29 February 1900, which the format counts and which never was
    else
        date = QDate(1899, 12, day < 60 ? 31 : 30).addDays(day);
    return second == 0 ? date.toString(Qt::ISODate)
                       : date.toString(Qt::ISODate) + time.toString(QStringLiteral(" HH:mm:ss"));
}

} // namespace tam
