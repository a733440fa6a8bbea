#include "report/workbook.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <xlsxwriter.h>

namespace tam {

namespace {

constexpr qsizetype kCellLimit = 32'767;
constexpr int kWidest = 60, kNarrowest = 8; ///< of a column, in characters
constexpr qsizetype kMeasured = 500;        ///< rows looked at for the widths
constexpr double kTitleRow = 30;            ///< points
constexpr lxw_color_t kBar = 0x3D5A80, kLine = 0x8C95A3, kMuted = 0x566072, kAlarm = 0xB3191B;

QByteArray cellText(const QString &text)
{
    if (text.size() <= kCellLimit)
        return text.toUtf8();
    QString cut = text.left(kCellLimit - 1);
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    return QString(cut + QChar(0x2026)).toUtf8();
}

int columnWidthOf(const QString &text)
{
    int widest = 0, width = 0;
    for (const QChar c : text) {
        width = c == u'\n' ? 0 : width + (c.unicode() >= 0x2E80 ? 2 : 1);
        widest = std::max(widest, width);
    }
    return widest;
}

lxw_datetime dateTime(QDate date, QTime time)
{
    return {date.year(), date.month(), date.day(), time.hour(), time.minute(), double(time.second())};
}

/** Spreadsheets reckon days from 1900 on; what lies before stays a text. */
bool isRepresentable(QDate date)
{
    return date.isValid() && date.year() > 1900 && date.year() <= 9999;
}

} // namespace

struct Workbook::Private
{
    QTemporaryDir folder;
    QByteArray file; ///< of plain ASCII, since the library opens it by the C run time
    lxw_workbook *book = nullptr;
    QByteArray footer;
    QStringList names;
    lxw_format *header = nullptr, *headerNumber = nullptr, *title = nullptr, *heading = nullptr, *figure = nullptr,
               *link = nullptr;
    /** [type][tone] */
    lxw_format *cells[4][4] = {};

    lxw_format *format(bool bold = false, lxw_color_t color = 0)
    {
        lxw_format *made = workbook_add_format(book);
        format_set_font_name(made, "Noto Sans CJK SC");
        format_set_font_size(made, 10);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        if (bold)
            format_set_bold(made);
        if (color)
            format_set_font_color(made, color);
        return made;
    }

    void makeFormats()
    {
        for (int type = 0; type < 4; ++type) {
            for (int tone = 0; tone < 4; ++tone) {
                const bool strong = ReportTone(tone) == ReportTone::Strong || ReportTone(tone) == ReportTone::Attention;
                const lxw_color_t color = ReportTone(tone) == ReportTone::Muted       ? kMuted
                                          : ReportTone(tone) == ReportTone::Attention ? kAlarm
                                                                                      : 0;
                lxw_format *made = format(strong, color);
                if (ReportCell::Type(type) == ReportCell::Type::Date ||
                    ReportCell::Type(type) == ReportCell::Type::Time)
                    format_set_align(made, LXW_ALIGN_LEFT); // beside texts, as a table for people has them
                if (ReportCell::Type(type) == ReportCell::Type::Date)
                    format_set_num_format(made, "yyyy-mm-dd");
                else if (ReportCell::Type(type) == ReportCell::Type::Time)
                    format_set_num_format(made, "yyyy-mm-dd hh:mm");
                else if (ReportCell::Type(type) == ReportCell::Type::Text)
                    format_set_text_wrap(made);
                cells[type][tone] = made;
            }
        }
        header = format(true, kMuted);
        format_set_bottom(header, LXW_BORDER_THIN);
        format_set_text_wrap(header);
        headerNumber = format(true, kMuted);
        format_set_bottom(headerNumber, LXW_BORDER_THIN);
        format_set_text_wrap(headerNumber);
        format_set_align(headerNumber, LXW_ALIGN_RIGHT);
        title = format(true);
        format_set_font_size(title, 18);
        heading = format(true, kMuted);
        figure = format(true);
        format_set_align(figure, LXW_ALIGN_RIGHT);
        link = format(false, 0x1A5BB8);
        format_set_underline(link, LXW_UNDERLINE_SINGLE);
    }

    /** What sheet names may not hold is taken out; at most 31 UTF-16 units, unique whatever the case. */
    QString sheetName(QString wanted)
    {
        for (QChar &c : wanted) {
            if (QStringView(u"[]:*?/\\'").contains(c) || c < u' ')
                c = u' ';
        }
        wanted = wanted.simplified();
        if (wanted.isEmpty())
            wanted = QStringLiteral("1");
        QString name = wanted.left(31);
        for (int n = 2; names.contains(name, Qt::CaseInsensitive); ++n) {
            const QString suffix = QStringLiteral(" %1").arg(n);
            name = wanted.left(31 - suffix.size()) + suffix;
        }
        names.append(name);
        return name;
    }

