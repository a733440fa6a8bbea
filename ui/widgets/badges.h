#pragma once

#include "theme/tokens.h"
#include "widgets/statussymbol.h"

#include <QFont>
#include <QMetaType>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace tam::ui {

// Small things that are painted in table cells, headers and panes alike. Every painter has its size twin; both take the
// body font, so that they scale with the user's text size. All are centred vertically in `rect` and start at its left.

/// A clock cell: symbol, bold text ("0:08 left"), secondary text ("as of 13:20").
struct PillData
{
    StatusKind kind = StatusKind::None;
    QString text{};
    QString secondary{};
    bool operator==(const PillData &) const = default;
};
void paintPill(QPainter *painter, const QRectF &rect, const PillData &pill, const QFont &font, const Theme &theme);
[[nodiscard]] QSizeF pillSize(const PillData &pill, const QFont &font);

enum class PlanKind { None, Basic, Enterprise, Premier, Elite };

/// The plan in one square: elite filled dark, premier filled grey, enterprise outlined, basic dotted, terms that are
/// not in the catalogue dashed violet whatever the plan, none a dash.
struct PlanMark
{
    PlanKind plan = PlanKind::None;
    bool termsUnknown = false; ///< with None: the plan itself is one that this version does not know
    bool operator==(const PlanMark &) const = default;
};
void paintPlanMark(QPainter *painter, const QRectF &rect, PlanMark mark, const QFont &font, const Theme &theme);
[[nodiscard]] QSizeF planMarkSize(const QFont &font);
/// One Chinese character or two Latin letters, and the full name for tooltips and screen readers.
[[nodiscard]] QString planMarkText(PlanMark mark);
[[nodiscard]] QString planMarkName(PlanMark mark);

/// Four rising bars; 1 = low … 4 = critical. Zero draws them all empty.
void paintSeverity(QPainter *painter, const QRectF &rect, int level, const Theme &theme);
[[nodiscard]] QSizeF severitySize();

/// "§4.9": where a number or a rule is stated. `label` is what stands in the chip, with the sign.
void paintSowChip(QPainter *painter, const QRectF &rect, const QString &label, const QFont &font, const Theme &theme,
                  bool active = false);
[[nodiscard]] QSizeF sowChipSize(const QString &label, const QFont &font);

/// A bordered word; the uncertain tone is dashed.
struct TagData
{
    QString text{};
    Tone tone = Tone::Muted;
    bool operator==(const TagData &) const = default;
};
void paintTag(QPainter *painter, const QRectF &rect, const TagData &tag, const QFont &font, const Theme &theme);
[[nodiscard]] QSizeF tagSize(const TagData &tag, const QFont &font);

/// A number at the end of a navigation row: a filled red pill for Critical, bold amber for Attention, else quiet.
/// Right-aligned in `rect`.
void paintCounter(QPainter *painter, const QRectF &rect, const QString &text, Tone tone, const QFont &font,
                  const Theme &theme);
[[nodiscard]] QSizeF counterSize(const QString &text, Tone tone, const QFont &font);

/// A key or key combination in a small frame ("Ctrl+K"), drawn in `colour` so that it works on the accent too.
void paintKeyCap(QPainter *painter, const QRectF &rect, const QString &keys, const QFont &font, const QColor &colour);
[[nodiscard]] QSizeF keyCapSize(const QString &keys, const QFont &font);

} // namespace tam::ui

Q_DECLARE_METATYPE(tam::ui::PillData)
Q_DECLARE_METATYPE(tam::ui::PlanMark)
Q_DECLARE_METATYPE(tam::ui::TagData)
