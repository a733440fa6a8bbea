#pragma once

#include <QTableView>
#include <optional>

namespace tam::ui {

/// One cell: a share of a limit. Without a value the cell is empty and not coloured.
struct HeatCell
{
    std::optional<double> percent{};
    QString text{};    ///< what the cell shows; empty: the rounded percentage
    QString toolTip{}; ///< days and limit in words
};

struct HeatMapData
{
    QStringList rows{};
    QStringList columns{};
    QList<QList<HeatCell>> cells{}; ///< [row][column]
};

/// Rows × columns in six steps of one colour; over 100 % is the critical colour, bold. The arrow keys walk cells, Enter
/// activates, Ctrl+C copies it all as data; a screen reader sees a table.
class HeatMapView : public QTableView
{
    Q_OBJECT

public:
    explicit HeatMapView(QWidget *parent = nullptr);
    ~HeatMapView() override;

    void setData(const HeatMapData &data);
    /// 0 for zero, then in steps of 20 % up to 5 for more than 80 % and up to 100 %.
    [[nodiscard]] static int heatLevel(double percent);

    /// Header and one line for each row, tab separated, as the cells read.
    [[nodiscard]] QString dataAsText() const;
    void copyAsData() const;
    void copyAsPicture();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void cellActivated(int row, int column);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    class Model;
    Model *m_cells;
};

} // namespace tam::ui
