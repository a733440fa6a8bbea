#include "portfolio.h"
#include "ratio.h"

#include "models/portfoliomodel.h"

#include <QSortFilterProxyModel>

namespace tam::bench {

namespace {

/** The beginning of a name typed character by character and taken back again: all lengths of it. */
QStringList keystrokes(const QString &name)
{
    QStringList texts;
    for (qsizetype length = 1; length <= 3; ++length)
        texts.append(name.left(length));
    texts.append(name.left(2));
    texts.append(name.left(1));
    texts.append(QString());
    return texts;
}

/** A keystroke in the filter of the portfolio; it searches pinyin, English names and accounts too, the proxy the name.
 */
void filterKeystroke(benchmark::State &state)
{
    const auto store = openStore(int(state.range(0)));
    auto snapshot = buildSnapshot(*store, *reference(), asOf());
    if (!snapshot) {
        state.SkipWithError("no snapshot");
        return;
    }
    ui::PortfolioModel model, source;
    model.setSnapshot(*snapshot, {});
    source.setSnapshot(*snapshot, {});
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&source);
    proxy.setFilterKeyColumn(int(ui::PortfolioModel::Column::Customer));
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    const QStringList texts = keystrokes((*snapshot)->rows.front().name);
    qsizetype at = 0, proxyAt = 0;
    qint64 rows = 0;
    compare(
        state, 0.1,
        [&] {
            model.setText(texts[at++ % texts.size()]);
            rows += model.rowCount();
            return true;
        },
        [&] {
            proxy.setFilterFixedString(texts[proxyAt++ % texts.size()]);
            rows += proxy.rowCount();
            return true;
        });
    benchmark::DoNotOptimize(rows);
}

BENCHMARK(filterKeystroke)
    ->Name("filter keystroke ÷ QSortFilterProxyModel")
    ->Arg(50)
    ->Arg(2'000)
    ->Arg(10'000)
    ->UseManualTime()
    ->MinTime(0.5);

} // namespace

} // namespace tam::bench
