#pragma once

#include <QTableView>

namespace tam::ui {

/// A column: an hour, or what is left of one.
struct DutyGridHour
{
    QString hour, day; ///< "08"; "1 Oct Thu"
    bool startsDay = false;
    bool outside = false; ///< not of the time that is to be covered
};

/// One person in one hour.
struct DutyGridCell
{
    enum class Fill { Empty, Covered, Gap, Duty, Elsewhere, Away };
    Fill fill = Fill::Empty;
    double from = 0, until = 1; ///< the part of the hour that is filled
    bool conflict = false;      ///< hatched in the critical colour
    bool littleRest = false;    ///< in the colour of attention
    bool startsRun = false;     ///< what it shows begins here, or ended before
    QString runText;            ///< written along the run from its first cell on
    QString name;               ///< what a screen reader and the copy say
    QString toolTip;
};

struct DutyGridRow
{
    QString title, detail;
    QList<DutyGridCell> cells; ///< one for each hour
};

struct DutyGridData
{
    QList<DutyGridHour> hours;
    QList<DutyGridRow> rows;
    double now = -1; ///< in columns; below 0 or beyond the last it is not shown
};

/// People × hours: who is on duty when, gaps and collisions hatched, days above the hours. The arrow keys walk cells,
/// Enter activates, Ctrl with left and right asks to move what is there by an hour (with Shift: its end); a screen
/// reader sees a table. The table twin is its owner's.
class DutyGrid : public QTableView
{
    Q_OBJECT

public:
    explicit DutyGrid(QWidget *parent = nullptr);
    ~DutyGrid() override;

    void setData(const DutyGridData &data);
    [[nodiscard]] const DutyGridData &data() const;
    /// Puts the cursor on a cell and brings it into sight.
    void setCell(int row, int hour);
    /// Header and one line for each row, tab separated.
    [[nodiscard]] QString dataAsText() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void cellActivated(int row, int hour);
    void cellChanged(int row, int hour);
    /// By how many hours; `end` alone is meant when that is true.
    void moveRequested(int row, int hour, int by, bool end);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitHours();

    class Model;
    Model *m_cells;
};

} // namespace tam::ui
