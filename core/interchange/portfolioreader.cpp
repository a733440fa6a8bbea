#include "interchange/portfolioreader.h"

#include "domain/validation.h"
#include "interchange/recordbinder.h"
#include "interchange/saxparser.h"

#include <QSet>

#include <algorithm>
#include <unordered_map>

namespace tam {

namespace {

/** Unknown members at the top are remembered by name, so there is an end to them. */
constexpr qsizetype kUnknownMemberLimit = 1000;

class PortfolioHandler : public JsonHandler
{
public:
    PortfolioHandler(JsonStream &stream, PortfolioSink &sink, UnknownCodes unknown)
        : m_stream(stream), m_sink(sink), m_binder(unknown)
    {
    }

    bool key(QByteArrayView name);
    bool null();
    bool boolean(bool value);
    bool number(QByteArrayView text);
    bool string(QByteArrayView text);
    bool startObject();
    bool endObject();
    bool startArray();
    bool endArray();

    bool hasFormat() const { return m_hasFormat; }
    Instant exportedAt() const { return m_exportedAt; }
    QString path() const;
    const TextPosition &recordStart() const { return m_recordStart; }

private:
    enum class State : quint8 { Start, Top, Records, Record, Unknown };
    enum class Member : quint8 { None, Format, ExportedAt, Records, Unknown };

    bool topKey(QByteArrayView name);
    bool unexpected();
    bool scalarAtTop();
    bool readFormat(QByteArrayView text);
    bool readExportedAt(QByteArrayView text);
    bool endRecord();
    bool bound(bool ok);
    template <class Write> bool unknown(Write write);
    bool checkFree(QByteArrayView text);
    bool unknownDone();
    bool emitUnknown(const QByteArray &json);
    bool passOn(const Result<void> &result);

