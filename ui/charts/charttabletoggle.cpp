#include "charts/charttabletoggle.h"

#include "charts/burndownchart.h"
#include "widgets/datatable.h"
#include "widgets/itemroles.h"
#include "widgets/numbers.h"
#include "widgets/segmentedcontrol.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QStackedLayout>

namespace tam::ui {

using namespace Qt::StringLiterals;

class ChartTableToggle::Model : public QAbstractTableModel
{
public:
    enum Column { Date, Actual, Planned, Ideal, Entries, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const BurnDownData &data)
    {
        beginResetModel();
        m_data = data;
        endResetModel();
    }

    [[nodiscard]] QDate dateAt(int row) const { return m_data.days.value(row).date; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_data.days.size());
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : Count;
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal) {
            return {};
        }
        static const QStringList ids{u"date"_s, u"actual"_s, u"planned"_s, u"ideal"_s, u"entries"_s};
        const QStringList titles{ChartTableToggle::tr("Date"), ChartTableToggle::tr("Left"),
                                 ChartTableToggle::tr("Planned"), ChartTableToggle::tr("Ideal"),
                                 ChartTableToggle::tr("Entries")};
        switch (role) {
        case Qt::DisplayRole:
            return titles.value(section);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter) | int(isNumber(section) ? Qt::AlignRight : Qt::AlignLeft);
        case ColumnIdRole:
            return ids.value(section);
        case ColumnWidthRole:
            return section == Date ? 110 : section == Entries ? 160 : 66;
        case ColumnStretchRole:
            return section == Entries;
        default:
            return {};
        }
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const BurnDownDay day = m_data.days.value(index.row());
        if (role == Qt::TextAlignmentRole) {
            return int(Qt::AlignVCenter) | int(isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft);
        }
        if (role == BoldRole) {
            return index.column() == Actual;
        }
        if (role == ToneRole) {
            const std::optional<double> shown = number(day, index.column());
            return int(shown.value_or(0) < 0 ? Tone::Critical : index.column() == Ideal ? Tone::Muted : Tone::Text);
        }
        if (role != Qt::DisplayRole) {
            return {};
        }
        switch (Column(index.column())) {
        case Date:
            return QLocale().toString(day.date, ChartTableToggle::tr("ddd d MMM"));
        case Actual:
        case Planned:
        case Ideal: {
            const std::optional<double> shown = number(day, index.column());
            return shown ? formatDays(*shown) : QString();
        }
        case Entries:
            return day.entries.join(u"; "_s);
        case Count:
            break;
        }
        return {};
    }

private:
    static bool isNumber(int column) { return column == Actual || column == Planned || column == Ideal; }

    static std::optional<double> number(const BurnDownDay &day, int column)
    {
        return column == Actual    ? day.actual
               : column == Planned ? day.planned
               : column == Ideal   ? day.ideal
                                   : std::nullopt;
    }

    BurnDownData m_data;
};

ChartTableToggle::ChartTableToggle(QWidget *parent)
    : QWidget(parent), m_model(new Model(this)), m_stack(new QStackedLayout(this)), m_chart(new BurnDownChart(this)),
      m_table(new DataTable(this))
{
    m_table->setModel(m_model);
    m_table->setDensity(DataTable::Density::Compact);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    connect(m_chart, &BurnDownChart::logDateClicked, this, &ChartTableToggle::logDateClicked);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT logDateClicked(m_model->dateAt(index.row())); });
}

void ChartTableToggle::setData(const BurnDownData &burnDown)
{
    m_chart->setData(burnDown);
    m_model->set(burnDown);
    m_table->setAccessibleName(tr("Days of %1").arg(burnDown.title));
}

void ChartTableToggle::setTableShown(bool table)
{
    if (table != isTableShown()) {
        m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_chart);
        Q_EMIT tableShownChanged(table);
    }
}

bool ChartTableToggle::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

QWidget *ChartTableToggle::makeSwitch(QWidget *parent)
{
    auto *control = new SegmentedControl(parent);
    control->setAccessibleName(tr("Show as"));
    control->addSegment(u"chart"_s, tr("Chart"));
    control->addSegment(u"table"_s, tr("Table"));
    control->setCurrent(isTableShown() ? u"table"_s : u"chart"_s);
    connect(control, &SegmentedControl::currentChanged, this,
            [this](const QString &id) { setTableShown(id == "table"_L1); });
    connect(this, &ChartTableToggle::tableShownChanged, control,
            [control](bool table) { control->setCurrent(table ? u"table"_s : u"chart"_s); });
    return control;
}

void ChartTableToggle::copyShown()
{
    if (isTableShown()) {
        m_table->copySelection(DataTable::CopyFormat::Tsv);
    } else {
        m_chart->copyAsPicture();
    }
}

} // namespace tam::ui
