#include "widgets/detailsplit.h"

#include "theme/icons.h"
#include "widgets/focusable.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int HandleWidth = 16;
constexpr int OverlayWidth = 330;
constexpr int ListLeft = 120; ///< what the overlay leaves of the list at least

} // namespace

DetailSplit::DetailSplit(QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Horizontal, this)), m_overlay(new QFrame(this)),
      m_handle(new QToolButton(this))
{
    m_splitter->setChildrenCollapsible(false);
    m_overlay->setObjectName(QStringLiteral("detailOverlay"));
    m_overlay->setAccessibleName(tr("Details"));
    static_cast<QFrame *>(m_overlay)->setFrameShape(QFrame::Box);
    m_overlay->setForegroundRole(QPalette::Mid);
    m_overlay->setBackgroundRole(QPalette::Base);
    m_overlay->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(m_overlay);
    column->setContentsMargins(1, 0, 0, 0);
    m_overlay->hide();
    m_handle->setObjectName(QStringLiteral("detailHandle"));
    m_handle->setAccessibleName(tr("Details"));
    m_handle->setToolTip(tr("Details  Space"));
    m_handle->setAutoRaise(true);
    m_handle->hide();
    connect(m_handle, &QToolButton::clicked, this, [this] { m_open ? closePeek() : peek(); });
}

void DetailSplit::setWidgets(QWidget *list, QWidget *detail, int listSize, int detailSize)
{
    m_list = list;
    m_detail = detail;
    m_splitter->addWidget(list);
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({listSize, detailSize});
}

void DetailSplit::setDetail(QWidget *detail)
{
    QWidget *before = m_detail;
    m_detail = detail;
    if (m_narrow) {
        m_overlay->layout()->removeWidget(before);
        m_overlay->layout()->addWidget(detail);
    } else {
        m_splitter->replaceWidget(1, detail);
    }
    before->setParent(this);
    before->hide();
    showParts();
}

void DetailSplit::setDetailWanted(bool wanted)
{
    m_wanted = wanted;
    showParts();
}

void DetailSplit::peek()
{
    if (!m_wanted)
        return;
    if (isFocusIn(m_list))
        m_from = QApplication::focusWidget();
    if (m_narrow) {
        m_open = true;
        showParts();
    } else if (QWidget *target = firstFocusable(m_detail)) {
        target->setFocus(Qt::OtherFocusReason);
    }
}

void DetailSplit::closePeek()
{
    const bool hadFocus = isFocusIn(m_detail);
    m_open = false;
    showParts();
    if (!hadFocus)
        return;
    if (m_from && m_from->isVisible())
        m_from->setFocus(Qt::OtherFocusReason);
    else
        focusInto(m_list); // it may be a page of several widgets, which takes no focus itself
}

QByteArray DetailSplit::saveState() const
{
    return m_narrow ? m_wideState : m_splitter->saveState();
}

void DetailSplit::restoreState(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    m_wideState = state;
    if (!m_narrow)
        m_splitter->restoreState(state);
}

QSize DetailSplit::sizeHint() const
{
    return m_splitter->sizeHint();
}

QSize DetailSplit::minimumSizeHint() const
{
    // What the detail needs is no reason for a wider window: it goes over the list then.
    return m_list ? QSize(m_list->minimumSizeHint().width() + HandleWidth, m_list->minimumSizeHint().height())
                  : QSize();
}

void DetailSplit::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setNarrow(width() < NarrowBelow);
    place();
}

void DetailSplit::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Space && isFocusIn(m_list)) {
        m_open ? closePeek() : peek();
    } else if (plain && event->key() == Qt::Key_Escape && (m_open || isFocusIn(m_detail))) {
        closePeek();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void DetailSplit::setNarrow(bool narrow)
{
    if (narrow == m_narrow || !m_detail)
        return;
    if (narrow)
        m_wideState = m_splitter->saveState();
    m_narrow = narrow;
    m_open = false;
    if (narrow) {
        m_overlay->layout()->addWidget(m_detail);
    } else {
        m_overlay->layout()->removeWidget(m_detail);
        m_splitter->addWidget(m_detail);
        m_splitter->setGeometry(rect()); // the sizes below are those of the whole width
        m_splitter->restoreState(m_wideState);
    }
    showParts();
}

void DetailSplit::showParts()
{
    if (!m_detail)
        return;
    m_detail->setVisible(m_wanted);
    m_open = m_open && m_wanted && m_narrow;
    m_overlay->setVisible(m_open);
    m_handle->setVisible(m_narrow && m_wanted);
    m_handle->setIcon(icons::icon(m_open ? Icon::ChevronRight : Icon::ChevronLeft));
    place();
}

int DetailSplit::overlayWidth() const
{
    const int wanted = std::max({OverlayWidth, m_detail->minimumWidth(), m_detail->minimumSizeHint().width()});
    return std::min(wanted, std::max(0, width() - HandleWidth - ListLeft));
}

void DetailSplit::place()
{
    const bool hasHandle = m_narrow && m_wanted;
    m_splitter->setGeometry(0, 0, width() - (hasHandle ? HandleWidth : 0), height());
    const int overlay = m_open ? overlayWidth() : 0;
    m_handle->setGeometry(width() - overlay - HandleWidth, 0, HandleWidth, height());
    m_overlay->setGeometry(width() - overlay, 0, overlay, height());
    m_handle->raise();
    m_overlay->raise();
}

bool DetailSplit::isFocusIn(const QWidget *part) const
{
    const QWidget *focus = QApplication::focusWidget();
    return part && focus && (focus == part || part->isAncestorOf(focus));
}

} // namespace tam::ui