    lxw_worksheet *sheet(const QString &name)
    {
        lxw_worksheet *made = workbook_add_worksheet(book, name.toUtf8().constData());
        worksheet_set_landscape(made);
        worksheet_set_paper(made, 9); // A4
        worksheet_fit_to_pages(made, 1, 0);
        worksheet_set_margins(made, 0.5, 0.5, 0.6, 0.7);
        if (!footer.isEmpty())
            worksheet_set_footer(made, footer.constData());
        return made;
    }

    void write(lxw_worksheet *to, lxw_row_t row, lxw_col_t column, const ReportCell &cell)
    {
        ReportCell::Type type = cell.type;
        const QDate date = type == ReportCell::Type::Time ? cell.time.date() : cell.date;
        if ((type == ReportCell::Type::Date || type == ReportCell::Type::Time) && !isRepresentable(date))
            type = ReportCell::Type::Text;
        lxw_format *look = cells[size_t(type)][size_t(cell.tone)];
        switch (type) {
        case ReportCell::Type::Text:
            if (cell.text.isEmpty())
                worksheet_write_blank(to, row, column, look);
            else
                worksheet_write_string(to, row, column, cellText(cell.text).constData(), look);
            break;
        case ReportCell::Type::Number:
            worksheet_write_number(to, row, column, cell.number, look);
            break;
        case ReportCell::Type::Date:
        case ReportCell::Type::Time: {
            lxw_datetime value = dateTime(date, type == ReportCell::Type::Time ? cell.time.time() : QTime(0, 0));
            worksheet_write_datetime(to, row, column, &value, look);
            break;
        }
        }
    }

    void columns(lxw_worksheet *to, const ReportTable &table)
    {
        for (size_t column = 0; column < table.columns.size(); ++column) {
            int width = std::max(kNarrowest, columnWidthOf(table.columns[column].title) + 3);
            for (size_t row = 0; row < table.rows.size() && qsizetype(row) < kMeasured; ++row) {
                if (column < table.rows[row].size())
                    width = std::max(width, columnWidthOf(table.rows[row][column].text) + 2);
            }
            worksheet_set_column(to, lxw_col_t(column), lxw_col_t(column), std::min(width, kWidest), nullptr);
        }
    }

