#include "demowindow.h"

#include "catalogue/loader.h"
#include "language.h"
#include "store/bulkload.h"
#include "synthetic/synthetic.h"
#include "wording/names.h"

#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::test {

namespace {

void fill(const QString &file, Instant asOf)
{
    auto load = BulkLoad::begin(file);
    ASSERT_TRUE(bool(load));
    const auto add = [&](const KindInfo &info, const RecordBase &record) { return (*load)->add(info, record); };
    const DemoLanguage language = wording::chinese() ? DemoLanguage::Chinese : DemoLanguage::English;
    ASSERT_TRUE(bool(demoPortfolio(asOf, language, add)));
    ASSERT_TRUE(bool((*load)->finish()));
}

} // namespace

DemoWindow::DemoWindow(const QString &language, QSize size)
{
    installLanguage(language);
    m_theme = std::make_unique<ui::ThemeManager>(*qApp);
    m_theme->setLanguage(wording::chinese() ? QLocale::Chinese : QLocale::English);
    m_theme->setMode(ui::ThemeManager::Mode::Light);
    const Instant asOf = Instant::fromIso(u"2026-09-16T14:02:00+08:00"_s).value_or(Instant());
    const QString file = m_directory.filePath(u"demo.tam"_s);
    fill(file, asOf);
    auto store = Store::open(file, OpenMode::ReadWrite);
    auto reference = loadReference(m_directory.filePath(u"reference"_s));
    EXPECT_TRUE(store && reference);
    m_context = std::make_unique<ui::AppContext>(
        std::move(store).value(), std::make_shared<const Reference>(std::move(reference).value()),
        [asOf] { return asOf; },
        std::make_unique<QSettings>(m_directory.filePath(u"view.ini"_s), QSettings::IniFormat));
    m_context->setDemo(true);
    m_context->settings().setValue(u"me"_s, demoUser().toString());
    m_context->setAsOf(asOf);
    m_window = std::make_unique<ui::MainWindow>(*m_context, *m_theme);
    m_window->resize(size);
    m_window->setVisible(true);
    EXPECT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
}

DemoWindow::~DemoWindow()
{
    m_window.reset();
    m_context.reset();
    installLanguage(u"en"_s);
}

bool DemoWindow::settle()
{
    const bool read =
        QTest::qWaitFor([this] { return m_context->snapshot() && m_context->pendingTasks() == 0; }, 20'000);
    // Layout requests are posted, and those of one pass may ask for another.
    for (int pass = 0; pass < 4; ++pass)
        QApplication::processEvents();
    return read;
}

} // namespace tam::test