    JsonStream &m_stream;
    PortfolioSink &m_sink;
    RecordBinder m_binder;
    JsonTextBuilder m_text; ///< the unknown element at hand
    RecordPtr m_record{nullptr, nullptr};
    const KindInfo *m_info = nullptr;
    QSet<QByteArray> m_seen;
    QByteArray m_name;
    qint64 m_index = -1;
    TextPosition m_recordStart;
    Instant m_exportedAt;
    State m_state = State::Start;
    Member m_member = Member::None;
    bool m_unknownArray = false;
    bool m_hasFormat = false;
};

QString PortfolioHandler::path() const
{
    if (m_member == Member::None)
        return {};
    QString text = pathStep(m_name, true);
    if (m_index >= 0)
        text += u'[' + QString::number(m_index) + u']';
    if (m_state == State::Record) {
        const QString inside = m_binder.failed() ? m_binder.problem().path : m_binder.path();
        if (!inside.isEmpty())
            text += (inside.startsWith(u'[') ? QString() : QStringLiteral(".")) + inside;
    }
    return text;
}

bool PortfolioHandler::bound(bool ok)
{
    return ok || fail(Problem(m_binder.problem()).at(path()));
}

bool PortfolioHandler::topKey(QByteArrayView name)
{
    m_name = name.toByteArray();
    m_index = -1;
    m_member = Member::Unknown; // for the path of a refusal
    if (m_seen.contains(m_name))
        return fail(Problem(ProblemCode::DuplicateField, {QString::fromUtf8(m_name.left(100))}).at(path()));
    m_seen.insert(m_name);
    m_info = nullptr;
    if (name == QByteArrayView("format")) {
        m_member = Member::Format;
    } else if (name == QByteArrayView("exported_at")) {
        m_member = Member::ExportedAt;
    } else if ((m_info = kindByPlural(QString::fromUtf8(name)))) {
        m_member = Member::Records;
        m_record = createRecord(m_info->kind);
    } else {
        if (m_seen.size() > kUnknownMemberLimit)
            return fail(jsonProblem(JsonFault::TooManyUnknownMembers));
        const auto control = std::find_if(m_name.begin(), m_name.end(), [](char c) { return uchar(c) < 0x20; });
        if (control != m_name.end()) {
            return fail(Problem(ProblemCode::ControlCharacter,
                                {pathStep(m_name, true), QString::asprintf("U+%04X", unsigned(uchar(*control)))}));
        }
    }
    return true;
}

bool PortfolioHandler::key(QByteArrayView name)
{
    if (m_state == State::Top)
        return topKey(name);
    if (m_state == State::Record)
        return bound(m_binder.key(name));
    return checkFree(name) && unknown([&] { m_text.key(name); });
}

/** A value where an object or array had to be. */
bool PortfolioHandler::unexpected()
{
    if (m_state == State::Start)
        return fail(Problem(ProblemCode::WrongFormat, {QString(), QString::fromLatin1(kPortfolioFormat)}));
    if (m_state == State::Records) {
        ++m_index;
        return fail(Problem(ProblemCode::WrongType, {QString(m_info->key()), QStringLiteral("object")}).at(path()));
    }
    const char *expected = m_member == Member::Records ? "list" : "string";
    return fail(Problem(ProblemCode::WrongType, {QString::fromUtf8(m_name), QString::fromLatin1(expected)}).at(path()));
}

/** A known member at the top whose value is not of its type, or a value that may not stand here at all. */
bool PortfolioHandler::scalarAtTop()
{
    return m_state == State::Start || m_state == State::Records ||
           (m_state == State::Top && m_member != Member::Unknown);
}

bool PortfolioHandler::null()
{
    if (m_state == State::Record)
        return bound(m_binder.null());
    if (m_state == State::Top && (m_member == Member::Records || m_member == Member::ExportedAt))
        return true;
    if (scalarAtTop())
        return unexpected();
    return unknown([&] { m_text.literal("null"); }) && unknownDone();
}

bool PortfolioHandler::boolean(bool value)
{
    if (m_state == State::Record)
        return bound(m_binder.boolean(value));
    if (scalarAtTop())
        return unexpected();
    return unknown([&] { m_text.literal(value ? "true" : "false"); }) && unknownDone();
}

bool PortfolioHandler::number(QByteArrayView text)
{
    if (m_state == State::Record)
        return bound(m_binder.number(text));
    if (scalarAtTop())
        return unexpected();
    return unknown([&] { m_text.literal(text); }) && unknownDone();
}

bool PortfolioHandler::string(QByteArrayView text)
{
    if (m_state == State::Record)
        return bound(m_binder.string(text));
    if (m_state == State::Top && m_member == Member::Format)
        return readFormat(text);
    if (m_state == State::Top && m_member == Member::ExportedAt)
        return readExportedAt(text);
    if (scalarAtTop())
        return unexpected();
    return checkFree(text) && unknown([&] { m_text.string(text); }) && unknownDone();
}

bool PortfolioHandler::readFormat(QByteArrayView text)
{
    if (text != QByteArrayView(kPortfolioFormat)) {
        const QString found = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 100)));
        return fail(Problem(ProblemCode::WrongFormat, {found, QString::fromLatin1(kPortfolioFormat)}).at(path()));
    }
    m_hasFormat = true;
    return true;
}

bool PortfolioHandler::readExportedAt(QByteArrayView text)
{
    const QString value = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 100)));
    const auto instant = Instant::fromIso(value);
    if (!instant)
        return fail(Problem(ProblemCode::BadInstant, {QStringLiteral("exported_at"), value}).at(path()));
    m_exportedAt = *instant;
    return true;
}

