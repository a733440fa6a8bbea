#pragma once

#include "domain/kinds.h"
#include "domain/result.h"

#include <functional>

namespace tam {

/**
 * What `tamctl generate` is asked for (cli.md). The same options give the same records and the same bytes on every
 * platform: the generator has its own random numbers and uses the built-in catalogue and calendars only.
 */
struct SyntheticOptions
{
    int customers = 50; ///< 1–100,000
    int months = 14;    ///< of history, as_of's month included; 1–120
    quint64 seed = 1;
    Instant asOf; ///< must be given: core reads no clock
};

/** Takes the records one by one; a Problem from it ends the generation and is passed on. The record lives for the call
 * only. */
using RecordSink = std::function<Result<void>(const KindInfo &info, const RecordBase &record)>;

/**
 * A believable synthetic portfolio: every plan, orders before and after the cut of SOW's preamble, seasons of the
 * customers' industries, and the edge cases of R1–R14. Records come in the order of Kind, those of a kind by customer;
 * memory does not grow with the number of customers, because each customer's records are made again from its own seed
 * for each kind. Everything satisfies domain.md section 3; the only warnings meant are elite without an earlier plan
 * and logs on a cancelled engagement. About 100 records for each customer and year.
 */
Result<void> generatePortfolio(const SyntheticOptions &options, const RecordSink &sink);

/** The same as a portfolio file (tam-portfolio/1), written atomically. */
Result<void> generateFile(const SyntheticOptions &options, const QString &fileName);

/** In which language the demo's titles and texts are; names of products and of Chinese customers stay as they are. */
enum class DemoLanguage : quint8 { Chinese, English };

/**
 * The demo portfolio: about 40 customers and 14 months up to asOf's month. Its telling part is in resources/demo,
 * written in dates relative to asOf (see demotime.h); generated history fills the rest. The same for the same asOf and
 * language, ids derived (UUIDv5). Every screen has something to show at any asOf after the cut. Records come in the
 * order of Kind.
 */
Result<void> demoPortfolio(Instant asOf, DemoLanguage language, const RecordSink &sink);
inline Result<void> demoPortfolio(Instant asOf, const RecordSink &sink)
{
    return demoPortfolio(asOf, DemoLanguage::Chinese, sink);
}

/** The demo as a portfolio file, written atomically. */
Result<void> demoFile(Instant asOf, DemoLanguage language, const QString &fileName);

/** Who "me" is in the demo: 陈曦, a TAM. */
PersonId demoUser();

} // namespace tam
