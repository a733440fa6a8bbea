#include "theme/tokens.h"

#include <cmath>

namespace tam::ui {

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTheme() : light();
}

const Theme &Theme::of(const QWidget *widget)
{
    return widget == nullptr ? of(QPalette()) : of(widget->palette());
}

QColor Theme::tone(Tone which) const
{
    switch (which) {
    case Tone::Text:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Faint:
        return faint;
    case Tone::Accent:
        return accent;
    case Tone::OnAccent:
        return onAccent;
    case Tone::Positive:
        return positive;
    case Tone::Attention:
        return attention;
    case Tone::Critical:
        return critical;
    case Tone::None:
        return none;
    case Tone::Uncertain:
        return uncertain;
    }
    return text;
}

QColor Theme::soft(Tone which) const
{
    switch (which) {
    case Tone::Accent:
        return accentSoft;
    case Tone::Positive:
        return positiveSoft;
    case Tone::Attention:
        return attentionSoft;
    case Tone::Critical:
        return criticalSoft;
    case Tone::None:
        return noneSoft;
    case Tone::Uncertain:
        return uncertainSoft;
    case Tone::Text:
    case Tone::Muted:
    case Tone::Faint:
    case Tone::OnAccent:
        return Qt::transparent;
    }
    return Qt::transparent;
}

QColor Theme::textOn(const QColor &background) const
{
    return contrast(text, background) >= contrast(onAccent, background) ? text : onAccent;
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &normal, const QColor &disabled) {
        p.setColor(QPalette::Active, role, normal);
        p.setColor(QPalette::Inactive, role, normal);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, window, window);
    set(QPalette::Base, base, window);
    set(QPalette::AlternateBase, alt, alt);
    set(QPalette::Button, button, window);
    set(QPalette::WindowText, text, faint);
    set(QPalette::Text, text, faint);
    set(QPalette::ButtonText, text, faint);
    set(QPalette::PlaceholderText, muted, faint);
    set(QPalette::BrightText, critical, faint);
    set(QPalette::Mid, line, line);
    set(QPalette::Midlight, grid, grid);
    set(QPalette::Light, base, base);
    set(QPalette::Dark, line, line);
    set(QPalette::Shadow, line, line);
    // The selection is the soft accent and the text keeps its colour, so that status colours stay readable on it.
    set(QPalette::Highlight, accentSoft, grid);
    set(QPalette::HighlightedText, text, faint);
    set(QPalette::Link, accent, faint);
    set(QPalette::LinkVisited, uncertain, faint);
    set(QPalette::ToolTipBase, base, base);
    set(QPalette::ToolTipText, text, text);
    return p;
}

} // namespace tam::ui