bool PortfolioHandler::startObject()
{
    switch (m_state) {
    case State::Start:
        m_state = State::Top;
        return true;
    case State::Records:
        ++m_index;
        m_recordStart = m_stream.tokenStart();
        m_binder.begin(*m_info, *m_record);
        m_state = State::Record;
        return true;
    case State::Record:
        return bound(m_binder.startObject());
    case State::Top:
        if (m_member != Member::Unknown)
            return unexpected();
        m_unknownArray = false;
        m_state = State::Unknown;
        break;
    case State::Unknown:
        break;
    }
    return unknown([&] { m_text.begin('{'); });
}

bool PortfolioHandler::startArray()
{
    switch (m_state) {
    case State::Top:
        if (m_member == Member::Records) {
            m_state = State::Records;
            return true;
        }
        if (m_member != Member::Unknown)
            return unexpected();
        m_state = State::Unknown;
        m_unknownArray = true;
        return true;
    case State::Record:
        return bound(m_binder.startArray());
    case State::Unknown:
        return unknown([&] { m_text.begin('['); });
    case State::Start:
    case State::Records:
        break;
    }
    return unexpected();
}

bool PortfolioHandler::endObject()
{
    if (m_state == State::Record)
        return m_binder.inValue() ? bound(m_binder.endObject()) : endRecord();
    if (m_state == State::Unknown) {
        m_text.end('}');
        return unknownDone();
    }
    m_member = Member::None;
    if (!m_hasFormat)
        return fail(Problem(ProblemCode::WrongFormat, {QString(), QString::fromLatin1(kPortfolioFormat)}));
    return true;
}

bool PortfolioHandler::endArray()
{
    if (m_state == State::Record)
        return bound(m_binder.endArray());
    if (m_state == State::Records) {
        m_state = State::Top;
        m_index = -1;
        return true;
    }
    if (m_text.depth() > 0) {
        m_text.end(']');
        return unknownDone();
    }
    m_state = State::Top;
    const bool empty = m_index < 0;
    m_index = -1;
    return !empty || emitUnknown(QByteArrayLiteral(""));
}

bool PortfolioHandler::passOn(const Result<void> &result)
{
    if (result)
        return true;
    Problem problem = result.problem();
    if (problem.line == 0) {
        problem.line = m_recordStart.line;
        problem.column = m_recordStart.column;
    }
    if (problem.path.isEmpty())
        problem.path = path();
    return fail(std::move(problem));
}

bool PortfolioHandler::endRecord()
{
    if (!m_binder.finish()) {
        Problem problem = m_binder.problem();
        problem.path = path();
        problem.line = m_recordStart.line;
        problem.column = m_recordStart.column;
        return fail(std::move(problem));
    }
    m_state = State::Records;
    return passOn(m_sink.record(*m_info, *m_record, m_index));
}

template <class Write> bool PortfolioHandler::unknown(Write write)
{
    if (m_unknownArray && m_text.depth() == 0 && m_state == State::Unknown)
        ++m_index;
    if (m_text.depth() == 0)
        m_recordStart = m_stream.tokenStart();
    write();
    if (m_text.size() <= kRecordLimit)
        return true;
    return fail(Problem(ProblemCode::RecordTooLarge, {QString::number(m_text.size()), QString::number(kRecordLimit)})
                    .at(path()));
}

/** A text or a name in an unknown member has the limits of long text. */
bool PortfolioHandler::checkFree(QByteArrayView text)
{
    auto checked = checkUnknownText(text);
    if (checked)
        return true;
    if (m_unknownArray && m_text.depth() == 0 && m_state == State::Unknown)
        ++m_index; // it is the next element
    Problem problem = checked.problem();
    problem.arguments[0] = QString::fromUtf8(m_name.left(100));
    return fail(problem.at(path()));
}

/** After each value: at the end of the outermost one it is handed on. */
bool PortfolioHandler::unknownDone()
{
    if (m_text.depth() > 0)
        return true;
    if (m_state == State::Top)
        m_unknownArray = false; // a plain value
    if (!emitUnknown(m_text.take()))
        return false;
    if (!m_unknownArray)
        m_state = State::Top;
    return true;
}

