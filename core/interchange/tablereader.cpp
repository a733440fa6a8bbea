#include "interchange/tablereader.h"

#include "interchange/csvreader.h"
#include "interchange/xlsxreader.h"

namespace tam {

Result<std::unique_ptr<TableReader>> tableReader(QIODevice &device, const CsvFormat &format)
{
    const QByteArray start = device.peek(8);
    if (start.startsWith("\xD0\xCF\x11\xE0")) // the container of .xls and of encrypted workbooks
        return Problem(ProblemCode::SheetProtected);
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return std::unique_ptr<TableReader>(std::make_unique<XlsxReader>(device, format));
    return std::unique_ptr<TableReader>(std::make_unique<CsvReader>(device, format));
}

} // namespace tam
