#pragma once

#include "interchange/csvbinder.h"
#include "interchange/recordsource.h"

#include <QFile>

namespace tam {

/**
 * A CSV file as the source of an import: the rows become records by the mapping. Refused with line and column name; all
 * rows are looked at for the first ten problems before anything is given up. The rows of the file are counted from 0 in
 * paths, as the elements of an array are.
 */
class CsvFile : public RecordSource
{
public:
    CsvFile(const QString &fileName, CsvMapping mapping);

    QString fileName() const override { return m_file.fileName(); }
    Result<void> prepare(Store *existing) override;
    Result<void> read(PortfolioSink &sink, const ImportWatch &watch) override;
    std::vector<Problem> problems() const override { return m_problems; }
    void locate(std::vector<Problem> &problems) override;
    bool locatesAtOnce() const override { return true; }

private:
    Result<void> readRow(CsvReader &reader, PortfolioSink &sink, QStringList &cells, bool &more);
    void note(Problem problem);

    QFile m_file;
    CsvMapping m_mapping;
    CsvBinder m_binder;
    Store *m_store = nullptr;
    RecordPtr m_record;
    std::vector<qint64> m_lines; ///< where each row begins
    std::vector<Problem> m_problems;
};

struct CsvPreviewRow
{
    qint64 line = 0;
    QStringList cells;
    QList<CsvCellProblem> problems;
    bool existing = false; ///< the store has this record
};

/** What a dialog shows before an import. */
struct CsvPreview
{
    QStringList header;
    QString encoding;
    QChar separator;
    CsvMapping mapping;             ///< the one given, or the suggested one
    std::optional<Problem> problem; ///< why the mapping does not fit the header
    QList<CsvPreviewRow> rows;
};

/** The first rows of a CSV file, read with the mapping (without one: a suggested one). `store` may be null. */
Result<CsvPreview> previewCsv(const QString &fileName, Kind kind, const std::optional<CsvMapping> &mapping,
                              Store *store, int rows = 50);

} // namespace tam