bool PortfolioHandler::emitUnknown(const QByteArray &json)
{
    return passOn(m_sink.unknownElement(QString::fromUtf8(m_name), m_unknownArray, json));
}

/** Finds the places of records by their array and index. */
class PlaceFinder : public PortfolioSink
{
public:
    using Wanted = std::unordered_map<qint64, std::vector<Problem *>>;
    std::array<Wanted, kindCount> wanted;
    std::function<TextPosition()> recordStart;

    Result<void> record(const KindInfo &info, RecordBase &, qint64 index) override
    {
        Wanted &ofKind = wanted[size_t(info.kind)];
        const auto found = ofKind.find(index);
        if (found == ofKind.end())
            return {};
        const TextPosition at = recordStart();
        for (Problem *problem : found->second) {
            problem->line = at.line;
            problem->column = at.column;
        }
        return {};
    }
};

} // namespace

Result<void> PortfolioSink::unknownElement(const QString &, bool, const QByteArray &)
{
    return {};
}

struct PortfolioReader::Private
{
    QIODevice &device;
    QString fileName;
    UnknownCodes unknown;
    std::function<void(qint64, qint64)> progress;
    const std::atomic<bool> *cancel = nullptr;
    Instant exportedAt;
};

PortfolioReader::PortfolioReader(QIODevice &device, QString fileName, UnknownCodes unknown)
    : d(new Private{device, std::move(fileName), unknown, {}, nullptr, {}})
{
}

PortfolioReader::~PortfolioReader() = default;

void PortfolioReader::setProgress(std::function<void(qint64, qint64)> progress)
{
    d->progress = std::move(progress);
}

void PortfolioReader::setCancelFlag(const std::atomic<bool> *cancel)
{
    d->cancel = cancel;
}

Instant PortfolioReader::exportedAt() const
{
    return d->exportedAt;
}

Result<void> PortfolioReader::read(PortfolioSink &sink)
{
    const qint64 total = d->device.size();
    JsonStream stream(d->device, [this, total](qint64 done) {
        if (d->progress)
            d->progress(done, total);
        return !d->cancel || !d->cancel->load(std::memory_order_relaxed);
    });
    PortfolioHandler handler(stream, sink, d->unknown);
    auto parsed = parseJson(stream, handler);
    d->exportedAt = handler.exportedAt();
    if (parsed)
        return {};
    Problem problem = parsed.problem();
    if (problem.path.isEmpty() && problem.code != ProblemCode::Cancelled &&
        problem.code != ProblemCode::FileNotReadable)
        problem.path = handler.path();
    if (problem.code == ProblemCode::ControlCharacter && problem.arguments.value(0).isEmpty())
        problem.arguments[0] = problem.path;
    problem.file = d->fileName;
    return problem;
}

void locateProblems(QIODevice &device, std::vector<Problem> &problems)
{
    PlaceFinder finder;
    bool any = false;
    for (Problem &problem : problems) {
        const qsizetype open = problem.path.indexOf(u'[');
        const qsizetype close = problem.path.indexOf(u']', open + 1);
        const KindInfo *info = open > 0 && close > open ? kindByPlural(QStringView(problem.path).first(open)) : nullptr;
        bool isNumber = false;
        const qint64 index =
            info ? QStringView(problem.path).sliced(open + 1, close - open - 1).toLongLong(&isNumber) : 0;
        if (problem.line != 0 || !info || !isNumber || index < 0)
            continue;
        finder.wanted[size_t(info->kind)][index].push_back(&problem);
        any = true;
    }
    if (!any || !device.seek(0))
        return;
    JsonStream stream(device);
    PortfolioHandler handler(stream, finder, UnknownCodes::Kept);
    finder.recordStart = [&handler] { return handler.recordStart(); };
    // It was read before; a failure now (the file changed meanwhile) only leaves places out.
    (void)parseJson(stream, handler).ok();
}

} // namespace tam
