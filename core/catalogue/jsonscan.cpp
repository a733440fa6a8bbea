#include "catalogue/jsonscan.h"

#include "domain/jsonfault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cstring>

namespace tam {

namespace {

/**
 * Walks the tokens of a text that QJsonDocument accepted, so grammar is not checked again. Stops at the first member
 * that occurs twice or nests too deep, or at the path that is sought.
 */
class Scanner
{
public:
    enum class Stop : quint8 { None, Duplicate, TooDeep, Found };

    explicit Scanner(const QByteArray &text, QString sought = {}) : m_text(text), m_sought(std::move(sought)) {}

    Stop run()
    {
        value(0);
        return m_stop;
    }
    qint64 offset() const { return m_offset; }
    const QString &path() const { return m_path; }
    const QString &member() const { return m_member; }

private:
    void stop(Stop why, qint64 offset)
    {
        m_stop = why;
        m_offset = offset;
    }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_at;
    }

    QByteArray string() ///< the raw text with its quotes
    {
        const qint64 start = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        ++m_at;
        return m_text.mid(start, m_at - start);
    }

    static QString decoded(const QByteArray &raw)
    {
        if (!raw.contains('\\'))
            return QString::fromUtf8(raw.mid(1, raw.size() - 2));
        return QJsonDocument::fromJson('[' + raw + ']').array().first().toString();
    }

    void value(int depth)
    {
        skipSpace();
        if (!m_sought.isEmpty() && m_path == m_sought)
            return stop(Stop::Found, m_at);
        if (depth > kReferenceDepthLimit)
            return stop(Stop::TooDeep, m_at);
        if (peek() == '{')
            object(depth);
        else if (peek() == '[')
            array(depth);
        else if (peek() == '"')
            string();
        else
            do
                ++m_at;
            while (m_at < m_text.size() && !std::strchr(",]} \t\r\n", m_text[m_at]));
    }

    void object(int depth)
    {
        ++m_at;
        QSet<QString> members;
        const qsizetype length = m_path.size();
        for (skipSpace(); m_at < m_text.size() && peek() != '}'; skipSpace()) {
            if (peek() == ',') {
                ++m_at;
                continue;
            }
            const qint64 keyAt = m_at;
            m_member = decoded(string());
            m_path += (length ? u"." : u"") + m_member;
            if (members.contains(m_member))
                return stop(Stop::Duplicate, keyAt);
            members.insert(m_member);
            skipSpace();
            ++m_at; // the colon
            value(depth + 1);
            if (m_stop != Stop::None)
                return;
            m_path.truncate(length);
        }
        ++m_at;
    }

    void array(int depth)
    {
        ++m_at;
        const qsizetype length = m_path.size();
        qint64 index = 0;
        for (skipSpace(); m_at < m_text.size() && peek() != ']'; skipSpace()) {
            if (peek() == ',') {
                ++m_at;
                continue;
            }
            m_path += u'[' + QString::number(index++) + u']';
            value(depth + 1);
            if (m_stop != Stop::None)
                return;
            m_path.truncate(length);
        }
        ++m_at;
    }

    const QByteArray &m_text;
    QString m_sought, m_path, m_member;
    qint64 m_at = 0, m_offset = 0;
    Stop m_stop = Stop::None;
};

QString parentOf(const QString &path)
{
    return path.left(qMax(qsizetype(0), qMax(path.lastIndexOf(u'.'), path.lastIndexOf(u'['))));
}

} // namespace

Problem JsonSource::located(Problem problem) const
{
    problem.file = file;
    for (QString path = problem.path; !path.isEmpty(); path = parentOf(path)) {
        Scanner scanner(text, path);
        if (scanner.run() == Scanner::Stop::Found) {
            setPlace(problem, text, scanner.offset());
            return problem;
        }
    }
    setPlace(problem, text, 0);
    return problem;
}

Result<JsonSource> parseJsonObject(const QByteArray &text, const QString &fileName, ProblemCode tooLarge)
{
    if (text.size() > kReferenceFileLimit) {
        const QString limit = QString::number(kReferenceFileLimit / (1024 * 1024));
        return Problem(tooLarge, {QStringLiteral("the file is larger than %1 MiB").arg(limit),
                                  QStringLiteral("文件超过 %1 MiB").arg(limit)})
            .in(fileName);
    }
    if (text.startsWith("\xef\xbb\xbf"))
        return Problem(ProblemCode::ByteOrderMark).in(fileName);

    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return jsonProblem(error, text, kReferenceDepthLimit).in(fileName);

    Scanner scanner(text);
    const Scanner::Stop stop = scanner.run();
    if (stop != Scanner::Stop::None) {
        Problem problem = stop == Scanner::Stop::TooDeep
                              ? Problem(ProblemCode::TooDeep, {QString::number(kReferenceDepthLimit)})
                              : Problem(ProblemCode::DuplicateField, {scanner.member()});
        setPlace(problem, text, scanner.offset());
        return problem.in(fileName).at(scanner.path());
    }
    if (!document.isObject()) {
        Problem problem(ProblemCode::WrongFormat, {QString(), QStringLiteral("tam-catalogue/1, tam-calendar/1")});
        setPlace(problem, text, 0);
        return problem.in(fileName);
    }
    return JsonSource{fileName, text, document.object()};
}

} // namespace tam
