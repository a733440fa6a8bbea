#include "theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <memory>

// Q_INIT_RESOURCE must run outside any namespace; the resources live in a static library, so nothing else does it.
static void initIconResources()
{
    Q_INIT_RESOURCE(tam_icons);
}

namespace tam::ui::icons {

using namespace Qt::StringLiterals;

namespace {

QString fileName(Icon which)
{
    switch (which) {
    case Icon::None:
        return {};
    case Icon::Today:
        return u"today"_s;
    case Icon::Portfolio:
        return u"portfolio"_s;
    case Icon::Incident:
        return u"incident"_s;
    case Icon::Calendar:
        return u"calendar"_s;
    case Icon::BurnDown:
        return u"burndown"_s;
    case Icon::Deliverable:
        return u"deliverable"_s;
    case Icon::Document:
        return u"document"_s;
    case Icon::Risk:
        return u"risk"_s;
    case Icon::Sync:
        return u"sync"_s;
    case Icon::Search:
        return u"search"_s;
    case Icon::Filter:
        return u"filter"_s;
    case Icon::Star:
        return u"star"_s;
    case Icon::Export:
        return u"export"_s;
    case Icon::Download:
        return u"download"_s;
    case Icon::Plus:
        return u"plus"_s;
    case Icon::ChevronDown:
        return u"chevron-down"_s;
    case Icon::ChevronUp:
        return u"chevron-up"_s;
    case Icon::ChevronLeft:
        return u"chevron-left"_s;
    case Icon::ChevronRight:
        return u"chevron-right"_s;
    case Icon::Person:
        return u"person"_s;
    case Icon::People:
        return u"people"_s;
    case Icon::Shield:
        return u"shield"_s;
    case Icon::Ticket:
        return u"ticket"_s;
    case Icon::Bell:
        return u"bell"_s;
    case Icon::Flag:
        return u"flag"_s;
    case Icon::Lock:
        return u"lock"_s;
    case Icon::Note:
        return u"note"_s;
    case Icon::Box:
        return u"box"_s;
    case Icon::Copy:
        return u"copy"_s;
    case Icon::Table:
        return u"table"_s;
    case Icon::Chart:
        return u"chart"_s;
    case Icon::Printer:
        return u"printer"_s;
    case Icon::Settings:
        return u"settings"_s;
    case Icon::Close:
        return u"close"_s;
    case Icon::Check:
        return u"check"_s;
    case Icon::Info:
        return u"info"_s;
    case Icon::More:
        return u"more"_s;
    case Icon::Send:
        return u"send"_s;
    case Icon::Conflict:
        return u"conflict"_s;
    case Icon::Edit:
        return u"edit"_s;
    case Icon::Trash:
        return u"trash"_s;
    case Icon::Undo:
        return u"undo"_s;
    case Icon::Link:
        return u"link"_s;
    case Icon::Snooze:
        return u"snooze"_s;
    }
    return {};
}

QByteArray source(Icon which)
{
    initIconResources();
    QFile file(u":/tam/icons/"_s + fileName(which) + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One parsed renderer for each icon and colour: a table paints the same few over and over.
QSvgRenderer &renderer(Icon which, const QColor &colour)
{
    static QHash<quint64, std::shared_ptr<QSvgRenderer>> cache;
    const quint64 key = (quint64(which) << 32) | colour.rgba();
    auto &entry = cache[key];
    if (!entry) {
        QByteArray svg = source(which);
        svg.replace("currentColor", colour.name().toLatin1());
        entry = std::make_shared<QSvgRenderer>(svg);
    }
    return *entry;
}

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(Icon which, Tone tone) : m_which(which), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        icons::paint(painter, square, m_which, colour(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return icons::pixmap(m_which, std::min(size.width(), size.height()), colour(mode));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return icons::pixmap(m_which, qRound(std::min(size.width(), size.height()) / scale), colour(mode), scale);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::of(QGuiApplication::palette());
        return mode == QIcon::Disabled ? theme.faint : theme.tone(m_tone);
    }

    Icon m_which;
    Tone m_tone;
};

/// Qt's own engine for SVG files is a plugin, which an installation may lack.
class ProgramIconEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        initIconResources();
        QSvgRenderer(u":/tam/icons/app.svg"_s).render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ProgramIconEngine; }
};

} // namespace

QIcon icon(Icon which, Tone tone)
{
    return which == Icon::None ? QIcon() : QIcon(new TintedIconEngine(which, tone));
}

QPixmap pixmap(Icon which, int size, const QColor &colour, qreal devicePixelRatio)
{
    QPixmap result(QSize(size, size) * devicePixelRatio);
    result.setDevicePixelRatio(devicePixelRatio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    paint(&painter, QRectF(0, 0, size, size), which, colour);
    return result;
}

void paint(QPainter *painter, const QRectF &rect, Icon which, const QColor &colour)
{
    if (which != Icon::None) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        renderer(which, colour).render(painter, rect);
        painter->restore();
    }
}

QIcon application()
{
    return QIcon(new ProgramIconEngine);
}

} // namespace tam::ui::icons
