#include "demowindow.h"

#include "shell/diagnostics.h"

#include <QDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::test {
namespace {

class DiagnosticsTest : public ::testing::Test
{
protected:
    QString text()
    {
        EXPECT_TRUE(m_demo.settle());
        ui::AppContext &context = m_demo.context();
        auto store = ui::Diagnostics::storePart(context.store(), context.reference(), context.asOf());
        EXPECT_TRUE(store.ok());
        return ui::Diagnostics::windowPart(context, m_demo.theme()) + (store ? *store : QString());
    }

    DemoWindow m_demo{u"zh_CN"_s, QSize(1280, 800)};
};

TEST_F(DiagnosticsTest, SaysVersionsSizesAndSoundness)
{
    const QString said = text();
    for (const QString &line : {u"qt: "_s, u"sqlite: 3"_s, u"schema: "_s, u"integrity: ok"_s, u"customers: "_s,
                                u"work_logs: "_s, u"today items: "_s, u"catalogue: 2025-06-16"_s})
        EXPECT_TRUE(said.contains(line)) << line.toStdString() << "\n" << said.toStdString();
    EXPECT_FALSE(said.contains(u"customers: 0\n"_s));
}

TEST_F(DiagnosticsTest, NothingThatARecordSaysIsInIt)
{
    ui::AppContext &context = m_demo.context();
    context.settings().setValue(u"stores/recent"_s, QStringList{u"/home/chenxi/北辰物流.tam"_s});
    context.settings().setValue(u"portfolio/filter"_s, u"北辰"_s);
    const QString said = text();
    int checked = 0;
    for (const KindInfo &info : allKinds()) {
        ASSERT_TRUE(context.store().forEach(Query{info.kind, {}, {}, {}, {}}, [&](const RecordBase &record) {
            EXPECT_FALSE(said.contains(record.uuid.toString(QUuid::WithoutBraces)));
            for (const Field &field : info.fields) {
                // Zones are names of the world, not of the customer; short texts stand in anything.
                if (!field.isText() || field.type == FieldType::ZoneName || field.text(record).size() < 4 ||
                    kindByName(field.text(record))) // the names of kinds are the console's own words
                    continue;
                ++checked;
                EXPECT_FALSE(said.contains(field.text(record))) << info.name << "." << field.name;
            }
        }));
    }
    EXPECT_GT(checked, 1000);
    EXPECT_FALSE(said.contains(u"北辰"_s));
    EXPECT_FALSE(said.contains(QDir(context.storeFile()).dirName()));
}

} // namespace
} // namespace tam::test
