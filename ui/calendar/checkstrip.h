#pragma once

#include "widgets/statussymbol.h"

#include <QList>
#include <QWidget>

namespace tam::ui {

/// One line of a CheckStrip: what is checked, how it is, and where the rule comes from ("§4.9"; may be empty).
struct CheckLine
{
    StatusKind kind = StatusKind::Met;
    QString key{};
    QString text{};
    QString source{};
};

struct CheckStripData
{
    StatusKind kind = StatusKind::Open; ///< of the whole
    QString title{};
    QString hint{}; ///< how to go on: "Release to book, Esc cancels"
    QList<CheckLine> lines{};
};

/// The live check beside what is dragged: a card of a few lines, each a symbol, a word and what follows. It only shows:
/// the mouse goes through it. A screen reader hears each change.
class CheckStrip : public QWidget
{
    Q_OBJECT

public:
    explicit CheckStrip(QWidget *parent);

    void setData(const CheckStripData &strip);
    [[nodiscard]] const CheckStripData &data() const { return m_data; }
    /// Shows itself below `beside`, or above it where there is no room, inside the parent; never over `beside` as long
    /// as that is possible. Parent coordinates.
    void showBeside(const QRect &beside);
    /// Shows itself in a lower corner of the parent that `beside` leaves free: where what lies around is aimed at.
    void showInCorner(const QRect &beside);

    /// For the width of the parent.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Metrics
    {
        int width, keys, lineHeight, titleHeight;
        bool hintBelow; ///< it does not fit beside the title
    };
    [[nodiscard]] Metrics measure() const;
    [[nodiscard]] int textWidth(const Metrics &metrics, const CheckLine &line) const;
    [[nodiscard]] int linesHeight(const Metrics &metrics, const CheckLine &line) const;
    [[nodiscard]] QString spoken() const;

    CheckStripData m_data;
};

} // namespace tam::ui
