#pragma once

#include <QColor>
#include <QPalette>
#include <QWidget>
#include <array>

namespace tam::ui {

/// What a colour says. Painters and labels take a Tone and never a colour, so that both themes and print stay
/// consistent.
enum class Tone { Text, Muted, Faint, Accent, OnAccent, Positive, Attention, Critical, None, Uncertain };

/// Every colour of the console. This header is the only place with literal colours; everything else names a token or a
/// palette role.
///
/// A widget asks `Theme::of(this)`: the theme is read off the widget's own palette (a dark window colour means the dark
/// theme), so there is no global to reach for, and a subtree with its own palette (a print preview on white paper)
/// follows that palette. ThemeManager puts the palette on the application; Qt sends PaletteChange, widgets repaint.
struct Theme
{
    bool dark = false;
    QColor window, base, alt, button;
    QColor text, muted, faint;
    QColor line, grid;
    QColor accent, accentSoft, onAccent;
    QColor positive, positiveSoft;
    QColor attention, attentionSoft;
    QColor critical, criticalSoft;
    QColor none, noneSoft;
    QColor uncertain, uncertainSoft;
    QColor weekend, holiday, makeUp;
    std::array<QColor, 6> heat;

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &darkTheme();
    [[nodiscard]] static const Theme &of(const QPalette &palette);
    [[nodiscard]] static const Theme &of(const QWidget *widget);

    [[nodiscard]] QColor tone(Tone tone) const;
    /// The soft background that goes with a tone; transparent for the tones without one.
    [[nodiscard]] QColor soft(Tone tone) const;
    /// The more legible of text and on-accent upon `background` (heat map cells, filled marks).
    [[nodiscard]] QColor textOn(const QColor &background) const;
    [[nodiscard]] QPalette palette() const;
};

/// Sizes in device-independent pixels on a 4 px grid. Heights are minima: a larger user font makes rows grow.
namespace metrics {
inline constexpr int Grid = 4;
inline constexpr int RowCompact = 28;
inline constexpr int RowNormal = 34;
inline constexpr int GroupRow = 24;
inline constexpr int HeaderRow = 27;
inline constexpr int PageHeader = 46;
inline constexpr int TabRow = 32;
inline constexpr int NavigationWidth = 168;
inline constexpr int NavigationItem = 34;
inline constexpr int RecentItem = 28;
inline constexpr int Control = 26;
inline constexpr int ControlRadius = 3;
inline constexpr int FieldPadding = 4;
inline constexpr int CardRadius = 4;
inline constexpr int CardPadding = 10;
inline constexpr int Pill = 20;
inline constexpr int SowChip = 17;
inline constexpr int PlanMark = 18;
inline constexpr int Symbol = 14;
inline constexpr int IconSmall = 16;
inline constexpr int IconLarge = 20;
inline constexpr int PagePadding = 16;
inline constexpr int CellPadding = 8;
inline constexpr int DetailPaneMin = 292;
inline constexpr int DetailPaneMax = 330;
} // namespace metrics

inline const Theme &Theme::light()
{
    static const Theme theme{.dark = false,
                             .window = QColor(0xECEEF2),
                             .base = QColor(0xFFFFFF),
                             .alt = QColor(0xF6F7F9),
                             .button = QColor(0xFAFBFC),
                             .text = QColor(0x18202B),
                             .muted = QColor(0x566072),
                             .faint = QColor(0x8C95A3),
                             .line = QColor(0xCDD2DA),
                             .grid = QColor(0xE4E7EC),
                             .accent = QColor(0x1A5BB8),
                             .accentSoft = QColor(0xE1ECFA),
                             .onAccent = QColor(0xFFFFFF),
                             .positive = QColor(0x0A6B4B),
                             .positiveSoft = QColor(0xDDF1E8),
                             .attention = QColor(0x8F5200),
                             .attentionSoft = QColor(0xFCEFD5),
                             .critical = QColor(0xB3191B),
                             .criticalSoft = QColor(0xFAE1E0),
                             .none = QColor(0x616B7A),
                             .noneSoft = QColor(0xEBEDF0),
                             .uncertain = QColor(0x6239B0),
                             .uncertainSoft = QColor(0xEDE6FA),
                             .weekend = QColor(0xF2F3F6),
                             .holiday = QColor(0xFBECE9),
                             .makeUp = QColor(0xE4EDFA),
                             .heat = {QColor(0xF1F5FB), QColor(0xD5E3F6), QColor(0xA9C6EC), QColor(0x6C9BDA),
                                      QColor(0x2F69BE), QColor(0x123F84)}};
    return theme;
}

inline const Theme &Theme::darkTheme()
{
    static const Theme theme{.dark = true,
                             .window = QColor(0x1C2027),
                             .base = QColor(0x14171C),
                             .alt = QColor(0x191D23),
                             .button = QColor(0x262C35),
                             .text = QColor(0xE5E9EF),
                             .muted = QColor(0xA0AAB8),
                             .faint = QColor(0x6C7685),
                             .line = QColor(0x39414D),
                             .grid = QColor(0x262C35),
                             .accent = QColor(0x74ABFF),
                             .accentSoft = QColor(0x1C3153),
                             .onAccent = QColor(0x0A1526),
                             .positive = QColor(0x55C795),
                             .positiveSoft = QColor(0x15332A),
                             .attention = QColor(0xF2B54D),
                             .attentionSoft = QColor(0x3A2C10),
                             .critical = QColor(0xFF8078),
                             .criticalSoft = QColor(0x45201F),
                             .none = QColor(0x97A1B0),
                             .noneSoft = QColor(0x282E37),
                             .uncertain = QColor(0xBBA2FF),
                             .uncertainSoft = QColor(0x2E264B),
                             .weekend = QColor(0x1A1E25),
                             .holiday = QColor(0x2E1E20),
                             .makeUp = QColor(0x1B2A42),
                             .heat = {QColor(0x1A2230), QColor(0x1D3352), QColor(0x234A80), QColor(0x2F66B0),
                                      QColor(0x5A94E6), QColor(0xA8CBFF)}};
    return theme;
}

} // namespace tam::ui
