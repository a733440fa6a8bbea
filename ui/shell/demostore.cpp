#include "shell/demostore.h"

#include "store/bulkload.h"
#include "synthetic/synthetic.h"

namespace tam::ui {

Result<void> DemoStore::create(Instant asOf, bool chinese)
{
    if (!m_directory.isValid())
        return Problem(ProblemCode::FileNotWritable, {m_directory.errorString()});
    auto load = BulkLoad::begin(fileName());
    if (!load)
        return load.problem();
    auto made =
        demoPortfolio(asOf, chinese ? DemoLanguage::Chinese : DemoLanguage::English,
                      [&](const KindInfo &info, const RecordBase &record) { return (*load)->add(info, record); });
    if (!made)
        return made;
    return (*load)->finish();
}

} // namespace tam::ui
