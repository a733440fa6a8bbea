#include "synthetic/synthetic.h"

#include "interchange/portfoliowriter.h"
#include "synthetic/storywriter.h"

namespace tam {

Result<void> generatePortfolio(const SyntheticOptions &options, const RecordSink &sink)
{
    const Result<Reference> reference = loadReference(QString());
    if (!reference)
        return reference.problem();
    Result<Setting> setting = makeSetting(options, *reference);
    if (!setting)
        return setting.problem();
    makeTeam(*setting);
    for (const KindInfo &info : allKinds()) {
        Result<void> written = info.scope == KindScope::Team ? writeTeam(*setting, info, sink) : Result<void>();
        for (int i = 0; written && info.scope != KindScope::Team && i < options.customers; ++i) {
            CustomerStory story = beginStory(*setting, i, info.kind);
            addParts(story, info.kind);
            written = writeRecords(story, info, sink);
        }
        if (!written)
            return written;
    }
    return {};
}

Result<void> generateFile(const SyntheticOptions &options, const QString &fileName)
{
    PortfolioWriter writer(fileName);
    Result<void> written = writer.begin(options.asOf);
    if (written)
        written = generatePortfolio(
            options, [&](const KindInfo &info, const RecordBase &record) { return writer.record(info, record); });
    return written ? writer.commit() : written;
}

Result<void> demoFile(Instant asOf, DemoLanguage language, const QString &fileName)
{
    PortfolioWriter writer(fileName);
    Result<void> written = writer.begin(asOf);
    if (written)
        written = demoPortfolio(asOf, language, [&](const KindInfo &info, const RecordBase &record) {
            return writer.record(info, record);
        });
    return written ? writer.commit() : written;
}

} // namespace tam
