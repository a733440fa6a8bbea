#include "pages/reports/pagesview.h"

#include "theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kGap = 12;
constexpr int kWidest = 900;

} // namespace

PagesView::PagesView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("reportPages"));
    setAccessibleName(tr("Preview of the report"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // a bar that comes and goes would change the pages' width
    setFocusPolicy(Qt::StrongFocus);
}

QSize PagesView::shownSize() const
{
    if (m_pages.isEmpty())
        return {};
    const int width = std::min(kWidest, viewport()->width() - 2 * kGap);
    return QSize(width, m_pages.first().height() * width / std::max(1, m_pages.first().width()));
}

int PagesView::pageWidth() const
{
    const int width = std::clamp(viewport()->width() - 2 * kGap, 200, kWidest);
    return int(width * devicePixelRatioF());
}

void PagesView::setPages(QList<QImage> pages)
{
    const double before =
        verticalScrollBar()->maximum() > 0 ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    m_pages = std::move(pages);
    m_message.clear();
    setAccessibleDescription(tr("%n page(s)", nullptr, count()));
    updateBars();
    verticalScrollBar()->setValue(int(before * verticalScrollBar()->maximum()));
    viewport()->update();
}

void PagesView::setMessage(const QString &message)
{
    m_pages.clear();
    m_message = message;
    setAccessibleDescription(message);
    updateBars();
    viewport()->update();
}

void PagesView::updateBars()
{
    const int content = count() * (shownSize().height() + kGap) + kGap;
    verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
}

void PagesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::of(this);
    painter.fillRect(viewport()->rect(), theme.window);
    if (m_pages.isEmpty()) {
        painter.setPen(theme.muted);
        painter.drawText(viewport()->rect().adjusted(kGap, kGap, -kGap, -kGap), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize size = shownSize();
    const int left = (viewport()->width() - size.width()) / 2;
    int top = kGap - verticalScrollBar()->value();
    for (const QImage &page : std::as_const(m_pages)) {
        const QRect place(QPoint(left, top), size);
        if (place.intersects(viewport()->rect())) {
            painter.drawImage(place, page);
            painter.setPen(theme.line);
            painter.drawRect(place.adjusted(-1, -1, 0, 0));
        }
        top += size.height() + kGap;
    }
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    if (event->size().width() != event->oldSize().width())
        Q_EMIT widthChanged();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_Home:
        bar->setValue(0);
        break;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace tam::ui
