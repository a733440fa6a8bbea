#include "frames.h"
#include "ratio.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>

namespace tam::bench {

namespace {

constexpr int kScrollSteps = 200;

/** One window a size of portfolio, kept from measure to measure: what is measured is its use. It goes with the
 * application. */
WindowFixture &fixture(int customers)
{
    static QMap<int, QPointer<WindowFixture>> made;
    auto &one = made[customers];
    if (!one)
        one = new WindowFixture(customers, qApp);
    return *one;
}

/** The list or calendar of the page in front: of the areas that scroll down, the largest one. */
QAbstractScrollArea *mainArea(WindowFixture &window)
{
    QAbstractScrollArea *largest = nullptr;
    const auto areas = window.window().currentPage()->findChildren<QAbstractScrollArea *>();
    for (QAbstractScrollArea *area : areas) {
        const bool scrolls = area->isVisible() && area->verticalScrollBar()->maximum() > 0;
        if (scrolls && (!largest || area->width() * area->height() > largest->width() * largest->height()))
            largest = area;
    }
    return largest;
}

/** By lines as a wheel does, then in great leaps as a dragged handle does. */
void scroll(WindowFixture &window, Frames &frames)
{
    QAbstractScrollArea *area = mainArea(window);
    if (!area)
        return;
    QScrollBar *bar = area->verticalScrollBar();
    for (int i = 0; i < kScrollSteps; ++i)
        window.act(frames, [&] { bar->setValue(bar->value() + 3 * std::max(bar->singleStep(), 20)); });
    for (int i = 0; i <= 20; ++i)
        window.act(frames, [&] { bar->setValue(bar->maximum() / 20 * i); });
    window.act(frames, [&] { bar->setValue(0); });
}

struct AreaName
{
    ui::Area area;
    const char *name;
};

const AreaName areas[] = {
    {ui::Area::Today, "Today"},     {ui::Area::Portfolio, "Portfolio"}, {ui::Area::Incidents, "Incidents"},
    {ui::Area::Escorts, "Escorts"}, {ui::Area::Quotas, "Quotas"},       {ui::Area::Deliverables, "Deliverables"},
    {ui::Area::Risks, "Risks"},
};

template <class Work> void measure(benchmark::State &state, const Work &work)
{
    WindowFixture &window = fixture(int(state.range(0)));
    Frames frames;
    for ([[maybe_unused]] auto _ : state) {
        work(window, frames);
        state.SetIterationTime(frames.longest);
    }
    reportFrame(state, frames.longest, frames.count, frames.late, frames.where);
}

Frames goTo(WindowFixture &window, ui::Area area)
{
    Frames frames;
    window.act(frames, [&] { window.window().goTo(area); });
    return frames;
}

/** The first time that a page is made and reads its records. */
void firstLooks(WindowFixture &window, Frames &frames)
{
    for (const AreaName &area : areas)
        frames.add(goTo(window, area.area), area.name);
}

void switches(WindowFixture &window, Frames &frames)
{
    for (int round = 0; round < 3; ++round)
        firstLooks(window, frames);
}

void scrolling(WindowFixture &window, Frames &frames)
{
    for (const AreaName &area : areas) {
        goTo(window, area.area);
        Frames own;
        scroll(window, own);
        frames.add(own, area.name);
    }
}

/** Customers all over the portfolio, as Enter on a list opens them. */
void openCustomers(WindowFixture &window, Frames &frames, ui::CustomerTab tab)
{
    const auto snapshot = window.context().snapshot();
    const size_t step = std::max<size_t>(1, snapshot->rows.size() / 20);
    for (size_t i = 0; i < snapshot->rows.size(); i += step)
        window.act(frames, [&] { window.window().openCustomer(snapshot->rows[i].id, tab); });
}

void customerPages(WindowFixture &window, Frames &frames)
{
    const std::pair<ui::CustomerTab, const char *> tabs[] = {
        {ui::CustomerTab::Overview, "overview"},   {ui::CustomerTab::Plan, "plan"},
        {ui::CustomerTab::Incidents, "incidents"}, {ui::CustomerTab::Quotas, "quotas"},
        {ui::CustomerTab::Escorts, "escorts"},     {ui::CustomerTab::Deliverables, "deliverables"},
    };
    for (const auto &[tab, name] : tabs) {
        Frames own;
        openCustomers(window, own, tab);
        frames.add(own, name);
    }
}

void typing(WindowFixture &window, Frames &frames)
{
    const std::pair<ui::Area, const char *> filters[] = {{ui::Area::Today, "todayFilter"},
                                                         {ui::Area::Portfolio, "portfolioFilter"}};
    const QString name = window.context().snapshot()->rows[0].name.left(3);
    for (const auto &[area, object] : filters) {
        goTo(window, area);
        auto *filter = window.window().findChild<QLineEdit *>(QLatin1String(object));
        Frames own;
        for (int length = 1; length <= name.size(); ++length)
            window.act(own, [&] { filter->setText(name.left(length)); });
        for (qsizetype length = name.size() - 1; length >= 0; --length)
            window.act(own, [&] { filter->setText(name.left(length)); });
        frames.add(own, area == ui::Area::Today ? "Today" : "Portfolio");
    }
}

/** What each minute brings while a page is looked at. */
void newFigures(WindowFixture &window, Frames &frames)
{
    for (const AreaName &area : areas) {
        goTo(window, area.area);
        const auto old = window.context().snapshot();
        Frames own;
        window.act(own, [&] { window.context().refresh(); });
        while (window.context().snapshot() == old)
            window.act(own, [] {});
        frames.add(own, area.name);
    }
}

void registerAll()
{
    const auto sized = [](const char *name, auto work) {
        benchmark::RegisterBenchmark(name, [work](benchmark::State &state) { measure(state, work); })
            ->Arg(50)
            ->Arg(2'000)
            ->Arg(10'000)
            ->Iterations(1)
            ->UseManualTime();
    };
    sized("first look at each page", firstLooks);
    sized("switching pages", switches);
    sized("scrolling", scrolling);
    sized("customer pages", customerPages);
    sized("typing in a filter", typing);
    sized("new figures each minute", newFigures);
}

const bool registered = (registerAll(), true);

} // namespace

} // namespace tam::bench