    lxw_worksheet *table(const QString &name, const ReportTable &table)
    {
        lxw_worksheet *to = sheet(name);
        columns(to, table);
        for (size_t column = 0; column < table.columns.size(); ++column)
            worksheet_write_string(to, 0, lxw_col_t(column), cellText(table.columns[column].title).constData(),
                                   table.columns[column].number ? headerNumber : header);
        lxw_row_t row = 0;
        for (const auto &cellsOfRow : table.rows) {
            ++row;
            for (size_t column = 0; column < cellsOfRow.size(); ++column)
                write(to, row, lxw_col_t(column), cellsOfRow[column]);
        }
        if (table.rows.empty() && !table.none.isEmpty())
            worksheet_write_string(to, 1, 0, cellText(table.none).constData(), cells[0][size_t(ReportTone::Muted)]);
        worksheet_freeze_panes(to, 1, 0);
        worksheet_repeat_rows(to, 0, 0);
        if (row > 0 && !table.columns.empty())
            worksheet_autofilter(to, 0, 0, row, lxw_col_t(table.columns.size() - 1));
        return to;
    }
};

Workbook::Workbook(const QString &title, const QString &footer, Instant created) : d(std::make_unique<Private>())
{
    if (!d->folder.isValid())
        return;
    // In a footer "&" begins a code of its own; at most 255 characters.
    QString line = footer;
    d->footer = QString(line.replace(u'&', QStringLiteral("&&")).left(200) + QStringLiteral("  &P/&N")).toUtf8();
    d->file = QFile::encodeName(d->folder.filePath(QStringLiteral("book.xlsx")));
    d->book = workbook_new(d->file.constData());
    if (!d->book)
        return;
    QByteArray name = title.toUtf8();
    lxw_doc_properties properties{};
    properties.title = name.data();
    properties.created = time_t(created.microseconds() / 1'000'000);
    workbook_set_properties(d->book, &properties);
    d->makeFormats();
}

Workbook::~Workbook()
{
    if (d->book)
        workbook_close(d->book); // frees it; the folder goes with what it wrote
}

QString Workbook::addTable(const QString &name, const ReportTable &table)
{
    QString got = d->sheetName(name);
    if (d->book)
        d->table(got, table);
    return got;
}

QString Workbook::addChart(const QString &name, const ReportChart &chart, const QString &labelTitle)
{
    QString got = d->sheetName(name);
    if (!d->book)
        return got;
    const bool limited =
        std::any_of(chart.bars.begin(), chart.bars.end(), [](const ReportBar &bar) { return bar.limit.has_value(); });
    ReportTable numbers;
    numbers.columns = {{labelTitle, 10, false}, {chart.solidName, 10, true}, {chart.hatchedName, 10, true}};
    if (limited)
        numbers.columns.push_back({chart.limitName, 10, true});
    const auto number = [](double value) {
        ReportCell cell(QString::number(value));
        cell.type = ReportCell::Type::Number;
        cell.number = value;
        return cell;
    };
    for (const ReportBar &bar : chart.bars) {
        std::vector<ReportCell> row{bar.label, number(bar.solid), number(bar.hatched)};
        if (limited)
            row.push_back(bar.limit ? number(*bar.limit) : ReportCell(QStringLiteral("–")));
        numbers.rows.push_back(std::move(row));
    }
    lxw_worksheet *to = d->table(got, numbers);
    lxw_chart *drawn = workbook_add_chart(d->book, chart.upright ? LXW_CHART_COLUMN_STACKED : LXW_CHART_BAR_STACKED);
    const auto last = lxw_row_t(chart.bars.size());
    const QByteArray sheetName = got.toUtf8();
    for (lxw_col_t column = 1; column <= 2; ++column) {
        lxw_chart_series *series = chart_add_series(drawn, nullptr, nullptr);
        chart_series_set_categories(series, sheetName.constData(), 1, 0, last, 0);
        chart_series_set_values(series, sheetName.constData(), 1, column, last, column);
        chart_series_set_name_range(series, sheetName.constData(), 0, column);
        if (column == 1) {
            lxw_chart_fill fill{};
            fill.color = kBar;
            chart_series_set_fill(series, &fill);
        } else {
            lxw_chart_pattern pattern{kBar, 0xFFFFFF, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL};
            chart_series_set_pattern(series, &pattern);
        }
    }
    chart_title_set_name(drawn, chart.title.toUtf8().constData());
    if (!chart.upright)
        chart_axis_set_reverse(drawn->y_axis);
    lxw_chart_line grid{};
    grid.color = kLine;
    chart_axis_major_gridlines_set_line(chart.upright ? drawn->y_axis : drawn->x_axis, &grid);
    worksheet_insert_chart(to, 0, lxw_col_t(numbers.columns.size() + 1), drawn);
    return got;
}

void Workbook::addCover(const QString &name, const std::vector<CoverLine> &lines)
{
    QString got = d->sheetName(name);
    if (!d->book)
        return;
    lxw_worksheet *to = d->sheet(got);
    worksheet_set_column(to, 0, 0, 46, nullptr);
    worksheet_set_column(to, 1, 1, 60, nullptr);
    lxw_row_t row = 0;
    for (const CoverLine &line : lines) {
        const QByteArray text = cellText(line.text);
        if (!line.sheet.isEmpty()) {
            const QByteArray target = QStringLiteral("internal:'%1'!A1").arg(line.sheet).toUtf8();
            worksheet_write_url_opt(to, row, 0, target.constData(), d->link, text.constData(), nullptr);
        } else if (!text.isEmpty()) {
            lxw_format *look = line.style == CoverLine::Style::Title     ? d->title
                               : line.style == CoverLine::Style::Heading ? d->heading
                                                                         : d->cells[0][0];
            const bool wide = line.style != CoverLine::Style::Figure && line.value.isEmpty();
            if (wide && line.style == CoverLine::Style::Plain)
                worksheet_merge_range(to, row, 0, row, 1, text.constData(), look);
            else
                worksheet_write_string(to, row, 0, text.constData(), look);
            if (const int rows = 1 + columnWidthOf(line.text) / 100; wide && rows > 1)
                worksheet_set_row(to, row, 15.0 * rows, nullptr);
        }
        if (line.style == CoverLine::Style::Title)
            worksheet_set_row(to, row, kTitleRow, nullptr);
        bool isNumber = false;
        const double number = line.value.toDouble(&isNumber);
        if (isNumber && line.style == CoverLine::Style::Figure)
            worksheet_write_number(to, row, 1, number, d->figure);
        else if (!line.value.isEmpty())
            worksheet_write_string(to, row, 1, cellText(line.value).constData(),
                                   line.style == CoverLine::Style::Figure ? d->figure : d->cells[0][0]);
        ++row;
    }
}

Result<QByteArray> Workbook::finish()
{
    if (!d->book)
        return Problem(ProblemCode::FileNotWritable, {d->folder.errorString()}).in(QStringLiteral("xlsx"));
    lxw_workbook *book = std::exchange(d->book, nullptr);
    errno = 0;
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
        if (errno == ENOSPC)
            return Problem(ProblemCode::DiskFull).in(d->folder.path());
        return Problem(ProblemCode::FileNotWritable, {QString::fromUtf8(lxw_strerror(error))}).in(d->folder.path());
    }
    QFile file(QFile::decodeName(d->file));
    if (!file.open(QIODevice::ReadOnly))
        return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(file.fileName());
    return file.readAll();
}

Result<QByteArray> xlsxOf(const ReportTable &table, const QString &title, Instant created)
{
    Workbook book(title, title, created);
    book.addTable(title, table);
    return book.finish();
}

} // namespace tam
