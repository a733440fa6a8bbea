#pragma once

#include "../rules/testfacts.h"
#include "language.h"
#include "report/servicereport.h"

namespace tam::test {

/** A customer on the premier plan all through 2026, with the records that a test adds. */
class ReportWorld : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(installLanguage(u"en"_s));
        world.order(Plan::Premier, "2026-01-01", "2026-12-31");
        world.asOf = at("2026-09-03T10:00:00+08:00");
    }

    virtual ReportFacts facts() const
    {
        ReportFacts made;
        made.customer = std::make_unique<CustomerFacts>(world.facts);
        made.people = people;
        return made;
    }

    Report report(Month month = Month(2026, 8), Language language = Language::English) const
    {
        auto built = buildServiceReport(facts(), month, world.view(), language);
        EXPECT_TRUE(built.ok());
        return built.ok() ? *built : Report();
    }

    static const ReportTable *table(const Report &report, const QString &id)
    {
        for (const ReportSection &section : report.sections) {
            for (const ReportBlock &block : section.blocks) {
                if (block.kind == ReportBlock::Kind::Table && block.table.id == id)
                    return &block.table;
            }
        }
        return nullptr;
    }

    /** The cells of a column by its heading. */
    static QStringList column(const ReportTable &table, const QString &title)
    {
        QStringList cells;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            for (const auto &row : table.rows) {
                if (table.columns[i].title == title)
                    cells.append(row[i].text);
            }
        }
        return cells;
    }

    static QString figure(const Report &report, const QString &id)
    {
        for (const ReportFigure &one : report.figures) {
            if (one.id == id)
                return one.value;
        }
        return {};
    }

    World world;
    QHash<QUuid, QString> people;
};

} // namespace tam::test
