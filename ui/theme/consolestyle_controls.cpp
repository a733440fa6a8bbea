// The larger controls of ConsoleStyle: headers, tabs, combo and spin boxes, scroll bars.
#include "theme/consolestyle.h"

#include "theme/icons.h"
#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

namespace tam::ui {

namespace {

constexpr int CentredArrow = 10; ///< of a heading over single digits

} // namespace

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter, theme);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label(*header);
            label.palette.setColor(QPalette::ButtonText, theme.muted);
            // Titles stand over the text of their cells.
            const int inset = metrics::CellPadding - 2;
            label.rect.adjust(label.textAlignment & Qt::AlignRight ? 0 : inset, 0,
                              label.textAlignment & Qt::AlignRight ? -inset : 0, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label(*button);
            if (isPrimary(option, widget) && (option->state & State_Enabled)) {
                label.palette.setColor(QPalette::ButtonText, theme.onAccent);
            }
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
    case CE_TabBarTabLabel:
        if (element == CE_TabBarTabShape) {
            drawTab(option, painter, widget);
            return;
        }
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label(*tab);
            const bool selected = tab->state & State_Selected;
            label.state &= ~State_HasFocus;
            label.palette.setColor(QPalette::WindowText, selected ? theme.text : theme.muted);
            painter->save();
            painter->setFont(styledFont(painter->font(), TextStyle::Body, selected));
            QProxyStyle::drawControl(element, &label, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, theme.line);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme.window);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.line);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const bool active = option->state & (State_Selected | State_Sunken);
            painter->fillRect(option->rect, active ? theme.accentSoft : theme.window);
            painter->fillRect(option->rect & QRect(item->menuRect.bottomLeft(), QSize(item->menuRect.width(), 1)),
                              theme.line);
            const bool underline = proxy()->styleHint(SH_UnderlineShortcut, option, widget) != 0;
            proxy()->drawItemText(painter, item->rect,
                                  Qt::AlignCenter | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                                  option->palette, option->state & State_Enabled, item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && (option->state & State_Selected) &&
            item->menuItemType != QStyleOptionMenuItem::Separator) {
            // Fusion outlines the chosen entry; a soft surface is enough.
            painter->fillRect(option->rect, option->state & State_Enabled ? theme.accentSoft : theme.alt);
            QStyleOptionMenuItem plain(*item);
            plain.state &= ~State_Selected;
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        draw::roundedRect(painter, option->rect, metrics::ControlRadius, theme.alt, theme.line);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar != nullptr && bar->maximum > bar->minimum) {
            const double share = double(bar->progress - bar->minimum) / (double(bar->maximum) - bar->minimum);
            QRect filled = bar->rect.adjusted(1, 1, -1, -1);
            filled.setWidth(qRound(filled.width() * share));
            painter->fillRect(filled, theme.accent);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ConsoleStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter, const Theme &theme) const
{
    const QRect rect = option->rect;
    painter->fillRect(rect, theme.alt);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header != nullptr && header->position != QStyleOptionHeader::End &&
        header->position != QStyleOptionHeader::OnlyOneSection) {
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.grid);
    }
}

void ConsoleStyle::drawTab(const QStyleOption *option, QPainter *painter, const QWidget *) const
{
    const Theme &theme = Theme::of(option->palette);
    const QRect rect = option->rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    if (option->state & State_Selected) {
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.accent);
    } else if (option->state & State_MouseOver) {
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.line);
    }
    if (option->state & State_HasFocus) {
        draw::focusRing(painter, rect.adjusted(3, 4, -3, -5), theme);
    }
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void ConsoleStyle::drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (button == nullptr) {
        return;
    }
    QStyleOptionToolButton plain(*button);
    // On a button that is an icon only there is no room for the menu's arrow: it would lie over the icon.
    if (plain.text.isEmpty() || plain.toolButtonStyle == Qt::ToolButtonIconOnly) {
        plain.features &= ~QStyleOptionToolButton::HasMenu;
    }
    QProxyStyle::drawComplexControl(CC_ToolButton, &plain, painter, widget);
}

/// A section as narrow as its word: there is no room for the arrow beside it.
bool ConsoleStyle::isTight(const QStyleOptionHeader &header)
{
    return header.fontMetrics.horizontalAdvance(header.text) + 2 * metrics::CellPadding + CentredArrow + metrics::Grid >
           header.rect.width();
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header != nullptr && ((header->textAlignment & Qt::AlignHCenter) || isTight(*header))) {
        // Over single digits, and where both find no room: the arrow stands above the word, which keeps its width.
        if (element == SE_HeaderArrow) {
            const QRect &all = option->rect;
            return {all.center().x() - CentredArrow / 2, all.top() + 1, CentredArrow, CentredArrow - 2};
        }
        if (element == SE_HeaderLabel) {
            return option->rect;
        }
    }
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0) {
            rect.adjust(metrics::FieldPadding, 0, -metrics::FieldPadding, 0);
        }
    }
    return rect;
}

QIcon ConsoleStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // The built-in picture is a dark one, whatever the theme.
    return which == SP_LineEditClearButton ? icons::icon(Icon::Close, Tone::Muted)
                                           : QProxyStyle::standardIcon(which, option, widget);
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        rect.adjust(4, 0, 0, 0);
    }
    return rect;
}

void ConsoleStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (combo == nullptr) {
        return;
    }
    const Theme &theme = Theme::of(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool focus = option->state & State_HasFocus;
    const QColor fill = !enabled ? theme.window : combo->editable ? theme.base : theme.button;
    if (combo->frame) {
        const QColor idle = (option->state & State_MouseOver) && enabled ? theme.faint : theme.line;
        draw::roundedRect(painter, option->rect, metrics::ControlRadius, fill, focus ? theme.accent : idle,
                          focus ? 2.0 : 1.0);
    }
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    draw::chevron(painter, QRectF(arrow), Qt::DownArrow, enabled ? theme.muted : theme.faint);
}

void ConsoleStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (spin == nullptr) {
        return;
    }
    const Theme &theme = Theme::of(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool focus = option->state & State_HasFocus;
    if (spin->frame) {
        draw::roundedRect(painter, option->rect, metrics::ControlRadius, enabled ? theme.base : theme.window,
                          focus ? theme.accent : theme.line, focus ? 2.0 : 1.0);
    }
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto arrow = [&](SubControl which, Qt::ArrowType type, QAbstractSpinBox::StepEnabledFlag step) {
        const QRect rect = proxy()->subControlRect(CC_SpinBox, option, which, widget);
        const bool active = enabled && (spin->stepEnabled & step);
        draw::chevron(painter, QRectF(rect), type, active ? theme.muted : theme.faint, 6.0);
    };
    arrow(SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

void ConsoleStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (bar == nullptr) {
        return;
    }
    const Theme &theme = Theme::of(option->palette);
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    if (bar->maximum <= bar->minimum) {
        return;
    }
    QRect slider = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    slider.adjust(3, 3, -3, -3);
    const bool active =
        (bar->activeSubControls & SC_ScrollBarSlider) && (option->state & (State_MouseOver | State_Sunken));
    draw::roundedRect(painter, slider, 3.0, active ? theme.faint : theme.line, Qt::transparent);
}

} // namespace tam::ui
