#include "pages/reports/listexport.h"

#include "interchange/csvwriter.h"
#include "models/listmodel.h"
#include "report/reportfile.h"
#include "report/workbook.h"
#include "support/dialogs.h"
#include "widgets/datatable.h"
#include "widgets/itemroles.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <numeric>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct ListExportWords
{
    Q_DECLARE_TR_FUNCTIONS(ListExport)
};

const QString kFolderKey = QStringLiteral("lists/folder");

bool isGroup(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(GroupRowRole).toBool();
}

/// The day that a date stands for as wording::date() writes it; invalid for any other text.
QDate dateIn(const QString &text)
{
    const QLocale locale = wording::chinese() ? QLocale(QLocale::Chinese, QLocale::China)
                                              : QLocale(QLocale::English, QLocale::UnitedKingdom);
    return locale.toDate(text, wording::chinese() ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("d MMM yyyy"));
}

/// The cell with the value that its text tells, so that a spreadsheet can sort and reckon.
ReportCell cellOf(const QString &text, bool number)
{
    ReportCell cell(text);
    static const QRegularExpression figure(QStringLiteral("^[-\\x{2212}]?\\d{1,12}(\\.\\d{1,6})?$"));
    if (number && figure.match(text).hasMatch()) {
        cell.type = ReportCell::Type::Number;
        cell.number = QString(text).replace(QChar(0x2212), u'-').toDouble();
        return cell;
    }
    if (const QDate date = dateIn(text); date.isValid())
        return ReportCell::ofDate(date);
    static const QRegularExpression clock(QStringLiteral("^(.+) (\\d\\d:\\d\\d)$"));
    if (const auto match = clock.match(text); match.hasMatch()) {
        const QDate date = dateIn(match.captured(1));
        if (date.isValid()) {
            cell.type = ReportCell::Type::Time;
            cell.time =
                QDateTime(date, QTime::fromString(match.captured(2), QStringLiteral("HH:mm")), QTimeZone::utc());
        }
    }
    return cell;
}

/// What a prepared row sorts by tells the value behind a short text ("18 Sept"), when the text says no more than that.
ReportCell valueOf(const ListModel &model, const QModelIndex &index, ReportCell cell)
{
    const ListRow *row = model.row(index.row());
    if (cell.type != ReportCell::Type::Text || !row || index.column() >= row->cells.size())
        return cell;
    const QVariant &value = row->cells[index.column()].sortValue;
    if (value.metaType() == QMetaType::fromType<QDate>()) {
        const QDate date = value.toDate();
        if (cell.text == wording::shortDate(date) || cell.text == wording::dayAndWeekday(date)) {
            cell.type = ReportCell::Type::Date;
            cell.date = date;
        }
        return cell;
    }
    bool isNumber = false;
    const double number = QString(cell.text).replace(QChar(0x2212), u'-').toDouble(&isNumber);
    const int type = value.metaType().id();
    const bool counted = type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::Double;
    if (isNumber && counted && number == value.toDouble()) {
        cell.type = ReportCell::Type::Number;
        cell.number = number;
    }
    return cell;
}

QByteArray csvOf(const ReportTable &table)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    QStringList line;
    for (const ReportColumn &column : table.columns)
        line << column.title;
    writer.row(line);
    for (const auto &row : table.rows) {
        line.clear();
        for (const ReportCell &cell : row)
            line << cell.text;
        writer.row(line);
    }
    (void)writer.finish(); // into memory
    return buffer.data();
}

/// A file name without what systems take for something else.
QString plainName(QString name)
{
    for (QChar &c : name) {
        if (c < u' ' || QStringView(u"<>:\"/\\|?*").contains(c))
            c = u'_';
    }
    return name.isEmpty() ? ListExportWords::tr("List") : name;
}

/// In columns of a fixed font: Chinese takes two.
int widthOf(const QString &text)
{
    return int(std::accumulate(text.begin(), text.end(), qsizetype(0),
                               [](qsizetype sum, QChar c) { return sum + (c.unicode() >= 0x2E80 ? 2 : 1); }));
}

/// On paper a column is as wide as its texts ask for: between their mean and the longest of them.
void weigh(ReportTable &table)
{
    constexpr int kLeast = 5, kMost = 45;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        qint64 sum = 0;
        int longest = widthOf(table.columns[i].title) / 2;
        for (const auto &row : table.rows) {
            const int width = widthOf(row[i].text);
            sum += width;
            longest = std::max(longest, width);
        }
        const int mean = table.rows.empty() ? longest : int(sum / qint64(table.rows.size()));
        table.columns[i].weight = std::clamp((mean + longest) / 2, kLeast, kMost);
    }
}

} // namespace

ReportTable tableOf(const DataTable &view)
{
    ReportTable table;
    table.caption = view.accessibleName();
    const QAbstractItemModel *model = view.model();
    if (!model)
        return table;
    QList<int> columns;
    const QHeaderView *header = view.header();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); view.isColumnWanted(column)) // a narrow window hides more
            columns.append(column);
    }
    std::vector<bool> numbers;
    for (const int column : columns) {
        const QVariant alignment = model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        numbers.push_back((alignment.toInt() & Qt::AlignRight) != 0);
        table.columns.push_back({view.columnTitle(column), 10, numbers.back()});
    }
    const auto *list = qobject_cast<const ListModel *>(model);
    bool grouped = false;
    QString group;
    for (QModelIndex index = model->index(0, 0); index.isValid(); index = view.indexBelow(index)) {
        if (isGroup(index)) {
            grouped = true;
            group = index.siblingAtColumn(0).data().toString();
            continue;
        }
        std::vector<ReportCell> row{ReportCell(group)};
        for (size_t i = 0; i < numbers.size(); ++i) {
            const QModelIndex cell = index.siblingAtColumn(columns[qsizetype(i)]);
            const QVariant copy = cell.data(CopyTextRole);
            ReportCell made = cellOf((copy.isValid() ? copy : cell.data()).toString(), numbers[i]);
            row.push_back(list ? valueOf(*list, cell, std::move(made)) : made);
        }
        table.rows.push_back(std::move(row));
    }
    if (grouped) {
        table.columns.insert(table.columns.begin(), {ListExportWords::tr("Group"), 10, false});
    } else {
        for (auto &row : table.rows)
            row.erase(row.begin());
    }
    weigh(table);
    return table;
}

bool exportList(QWidget *parent, AppContext &context, const DataTable &view)
{
    const QString folder = context.settings()
                               .value(kFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                               .toString();
    const ReportTable table = tableOf(view);
    const QString suggestion = QDir(folder).filePath(plainName(table.caption) + QStringLiteral(".xlsx"));
    const QString file = dialogs().saveFile(parent, ListExportWords::tr("Export the list"), suggestion,
                                            ListExportWords::tr("Workbooks (*.xlsx);;CSV files (*.csv)"));
    if (file.isEmpty())
        return false;
    context.settings().setValue(kFolderKey, QFileInfo(file).absolutePath());
    const bool csv = QFileInfo(file).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
    const QString name = csv || QFileInfo(file).suffix().compare(QLatin1String("xlsx"), Qt::CaseInsensitive) == 0
                             ? file
                             : file + QStringLiteral(".xlsx");
    auto bytes = csv ? Result<QByteArray>(csvOf(table)) : xlsxOf(table, plainName(table.caption), context.asOf());
    auto written = bytes ? writeWhole(name, *bytes) : Result<void>(bytes.problem());
    if (!written) {
        showProblem(parent, written.problem());
        return false;
    }
    return true;
}

} // namespace tam::ui
