#include "interchange/textdecoder.h"

#include <unicode/ucnv.h>

#include <QVarLengthArray>

namespace tam {

namespace {

constexpr qsizetype kPiece = 64 * 1024;

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/** A converter that stops at the first byte that does not belong, instead of putting in U+FFFD. Null when the name is
 * unknown. */
Converter openConverter(const QByteArray &name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.constData(), &status));
    if (U_FAILURE(status))
        return nullptr;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_FAILURE(status) ? nullptr : std::move(converter);
}

/** Appends what `bytes` stand for; false when they are not of the encoding. */
bool convert(UConverter *converter, QByteArrayView bytes, bool last, QString &text)
{
    const char *from = bytes.begin();
    QVarLengthArray<UChar, 4096> buffer(4096);
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar *to = buffer.data();
        ucnv_toUnicode(converter, &to, buffer.data() + buffer.size(), &from, bytes.end(), nullptr, last, &status);
        text.append(reinterpret_cast<const QChar *>(buffer.data()), to - buffer.data());
        if (status == U_BUFFER_OVERFLOW_ERROR)
            continue;
        return U_SUCCESS(status);
    }
}

QByteArray encodingOfMark(QByteArrayView start)
{
    if (start.startsWith("\xEF\xBB\xBF"))
        return QByteArrayLiteral("UTF-8");
    if (start.startsWith("\xFF\xFE"))
        return QByteArrayLiteral("UTF-16LE");
    if (start.startsWith("\xFE\xFF"))
        return QByteArrayLiteral("UTF-16BE");
    return {};
}

} // namespace

struct TextDecoder::Private
{
    QIODevice &device;
    QByteArray encoding;
    Converter converter;
    bool started = false, ended = false;

    Result<bool> fits(const QByteArray &name);
    Problem notReadable() const { return Problem(ProblemCode::FileNotReadable, {device.errorString()}); }
};

TextDecoder::TextDecoder(QIODevice &device) : d(new Private{device, {}, {}}) {}

TextDecoder::~TextDecoder() = default;

/** Reads the whole device to see whether it is all of the encoding. */
Result<bool> TextDecoder::Private::fits(const QByteArray &name)
{
    const Converter trial = openConverter(name);
    if (!trial || !device.seek(0))
        return false;
    QByteArray piece(kPiece, Qt::Uninitialized);
    QString text;
    for (;;) {
        const qint64 got = device.read(piece.data(), piece.size());
        if (got < 0)
            return notReadable();
        text.resize(0);
        if (!convert(trial.get(), QByteArrayView(piece.constData(), got), got == 0, text))
            return false;
        if (got == 0)
            return true;
    }
}

Result<void> TextDecoder::open(const QString &encoding)
{
    QByteArray name = encodingOfMark(d->device.peek(3));
    if (!encoding.isEmpty()) {
        name = encoding.toLatin1();
        const QByteArray lower = name.toLower();
        if (lower == "gbk" || lower == "gb2312" || lower == "gb18030")
            name = "GB18030";
    }
    for (const char *candidate : {"UTF-8", "GB18030"}) {
        if (!name.isEmpty())
            break;
        auto fits = d->fits(candidate);
        if (!fits)
            return fits.problem();
        if (*fits)
            name = candidate;
    }
    if (name.isEmpty())
        return Problem(ProblemCode::CsvEncoding, {QStringLiteral("GB18030")});
    d->converter = openConverter(name);
    if (!d->converter)
        return Problem(ProblemCode::CsvEncoding, {encoding});
    d->encoding = name;
    if (!d->device.seek(0))
        return d->notReadable();
    return {};
}

Result<QString> TextDecoder::next()
{
    QString text;
    while (text.isEmpty() && !d->ended) {
        const QByteArray piece = d->device.read(kPiece);
        d->ended = piece.isEmpty();
        if (d->ended && !d->device.atEnd())
            return d->notReadable();
        if (!convert(d->converter.get(), piece, d->ended, text))
            return Problem(ProblemCode::CsvEncoding, {encoding()});
        if (!d->started && !text.isEmpty()) {
            d->started = true;
            if (text.front() == QChar::ByteOrderMark)
                text.remove(0, 1);
        }
    }
    return text;
}

QString TextDecoder::encoding() const
{
    return QString::fromLatin1(d->encoding);
}

qint64 TextDecoder::bytesRead() const
{
    return d->device.pos();
}

} // namespace tam
