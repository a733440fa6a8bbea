#include "takealong/handoverpack.h"

#include "store/store.h"

#include <QDir>
#include <QSaveFile>

namespace tam {

Result<QStringList> writeHandOverPack(const QString &folder, const QString &name, const QByteArray &pdf, Store &store,
                                      const ExportOptions &options)
{
    const QString paper = QDir(folder).filePath(name + QStringLiteral(".pdf"));
    const QString portfolio = QDir(folder).filePath(name + QStringLiteral(".json"));
    for (const QString &file : {paper, portfolio}) {
        if (QFile::exists(file))
            return Problem(ProblemCode::FileNotWritable, {QStringLiteral("it is there already")}).in(file);
    }
    if (!QDir().mkpath(folder))
        return Problem(ProblemCode::FileNotWritable, {QStringLiteral("the directory cannot be made")}).in(folder);
    PortfolioWriter writer(portfolio);
    if (auto written = exportPortfolio(store, options, writer); !written)
        return written.problem();
    QSaveFile file(paper);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
        QFile::remove(portfolio); // half a pack is none
        return Problem(ProblemCode::FileNotWritable, {file.errorString()}).in(paper);
    }
    return QStringList{paper, portfolio};
}

} // namespace tam
