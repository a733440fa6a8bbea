#include "theme/consolestyle.h"

#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QGroupBox>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QWidget>

namespace tam::ui {

using namespace Qt::StringLiterals;

namespace {

void panel(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, double width = 1.0,
           double radius = metrics::ControlRadius)
{
    draw::roundedRect(painter, rect, radius, fill, border, width);
}

void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget, const Theme &theme)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const bool down = option->state & QStyle::State_Sunken;
    const bool on = option->state & QStyle::State_On;
    const bool focus = option->state & QStyle::State_HasFocus;
    QColor fill = theme.button;
    QColor border = hover ? theme.faint : theme.line;
    if (ConsoleStyle::isPrimary(option, widget) && enabled) {
        fill = down ? theme.text : theme.accent;
        border = fill;
    } else if (on || down) {
        fill = theme.accentSoft;
        border = theme.accent;
    }
    if (!enabled) {
        fill = theme.window;
        border = theme.grid;
    }
    panel(painter, option->rect, fill, border);
    if (focus) {
        draw::focusRing(painter, option->rect, theme, ConsoleStyle::isPrimary(option, widget));
    }
}

/// A heading that its model centres. The option knows it only when it is drawn, not when it is measured.
bool isCentred(const QStyleOptionHeader &header, const QWidget *widget)
{
    const auto *view = qobject_cast<const QHeaderView *>(widget);
    return view != nullptr && view->model() != nullptr &&
           (view->model()->headerData(header.section, view->orientation(), Qt::TextAlignmentRole).toInt() &
            Qt::AlignHCenter) != 0;
}

void drawToolButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget, const Theme &theme)
{
    const bool raised = option->state & (QStyle::State_On | QStyle::State_Sunken | QStyle::State_MouseOver);
    if (!(option->state & QStyle::State_AutoRaise)) {
        drawButtonPanel(option, painter, widget, theme);
        return;
    }
    if (raised && (option->state & QStyle::State_Enabled)) {
        const bool on = option->state & (QStyle::State_On | QStyle::State_Sunken);
        panel(painter, option->rect, on ? theme.accentSoft : theme.grid, Qt::transparent);
    }
    if (option->state & QStyle::State_HasFocus) {
        draw::focusRing(painter, option->rect, theme);
    }
}

void drawFieldFrame(const QStyleOption *option, QPainter *painter, const Theme &theme, const QColor &fill)
{
    const bool focus = option->state & QStyle::State_HasFocus;
    const bool enabled = option->state & QStyle::State_Enabled;
    panel(painter, option->rect, enabled ? fill : theme.window, focus ? theme.accent : theme.line, focus ? 2.0 : 1.0);
}

void drawCheckBox(const QStyleOption *option, QPainter *painter, const Theme &theme, bool round)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partial = option->state & QStyle::State_NoChange;
    const QRect rect = option->rect.adjusted(1, 1, -1, -1);
    const QColor mark = enabled ? theme.onAccent : theme.faint;
    const QColor fill = !enabled ? theme.window : (on || partial) ? theme.accent : theme.base;
    const QColor border = !enabled ? theme.line : (on || partial) ? theme.accent : theme.faint;
    panel(painter, rect, fill, border, 1.0, round ? rect.width() / 2.0 : 2.0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF r(rect);
    if (round && on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(r.center(), r.width() / 5, r.width() / 5);
    } else if (on) {
        painter->setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{{r.left() + r.width() * 0.24, r.top() + r.height() * 0.53},
                                        {r.left() + r.width() * 0.43, r.top() + r.height() * 0.72},
                                        {r.left() + r.width() * 0.78, r.top() + r.height() * 0.3}});
    } else if (partial) {
        painter->setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(r.left() + 3, r.center().y()), QPointF(r.right() - 3, r.center().y()));
    }
    painter->restore();
}

void drawArrow(const QStyleOption *option, QPainter *painter, const Theme &theme, Qt::ArrowType direction)
{
    draw::chevron(painter, QRectF(option->rect), direction,
                  option->state & QStyle::State_Enabled ? theme.muted : theme.faint);
}

} // namespace

ConsoleStyle::ConsoleStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

