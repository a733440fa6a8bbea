#pragma once

#include "report/reportmodel.h"

#include <QColor>
#include <QFont>
#include <QRectF>

#include <functional>

class QPaintDevice;
class QPainter;
class QTextLayout;

namespace tam::pdf {

/** Device units in a point. */
inline constexpr double kUnit = 20;
inline double pt(double points)
{
    return points * kUnit;
}

/** Colours of the printed page; all are told apart in grey. */
struct Ink
{
    QColor text{0x18, 0x20, 0x2B}, muted{0x56, 0x60, 0x72}, rule{0x8C, 0x95, 0xA3}, hair{0xDD, 0xE1, 0xE7},
        bar{0x3D, 0x5A, 0x80};
};

/** What the pages are painted on, in device units; `turn` puts the painter at the next page's body. */
struct Paper
{
    QPaintDevice &device; ///< measures the texts
    QSizeF body;
    QPainter *painter = nullptr; ///< null: the pages are only counted
    std::function<void()> turn;
};

/** Where on the pages the next thing goes. Painting is off while pages are only counted. */
class Flow
{
public:
    /** `pages` is what the footer calls the last page. */
    Flow(const Paper &paper, const Report &report, int pages);

    QPainter *painter() const { return m_paper.painter; } ///< null while counting
    QPaintDevice *device() const { return &m_paper.device; }
    const Ink &ink() const { return m_ink; }
    int page() const { return m_page; }
    double left() const { return 0; }
    double width() const { return m_width; }
    double y() const { return m_y; }
    double room() const { return m_bottom - m_y; }   ///< left on this page
    double body() const { return m_bottom - m_top; } ///< of an empty page
    bool atTop() const { return m_y <= m_top; }
    void advance(double by) { m_y += by; }
    /** A new page unless `height` still fits on this one. True when it began one. */
    bool need(double height);
    void newPage();

    static QFont font(double points, bool bold = false);
    /** Wrapped text over the whole width, broken over pages where it must be. */
    void text(const QString &words, const QFont &font, const QColor &color, double indent = 0);
    void rule(double thickness, const QColor &color);
    /** The height that a text takes at a width. */
    double heightOf(const QString &words, const QFont &font, double width) const;

private:
    void frame();

    Paper m_paper;
    const Report &m_report;
    Ink m_ink;
    int m_pages, m_page = 1;
    double m_width, m_height, m_top = 0, m_bottom, m_y = 0;
};

/** Breaks a text into lines of the width; the layout must outlive its painting. */
void breakLines(QTextLayout &layout, double width);

} // namespace tam::pdf
