#include "widgets/chipbar.h"

#include "theme/typography.h"
#include "widgets/draw.h"
#include "widgets/flowlayout.h"

#include <QKeyEvent>
#include <QPainter>

namespace tam::ui {

namespace {
constexpr double Padding = 7;
constexpr double Gap = 4;
constexpr int Height = 22;
} // namespace

FilterChip::FilterChip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    registerAccessibleChoices();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void FilterChip::setCounter(const QString &counter)
{
    m_counter = counter;
    setAccessibleName(counter.isEmpty() ? text() : QString(text() + u' ' + counter));
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const QFont plain = styledFont(font(), TextStyle::Secondary);
    double width = 2 * Padding + draw::textWidth(text(), plain);
    if (!m_counter.isEmpty()) {
        width += Gap + draw::textWidth(m_counter, styledFont(font(), TextStyle::Secondary, true));
    }
    return {int(std::ceil(width)), std::max(Height, QFontMetrics(plain).height() + 2)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QColor fill = isChecked() ? theme.accentSoft : isDown() ? theme.grid : theme.base;
    const QColor border = isChecked() ? theme.accent : underMouse() ? theme.faint : theme.line;
    draw::roundedRect(&painter, rect(), metrics::ControlRadius, fill, border);
    const QColor ink = !isEnabled() ? theme.faint : isChecked() ? theme.accent : theme.text;
    double x = Padding;
    x += draw::text(&painter, QRectF(x, 0, width() - 2 * Padding + 1, height()), text(),
                    styledFont(font(), TextStyle::Secondary), ink);
    draw::text(&painter, QRectF(x + Gap, 0, width() - x - Gap, height()), m_counter,
               styledFont(font(), TextStyle::Secondary, true), ink);
    if (hasFocus()) {
        draw::focusRing(&painter, rect(), theme);
    }
}

ChipBar::ChipBar(QWidget *parent) : QWidget(parent)
{
    new FlowLayout(this, 6);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipBar::setExclusive(bool exclusive)
{
    m_exclusive = exclusive;
    ensureOneChecked();
}

void ChipBar::setChips(const QList<FilterChipData> &chips)
{
    const QStringList before = checkedIds();
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const FilterChipData &entry : chips) {
        auto *chip = new FilterChip(entry.text, this);
        chip->setObjectName(entry.id);
        chip->setCounter(entry.counter);
        chip->setChecked(before.contains(entry.id));
        chip->installEventFilter(this);
        connect(chip, &QAbstractButton::clicked, this, [this, chip] { onClicked(chip); });
        layout()->addWidget(chip);
        m_chips.append(chip);
    }
    ensureOneChecked();
}

void ChipBar::ensureOneChecked()
{
    if (m_exclusive && !m_chips.isEmpty() && checkedIds().size() != 1) {
        setChecked(m_chips.first()->objectName());
    }
}

void ChipBar::setChecked(const QString &id, bool checked)
{
    for (FilterChip *chip : std::as_const(m_chips)) {
        if (chip->objectName() == id) {
            chip->setChecked(checked);
        } else if (m_exclusive && checked) {
            chip->setChecked(false);
        }
    }
}

void ChipBar::setCounter(const QString &id, const QString &counter)
{
    for (FilterChip *chip : std::as_const(m_chips)) {
        if (chip->objectName() == id) {
            chip->setCounter(counter);
        }
    }
}

QStringList ChipBar::checkedIds() const
{
    QStringList ids;
    for (const FilterChip *chip : m_chips) {
        if (chip->isChecked()) {
            ids.append(chip->objectName());
        }
    }
    return ids;
}

void ChipBar::onClicked(FilterChip *chip)
{
    if (m_exclusive) {
        setChecked(chip->objectName());
    }
    Q_EMIT checkedChanged(checkedIds());
}

bool ChipBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = (key == Qt::Key_Right || key == Qt::Key_Down) ? 1
                         : (key == Qt::Key_Left || key == Qt::Key_Up)  ? -1
                                                                       : 0;
        if (step != 0) {
            const auto at = m_chips.indexOf(static_cast<FilterChip *>(watched));
            const auto next = std::clamp<qsizetype>(at + step, 0, m_chips.size() - 1);
            m_chips.at(next)->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tam::ui
