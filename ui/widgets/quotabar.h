#pragma once

#include "theme/tokens.h"

#include <QFont>
#include <QMetaType>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <optional>

class QPainter;

namespace tam::ui {

/// The days of one pool in one month (R3–R5), ready to draw. `unsent` is used as well, but only in edits that the
/// backend has not seen; it is not contained in `used`.
struct QuotaBar
{
    std::optional<double> limit{};
    double used = 0;
    double reserved = 0;
    double unsent = 0;

    [[nodiscard]] double taken() const { return used + reserved + unsent; }
    [[nodiscard]] double left() const { return limit.value_or(0) - taken(); }
    bool operator==(const QuotaBar &) const = default;
};

/// The times of one pool in one month, as QuotaBar.
struct QuotaTimes
{
    std::optional<int> limit{};
    int used = 0;
    int reserved = 0;
    int unsent = 0;

    [[nodiscard]] int left() const { return limit.value_or(0) - used - reserved - unsent; }
    bool operator==(const QuotaTimes &) const = default;
};

/// A pool in a table cell: what is left of days and times over the bar. `NotInPlan` reads "–", `TermsUnknown` "?".
struct QuotaCell
{
    enum class State { Known, NotInPlan, TermsUnknown };
    State state = State::Known;
    QuotaBar days{};
    QuotaTimes times{};

    /// Days left, but no times to start them with, or the other way round (or nothing of both).
    [[nodiscard]] bool blocked() const { return days.left() <= 0 || times.left() <= 0; }
    [[nodiscard]] QString toText() const;
    bool operator==(const QuotaCell &) const = default;
};

/// Used solid, reserved hatched, unsent dashed violet, and what exceeds the limit in red beyond a tick at the limit.
/// Fills `rect`; a bar without a limit is an empty dashed frame.
void paintQuotaBar(QPainter *painter, const QRectF &rect, const QuotaBar &bar, const Theme &theme);
[[nodiscard]] QSizeF quotaBarSize();

/// One box for each time: used filled, reserved hatched, unsent dashed violet, left empty, over the limit red.
void paintTimesBoxes(QPainter *painter, const QRectF &rect, const QuotaTimes &times, const Theme &theme);
[[nodiscard]] QSizeF timesBoxesSize(const QuotaTimes &times);

void paintQuotaCell(QPainter *painter, const QRectF &rect, const QuotaCell &cell, const QFont &font,
                    const Theme &theme);
[[nodiscard]] QSizeF quotaCellSize(const QuotaCell &cell, const QFont &font);

/// Amber at zero, red below, else the text colour.
[[nodiscard]] Tone leftTone(double left);

} // namespace tam::ui

Q_DECLARE_METATYPE(tam::ui::QuotaBar)
Q_DECLARE_METATYPE(tam::ui::QuotaCell)
