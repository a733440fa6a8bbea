#include "shell/statusitem.h"

#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace tam::ui {

namespace {
constexpr int Padding = 10;
constexpr int IconSide = 14;
constexpr int Gap = 6;
constexpr int LineHeight = 14;
} // namespace

StatusItem::StatusItem(const QString &name, Icon icon, bool parted, QWidget *parent)
    : QWidget(parent), m_label(new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, this)), m_icon(icon),
      m_parted(parted)
{
    // A layout and not the label's own margins: a label in a frame that is too small loses those for good.
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Padding + (icon == Icon::None ? 0 : IconSide + Gap), 0, Padding, 0);
    row->addWidget(m_label);
    m_label->setObjectName(name);
    m_label->setElides(false);
}

void StatusItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (m_parted)
        painter.fillRect(QRect(0, (height() - LineHeight) / 2, 1, LineHeight), theme.line);
    icons::paint(&painter, QRectF(Padding, (height() - IconSide) / 2.0, IconSide, IconSide), m_icon, theme.muted);
}

} // namespace tam::ui
