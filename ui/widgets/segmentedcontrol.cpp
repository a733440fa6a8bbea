#include "widgets/segmentedcontrol.h"

#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/accessiblechoice.h"
#include "widgets/draw.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace tam::ui {

namespace {

class Segment : public QAbstractButton, public AccessibleChoice
{
public:
    enum class Place { Only, First, Middle, Last };

    explicit Segment(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        registerAccessibleChoices();
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::ClickFocus);
    }

    void setPlace(Place place) { m_place = place; }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFont bold = styledFont(font(), TextStyle::Body, true);
        return {int(draw::textWidth(text(), bold)) + 22, std::max(metrics::Control, QFontMetrics(bold).height() + 6)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        const double r = metrics::ControlRadius;
        // The frame belongs to the whole control: inner corners are pushed out of sight and clipped.
        QRectF frame(rect());
        frame.adjust(m_place == Place::First || m_place == Place::Only ? 0 : -r, 0,
                     m_place == Place::Last || m_place == Place::Only ? 0 : r, 0);
        const QColor fill = isChecked() ? theme.accentSoft : underMouse() ? theme.alt : theme.button;
        draw::roundedRect(&painter, frame, r, fill, theme.line);
        if (m_place == Place::Middle || m_place == Place::Last) {
            painter.fillRect(QRectF(0, 1, 1, height() - 2), theme.line);
        }
        const QColor ink = !isEnabled() ? theme.faint : isChecked() ? theme.accent : theme.text;
        draw::text(&painter, QRectF(rect()), text(), styledFont(font(), TextStyle::Body, isChecked()), ink,
                   Qt::AlignHCenter);
        if (hasFocus()) {
            draw::focusRing(&painter, rect(), theme);
        }
    }

private:
    Place m_place = Place::Only;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::addSegment(const QString &id, const QString &text, const QString &toolTip)
{
    auto *segment = new Segment(this);
    segment->setObjectName(id);
    segment->setText(text);
    segment->setAccessibleName(text);
    segment->setToolTip(toolTip);
    segment->installEventFilter(this);
    connect(segment, &QAbstractButton::clicked, this, [this, segment] { choose(segment); });
    layout()->addWidget(segment);
    m_segments.append(segment);
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const bool last = i == m_segments.size() - 1;
        const auto place = m_segments.size() == 1 ? Segment::Place::Only
                           : i == 0               ? Segment::Place::First
                           : last                 ? Segment::Place::Last
                                                  : Segment::Place::Middle;
        static_cast<Segment *>(m_segments.at(i))->setPlace(place);
    }
    if (m_segments.size() == 1) {
        setCurrent(id);
    }
}

void SegmentedControl::setSegmentText(const QString &id, const QString &text)
{
    for (QAbstractButton *segment : std::as_const(m_segments)) {
        if (segment->objectName() == id) {
            segment->setText(text);
            segment->setAccessibleName(text);
            segment->updateGeometry();
        }
    }
}

void SegmentedControl::setCurrent(const QString &id)
{
    for (QAbstractButton *segment : std::as_const(m_segments)) {
        const bool on = segment->objectName() == id;
        segment->setChecked(on);
        segment->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

QString SegmentedControl::current() const
{
    for (const QAbstractButton *segment : m_segments) {
        if (segment->isChecked()) {
            return segment->objectName();
        }
    }
    return {};
}

void SegmentedControl::choose(QAbstractButton *segment)
{
    setCurrent(segment->objectName());
    Q_EMIT currentChanged(segment->objectName());
}

bool SegmentedControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = (key == Qt::Key_Right || key == Qt::Key_Down) ? 1
                         : (key == Qt::Key_Left || key == Qt::Key_Up)  ? -1
                                                                       : 0;
        if (step != 0) {
            const auto at = m_segments.indexOf(static_cast<QAbstractButton *>(watched));
            const auto next = std::clamp<qsizetype>(at + step, 0, m_segments.size() - 1);
            if (next != at) {
                choose(m_segments.at(next));
                m_segments.at(next)->setFocus(Qt::TabFocusReason);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tam::ui
