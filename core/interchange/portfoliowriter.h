#pragma once

#include "domain/kinds.h"
#include "domain/result.h"
#include "interchange/jsontext.h"

#include <QSaveFile>

#include <memory>

namespace tam {

/**
 * Writes a portfolio file as a stream: one record a line, so that two exports can be compared line by line. The bytes
 * depend on nothing but the calls. Order: begin(), the records of each kind one kind after the other in the order of
 * Kind, the unknown members element by element, commit(). A named file is replaced only by commit(); before that it is
 * untouched.
 */
class PortfolioWriter
{
public:
    explicit PortfolioWriter(const QString &fileName);
    explicit PortfolioWriter(QIODevice &device); ///< open for writing; not owned

    Result<void> begin(Instant exportedAt); ///< null: the file does not say
    Result<void> record(const KindInfo &info, const RecordBase &record);
    /** Elements of one array follow each other; empty `json` with isArray stands for an empty array, as PortfolioSink
     * has it. */
    Result<void> unknownElement(const QString &name, bool isArray, const QByteArray &json);
    Result<void> commit();

private:
    void openMember(QStringView name);
    void closeArray();
    void beginElement();
    Result<void> check();

    std::unique_ptr<QSaveFile> m_file;
    QIODevice *m_device;
    JsonOutput m_out;
    QString m_openName;
    const KindInfo *m_openInfo = nullptr;
    bool m_inArray = false;
    bool m_filled = false;
};

} // namespace tam
