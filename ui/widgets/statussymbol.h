#pragma once

#include "theme/tokens.h"

#include <QMetaType>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace tam::ui {

/// How a state is shown: always a shape and a word and a colour, never the colour alone.
/// Open is the quiet hollow circle of what is merely not done yet; Info points something out.
enum class StatusKind { None, Met, Running, DueSoon, Breached, Missed, Uncertain, Open, Info };

/// The tone that a state speaks in.
[[nodiscard]] Tone statusTone(StatusKind kind);

/// True for the states that get a soft background in a pill (due soon, breached, uncertain); the others stay quiet.
[[nodiscard]] bool isLoud(StatusKind kind);

/// The word for accessible names; a page that knows better words ("3 days overdue") says those instead.
[[nodiscard]] QString statusName(StatusKind kind);

/// met ✓ · running clock face · due soon filled triangle · breached filled octagon with ! · missed ✕ · none – ·
/// uncertain dashed circle · open hollow circle · info circled i. Square, centred in `rect`.
void paintStatusSymbol(QPainter *painter, const QRectF &rect, StatusKind kind, const Theme &theme);

[[nodiscard]] QSizeF statusSymbolSize();

} // namespace tam::ui

Q_DECLARE_METATYPE(tam::ui::StatusKind)
