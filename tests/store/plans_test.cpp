#include "tempstore.h"

namespace tam {

namespace {

/** How SQLite goes about a query decides whether a million records feel like a thousand. */
class Plans : public test::StoreTest
{
protected:
    void SetUp() override { m_store = openStore(); }

    QString plan(const QString &select)
    {
        QSqlQuery query(m_store->database());
        EXPECT_TRUE(query.exec(QStringLiteral("EXPLAIN QUERY PLAN ") + select))
            << query.lastError().text().toStdString();
        QStringList steps;
        while (query.next())
            steps.append(query.value(3).toString());
        return steps.join(QStringLiteral(" | "));
    }

    std::unique_ptr<Store> m_store;
};

TEST_F(Plans, ScansOfThePortfolioWalkOneIndexInTheOrderOfCustomers)
{
    struct Scan
    {
        const char *table, *columns, *where, *how;
    };
    const Scan scans[] = {
        {"contact", "is_technical_contact", "is_technical_contact = 1", "COVERING INDEX contact_customer"},
        {"subscription", "plan, ordered_at, starts_on, ends_on, cancelled_on", "1",
         "COVERING INDEX subscription_customer"},
        {"engagement",
         "service, title, status, requested_at, completed_at, planned_start, planned_end, planned_days, root_cause",
         "1", "COVERING INDEX engagement_customer"},
        {"duty", "engagement_id, person_id, starts_at, ends_at", "ends_at > 1", "INDEX duty_customer"},
        {"checklist_item", "engagement_id, done_at, due_on", "1", "COVERING INDEX checklist_item_customer"},
        {"work_log", "engagement_id, performed_on, days, reverses", "1", "COVERING INDEX work_log_customer"},
        {"incident", "number, title, opened_at", "settled_at > 1", "INDEX incident_customer"},
        {"deliverable", "type, period, engagement_id, incident_id, requested_at, held_at, due_on, status, delivered_at",
         "1", "COVERING INDEX deliverable_customer"},
        {"inspection", "inspected_on", "1", "COVERING INDEX inspection_customer"},
        {"finding", "title", "status = 'open'", "INDEX finding_open"},
        {"notice", "title", "(notified_at IS NULL OR notified_at > 1)", "INDEX notice_customer"},
        {"resource_expiry", "product", "expires_on >= 1", "INDEX resource_expiry_customer"},
        {"task", "title", "status = 'open'", "INDEX task_open"},
    };
    for (const Scan &scan : scans) {
        const QString found =
            plan(QStringLiteral("SELECT id, customer_id, %1 FROM %2 WHERE %3 ORDER BY customer_id")
                     .arg(QLatin1String(scan.columns), QLatin1String(scan.table), QLatin1String(scan.where)));
        EXPECT_EQ(found.toStdString(), std::string("SCAN ") + scan.table + " USING " + scan.how);
        const QString part =
            plan(QStringLiteral("SELECT id, customer_id, %1 FROM %2 WHERE (%3) AND customer_id >= x'00' "
                                "AND customer_id < x'ff' ORDER BY customer_id")
                     .arg(QLatin1String(scan.columns), QLatin1String(scan.table), QLatin1String(scan.where)));
        EXPECT_EQ(part.toStdString(),
                  std::string("SEARCH ") + scan.table + " USING " + scan.how + " (customer_id>? AND customer_id<?)");
    }
}

TEST_F(Plans, ACustomersRowsAreSoughtNotScanned)
{
    for (const KindInfo &info : allKinds()) {
        if (!info.customerField)
            continue;
        const QString found =
            plan(QStringLiteral("SELECT * FROM %1 WHERE customer_id = x'00'").arg(QLatin1String(info.name)));
        EXPECT_TRUE(found.startsWith(QStringLiteral("SEARCH "))) << info.name << ": " << found.toStdString();
    }
}

TEST_F(Plans, ARecordIsFoundByItsId)
{
    for (const KindInfo &info : allKinds()) {
        const QString found = plan(QStringLiteral("SELECT * FROM %1 WHERE id = x'00'").arg(QLatin1String(info.name)));
        EXPECT_EQ(found.toStdString(), std::string("SEARCH ") + info.name + " USING INDEX " + info.name + "_id (id=?)");
    }
}

TEST_F(Plans, TheIncidentListIsReadInPiecesWithoutSorting)
{
    EXPECT_EQ(plan(QStringLiteral("SELECT * FROM incident WHERE opened_at <= 9 AND (opened_at < 9 OR id > x'00') "
                                  "ORDER BY opened_at DESC, id LIMIT 200"))
                  .toStdString(),
              "SEARCH incident USING INDEX incident_opened (opened_at<?)");
    EXPECT_EQ(plan(QStringLiteral("SELECT * FROM incident WHERE status NOT IN ('resolved', 'closed') "
                                  "ORDER BY opened_at DESC, id"))
                  .toStdString(),
              "SCAN incident USING INDEX incident_open");
}

TEST_F(Plans, CalendarsSeekTheirTime)
{
    EXPECT_EQ(plan(QStringLiteral("SELECT * FROM duty WHERE ends_at > 1 AND starts_at < 9")).toStdString(),
              "SEARCH duty USING INDEX duty_time (ends_at>?)");
    EXPECT_EQ(
        plan(QStringLiteral("SELECT * FROM engagement WHERE planned_end >= 1 AND planned_start <= 9")).toStdString(),
        "SEARCH engagement USING INDEX engagement_planned (planned_end>?)");
    EXPECT_EQ(plan(QStringLiteral("SELECT * FROM duty WHERE person_id = x'00' AND ends_at > 1")).toStdString(),
              "SEARCH duty USING INDEX duty_person (person_id=? AND ends_at>?)");
    // Newer versions of SQLite see that the index alone has all that is asked for.
    const QString cancelled = plan(QStringLiteral("SELECT id, status FROM engagement WHERE status = 'cancelled'"));
    EXPECT_EQ(QString(cancelled).remove(QStringLiteral("COVERING ")).toStdString(),
              "SCAN engagement USING INDEX engagement_cancelled");
}

} // namespace

} // namespace tam
