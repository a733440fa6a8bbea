#pragma once

#include "theme/icons.h"
#include "widgets/badges.h"
#include "widgets/quotabar.h"
#include "widgets/statussymbol.h"

#include <QList>
#include <QMetaType>
#include <Qt>

namespace tam::ui {

/// One stretch of text in a cell with its own tone and weight.
struct TextRun
{
    QString text;
    Tone tone = Tone::Text;
    bool bold = false;
    bool operator==(const TextRun &) const = default;
};

/// One reason (a rule that fired) in a cell: symbol and words.
struct Reason
{
    StatusKind kind = StatusKind::None;
    QString text;
    bool operator==(const Reason &) const = default;
};

/// What a column of clock pills wants at most: "≤ 1:05 left as of 09-16 13:20".
inline constexpr int PillColumnWidth = 240;

/// What CellDelegate understands. A model gives the roles it needs; Qt::DisplayRole always holds the whole cell as
/// plain text (screen readers, copying, sorting fall back to it). From left to right a cell shows: pill, plan mark,
/// icon, severity, status symbol, then reasons or runs or the display text, secondary text, tags, chips. The enum roles
/// may be given as the enum or as int.
enum ItemRole {
    StatusRole = Qt::UserRole + 0x100, ///< StatusKind: the symbol; with PillTextRole the pill's kind
    PillTextRole,                      ///< QString: the bold text of a pill
    PillSecondaryRole,                 ///< QString: the pill's second text
    PlanMarkRole,                      ///< PlanMark
    QuotaBarRole,                      ///< QuotaCell: fills the whole cell
    SeverityRole,                      ///< int 1–4, low to critical
    ChipsRole,                         ///< QStringList of SOW sections as they are cited, with the sign
    SecondaryTextRole,                 ///< QString, muted, after the text
    IconRole,                          ///< Icon
    RunsRole,                          ///< QList<TextRun>, shown instead of the display text
    ReasonsRole,                       ///< QList<Reason>, shown instead of the display text
    TagsRole,                          ///< QList<TagData>
    ToneRole,                          ///< Tone of the display text
    BoldRole,                          ///< bool: the display text is bold
    CopyTextRole,                      ///< QString for copying where it differs from the display text
    GroupRowRole,                      ///< bool on column 0: this row is a heading over the rows below it
    GroupCountRole,                    ///< QString after the heading
    ClockDueRole,                      ///< qint64: when an open clock that the cell tells runs out, microseconds UTC
};

/// Horizontal header roles of DataTable.
enum HeaderRole {
    ColumnIdRole = Qt::UserRole + 0x200, ///< QString: the stable name under which a layout is saved
    ColumnWidthRole,                     ///< int: least first width in pixels; grows to its texts where there is room
    ColumnStretchRole,                   ///< bool: takes the room that is left
    ColumnDropRole,                      ///< int: order of leaving when the window is narrow, 1 first; 0 never
    ColumnFixedRole,                     ///< bool: the user cannot hide it
    ColumnNamesRole,                     ///< int: up to this width the texts of most rows count as the least width:
                                         ///< of names and words that are to be read before other columns are shown
};

} // namespace tam::ui

Q_DECLARE_METATYPE(tam::ui::TextRun)
Q_DECLARE_METATYPE(tam::ui::Reason)
