#include "widgets/sowchip.h"

#include "widgets/badges.h"
#include "widgets/draw.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace tam::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int PopupWidth = 380;

QString sowLabel(const SowReference &reference)
{
    return reference.label.isEmpty() ? QChar(0x00A7) + reference.section : reference.label;
}

QString citationOf(const SowReference &reference)
{
    return reference.citation.isEmpty() ? QString(sowLabel(reference) + u' ' + reference.title).trimmed()
                                        : reference.citation;
}

bool isCopyKey(const QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return false;
    }
    const auto *key = static_cast<const QKeyEvent *>(event);
    return key->key() == Qt::Key_Period && key->modifiers() == Qt::ControlModifier;
}

/// "Ctrl+. copies the citation": a key and what it does.
class KeyLine : public QWidget
{
public:
    KeyLine(const QList<QPair<QString, QString>> &keys, QWidget *parent) : QWidget(parent), m_keys(keys) {}

    [[nodiscard]] QSize sizeHint() const override { return {PopupWidth - 24, metrics::Pill + 2}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        const QFont small = styledFont(font(), TextStyle::Secondary);
        double x = 0;
        for (const auto &[keys, what] : m_keys) {
            const double width = keyCapSize(keys, font()).width();
            paintKeyCap(&painter, QRectF(x, 0, width, height()), keys, font(), theme.muted);
            x += width + 6;
            x += draw::text(&painter, QRectF(x, 0, this->width() - x, height()), what, small, theme.muted) + 14;
        }
    }

private:
    QList<QPair<QString, QString>> m_keys;
};

} // namespace

SowPopup::SowPopup(QWidget *parent) : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFixedWidth(PopupWidth);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(12, 8, 12, 8);
    m_layout->setSpacing(4);
}

void SowPopup::showFor(const SowReference &reference, const QRect &globalAnchor)
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_citation = citationOf(reference);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto *title = new TextLabel(reference.title.isEmpty()
                                    ? sowLabel(reference)
                                    : tr("%1 · %2", "section, plan").arg(sowLabel(reference), reference.title),
                                TextStyle::Body, Tone::Text, true, head);
    title->setWordWrap(true);
    row->addWidget(title, 1);
    auto *catalogue = new TextLabel(reference.catalogue, TextStyle::Secondary, Tone::Muted, false, head);
    catalogue->setElides(false);
    row->addWidget(catalogue, 0, Qt::AlignTop);
    m_layout->addWidget(head);
    auto *text = new TextLabel(reference.text, TextStyle::Body, Tone::Text, false, this);
    text->setWordWrap(true);
    m_layout->addWidget(text);
    if (!reference.reading.isEmpty()) {
        auto *reading =
            new TextLabel(tr("Reading: %1").arg(reference.reading), TextStyle::Secondary, Tone::Muted, false, this);
        reading->setWordWrap(true);
        m_layout->addWidget(reading);
    }
    m_layout->addWidget(
        new KeyLine({{u"Ctrl+."_s, tr("copy the citation")}, {u"F1"_s, tr("where it comes from")}}, this));
    // A layout leaves out what is not shown yet.
    const auto parts = findChildren<QWidget *>();
    for (QWidget *part : parts)
        part->show();
    setFixedHeight(m_layout->totalHeightForWidth(PopupWidth));
    QPoint at(globalAnchor.left(), globalAnchor.bottom() + 4);
    if (const QScreen *screen = QApplication::screenAt(globalAnchor.center())) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        if (at.y() + height() > room.bottom()) {
            at.setY(globalAnchor.top() - height() - 4);
        }
    }
    move(at);
    show();
}

void SowPopup::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    qApp->installEventFilter(this);
}

void SowPopup::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QFrame::hideEvent(event);
}

bool SowPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (!isCopyKey(event)) {
        return QFrame::eventFilter(watched, event);
    }
    // The override keeps other shortcuts with this key quiet; the key press then comes here.
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        QApplication::clipboard()->setText(m_citation);
    }
    return true;
}

void SowPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.base);
    draw::roundedRect(&painter, rect(), 0, Qt::transparent, theme.accent);
}

SowChip::SowChip(const SowReference &reference, QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setReference(reference);
    connect(this, &QAbstractButton::clicked, this, &SowChip::showPopup);
}

void SowChip::setReference(const SowReference &reference)
{
    m_reference = reference;
    setText(sowLabel(reference));
    setAccessibleName(reference.title.isEmpty() ? text() : tr("section %1: %2").arg(text(), reference.title));
    setAccessibleDescription(reference.text + (reference.reading.isEmpty() ? QString() : u' ' + reference.reading));
    updateGeometry();
    update();
}

QString SowChip::citation() const
{
    return citationOf(m_reference);
}

void SowChip::copyCitation() const
{
    QApplication::clipboard()->setText(citation());
}

QSize SowChip::sizeHint() const
{
    const QSizeF size = sowChipSize(text(), font());
    return {int(std::ceil(size.width())), std::max(metrics::Pill, int(std::ceil(size.height())))};
}

bool SowChip::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
        showPopup();
        return true;
    case QEvent::Leave:
    case QEvent::FocusOut:
    case QEvent::Hide:
        hidePopup();
        break;
    case QEvent::ShortcutOverride:
        if (isCopyKey(event)) {
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QAbstractButton::event(event);
}

void SowChip::keyPressEvent(QKeyEvent *event)
{
    if (isCopyKey(event)) {
        copyCitation();
    } else if (event->key() == Qt::Key_Escape && m_popup != nullptr && m_popup->isVisible()) {
        hidePopup();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void SowChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSowChip(&painter, QRectF(rect()), text(), font(), Theme::of(this), hasFocus() || underMouse());
}

void SowChip::showPopup()
{
    if (m_reference.text.isEmpty()) {
        return;
    }
    if (m_popup == nullptr) {
        m_popup = new SowPopup(this);
    }
    m_popup->showFor(m_reference, QRect(mapToGlobal(QPoint(0, 0)), size()));
}

void SowChip::hidePopup()
{
    if (m_popup != nullptr) {
        m_popup->hide();
    }
}

} // namespace tam::ui
