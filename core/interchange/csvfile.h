#pragma once

#include "interchange/csvbinder.h"
#include "interchange/recordsource.h"

#include <QFile>

namespace tam {

/**
 * A CSV file or a sheet of an XLSX workbook as the source of an import: the rows become records by the mapping. Refused
 * with line and column name; all rows are looked at for the first ten problems before anything is given up. The rows of
 * the file are counted from 0 in paths, as the elements of an array are.
 */
class CsvFile : public RecordSource
{
public:
    CsvFile(const QString &fileName, CsvMapping mapping);

    QString fileName() const override { return m_file.fileName(); }
    Result<void> prepare(Store *existing) override;
    Result<void> read(PortfolioSink &sink, const ImportWatch &watch) override;
    std::vector<Problem> problems() const override { return m_problems; }
    std::vector<Problem> warnings() const override { return m_warnings; }
    void locate(std::vector<Problem> &problems) override;
    bool locatesAtOnce() const override { return true; }

private:
    Result<void> readRow(TableReader &reader, PortfolioSink &sink, QStringList &cells, bool &more);
    void note(Problem problem);
    void compareLog(qint64 line, bool existing);

    QFile m_file;
    CsvMapping m_mapping;
    CsvBinder m_binder;
    Store *m_store = nullptr;
    RecordPtr m_record;
    std::vector<qint64> m_lines; ///< where each row begins
    std::vector<Problem> m_problems, m_warnings;
    QHash<QUuid, qint64> m_seen; ///< work logs of the file, which nothing but what they say tells apart
};

struct CsvPreviewRow
{
    qint64 line = 0;
    QStringList cells;
    QList<CsvCellProblem> problems;
    bool existing = false;        ///< the store has this record
    std::optional<Problem> doubt; ///< it may have it in another form
};

/** What a dialog shows before an import. */
struct CsvPreview
{
    QStringList header;
    TableForm form;
    CsvMapping mapping;             ///< the one given, or the suggested one
    std::optional<Problem> problem; ///< why the mapping does not fit the header
    QList<CsvPreviewRow> rows;
};

/** The first rows of a CSV file or of a sheet, read with the mapping, or without one with a
 * suggested one and in the format given. `store` may be null. */
Result<CsvPreview> previewCsv(const QString &fileName, Kind kind, const std::optional<CsvMapping> &mapping,
                              Store *store, int rows = 50, const CsvFormat &format = {});

} // namespace tam