bool ConsoleStyle::isPrimary(const QStyleOption *option, const QWidget *widget)
{
    if (widget != nullptr && widget->property(PrimaryProperty).toBool()) {
        return true;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button != nullptr && (button->features & QStyleOptionButton::DefaultButton);
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter, widget, theme);
        return;
    case PE_PanelButtonTool:
        drawToolButtonPanel(option, painter, widget, theme);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameFocusRect:
        // Focus is drawn by the panels themselves; views mark their current row.
        if (element == PE_FrameFocusRect && qobject_cast<const QAbstractItemView *>(widget) == nullptr) {
            draw::focusRing(painter, option->rect, theme);
        }
        return;
    case PE_FrameLineEdit:
        drawFieldFrame(option, painter, theme, Qt::transparent);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            drawFieldFrame(option, painter, theme, option->palette.color(QPalette::Base));
        }
        return;
    case PE_Frame: {
        const bool focus =
            (option->state & State_HasFocus) && qobject_cast<const QAbstractItemView *>(widget) == nullptr;
        panel(painter, option->rect, Qt::transparent, focus ? theme.accent : theme.line, focus ? 2.0 : 1.0);
        return;
    }
    case PE_FrameGroupBox: {
        const auto *box = qobject_cast<const QGroupBox *>(widget);
        const bool titled = box != nullptr && !box->title().isEmpty();
        const int above = titled ? std::max(metrics::IconSmall, option->fontMetrics.height()) + 3 : 0;
        panel(painter, option->rect.adjusted(0, above, 0, 0), Qt::transparent, theme.line, 1.0, metrics::CardRadius);
        return;
    }
    case PE_FrameTabWidget:
        panel(painter, option->rect, theme.base, theme.line, 1.0, metrics::CardRadius);
        return;
    case PE_PanelMenuBar:
        painter->fillRect(option->rect, theme.window);
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme.base);
        panel(painter, option->rect, Qt::transparent, theme.line, 1.0, 0.0);
        return;
    case PE_PanelTipLabel:
        panel(painter, option->rect, theme.base, theme.line, 1.0, 0.0);
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter, theme, false);
        return;
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option, painter, theme, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheckBox(option, painter, theme, true);
        return;
    case PE_IndicatorArrowDown:
        drawArrow(option, painter, theme, Qt::DownArrow);
        return;
    case PE_IndicatorArrowUp:
        drawArrow(option, painter, theme, Qt::UpArrow);
        return;
    case PE_IndicatorArrowLeft:
        drawArrow(option, painter, theme, Qt::LeftArrow);
        return;
    case PE_IndicatorArrowRight:
        drawArrow(option, painter, theme, Qt::RightArrow);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawArrow(option, painter, theme,
                      header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow);
        }
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.line);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme.window);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), theme.line);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return 1;
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return metrics::IconSmall;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::IconSmall;
    case PM_HeaderMarkSize:
        return 12;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ToolBarFrameWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_TitleBar_NoBorder:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_MiddleClickAbsolutePosition:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int text = option != nullptr ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_PushButton:
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(std::max(metrics::Control, text + 6));
        if (type == CT_ComboBox || type == CT_SpinBox) {
            // The text stands further in than Fusion reckons; a date's editor has a margin of its own besides.
            result.rwidth() += widget != nullptr && widget->inherits("QDateTimeEdit") ? 16 : 8;
        }
        break;
    case CT_ProgressBar:
        result.setHeight(std::max(12, text));
        break;
    case CT_TabBarTab:
        result.setHeight(std::max(metrics::TabRow, text + 12));
        // The chosen tab is bold: its words must not be cut, and the others must not move.
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option); tab != nullptr && widget != nullptr) {
            const QFontMetrics bold(styledFont(widget->font(), TextStyle::Body, true));
            result.rwidth() +=
                std::max(0, bold.horizontalAdvance(tab->text) - option->fontMetrics.horizontalAdvance(tab->text));
        }
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(metrics::HeaderRow, text + 8));
        // The word and no room for the arrow: that has its place above the word where it is tight (SE_HeaderArrow).
        // Centred headings stand over single digits.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); header != nullptr) {
            result.setWidth(option->fontMetrics.horizontalAdvance(header->text) +
                            (isCentred(*header, widget) ? metrics::CellPadding + 2 : 2 * (metrics::CellPadding + 1)));
        }
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator) {
            result.setHeight(std::max(metrics::Control, text + 8));
        }
        break;
    case CT_MenuBarItem:
        result += QSize(4, 4);
        break;
    default:
        break;
    }
    return result;
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QAbstractButton") || widget->inherits("QComboBox") || widget->inherits("QTabBar") ||
        widget->inherits("QScrollBar") || widget->inherits("QAbstractSpinBox")) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

} // namespace tam::ui
