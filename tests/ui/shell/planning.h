#pragma once

#include "console.h"

#include "calendar/calendargrid.h"
#include "calendar/checkstrip.h"
#include "calendar/lanetimeline.h"
#include "domain/derivedid.h"
#include "pages/escorts/escortspage.h"
#include "support/edits.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

namespace tam::ui {

/// The demo's window on the escort calendar, with two escorts of two customers in November 2026: `mine` on Tuesday the
/// 10th and the 11th with Wang on duty in the night between, `theirs` on the 17th and 18th with Wang in the night
/// between those. Both were asked for in time and take what the month offers.
class Planning
{
public:
    explicit Planning(const QString &language = QStringLiteral("en"), QSize size = QSize(1440, 900))
        : console(Console::Content::Demo, language, size)
    {
        console.window().goTo(Area::Escorts);
        page = dynamic_cast<EscortsPage *>(console.window().currentPage());
        grid = page->findChild<CalendarGrid *>(QStringLiteral("escortsGrid"));
        lanes = page->findChild<LaneTimeline *>(QStringLiteral("escortsLanes"));
        for (const Person &person : console.context().snapshot()->team.people) {
            if (person.email.startsWith(QLatin1String("wang.lei")))
                wang = person.id();
        }
        std::vector<CustomerId> premier;
        for (const PortfolioRow &row : console.context().snapshot()->rows) {
            if (row.plan == Plan::Premier && row.terms == Terms::Known &&
                console.context().zoneOf(row.id).name() == Zone::shanghai().name())
                premier.push_back(row.id);
        }
        mine = add(premier.at(0), 10, &myDuty);
        theirs = add(premier.at(1), 17, &theirDuty);
        page->showVariant(QStringLiteral("month"));
        show(mine);
    }

    /// An escort of two days in November with one night of Wang's between them.
    EngagementId add(CustomerId customer, int day, DutyId *night)
    {
        const Instant now = console.context().now();
        Engagement e;
        e.uuid = newUuid7(now);
        e.customerId = customer;
        e.service = Pool::BasicEscort;
        e.title = QStringLiteral("Release %1").arg(day);
        e.status = EngagementStatus::Confirmed;
        e.requestedAt = now.plusMinutes(-60);
        e.confirmedAt = now.plusMinutes(-30);
        e.plannedStart = QDate(2026, 11, day);
        e.plannedEnd = QDate(2026, 11, day + 1);
        Duty duty;
        duty.uuid = newUuid7(now);
        duty.customerId = customer;
        duty.engagementId = e.id();
        duty.personId = wang;
        duty.startsAt = at(day, 20);
        duty.endsAt = at(day + 1, 8);
        duty.dutyRole = DutyRole::FrontLine;
        *night = duty.id();
        EXPECT_TRUE(console.context().edits().apply(QStringLiteral("set up"), {insertStep(e), insertStep(duty)}).ok());
        console.settle();
        return e.id();
    }

    static Instant at(int day, int hour)
    {
        return Zone::shanghai().startOfDay(QDate(2026, 11, day)).plusMinutes(hour * 60);
    }
    static QDateTime wall(int day, int hour) { return {QDate(2026, 11, day), QTime(hour, 0), Qt::UTC}; }

    void show(EngagementId engagement)
    {
        page->select(engagement.uuid);
        console.settle();
    }
    template <class T> T stored(Id<T> id) const
    {
        auto found = console.context().store().find(T::kind, id.uuid);
        EXPECT_TRUE(found.ok());
        return found ? static_cast<const T &>(**found) : T();
    }
    CheckStrip *strip() const { return console.visible<CheckStrip>(QStringLiteral("checkStrip")); }
    QString stripText() const { return strip() ? strip()->accessibleName() : QString(); }
    template <class T> T *dialog() const
    {
        for (T *found : console.window().findChildren<T *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    static void press(QWidget *area, const QPoint &from) { QTest::mousePress(area, Qt::LeftButton, {}, from); }
    static void moveTo(QWidget *area, const QPoint &to)
    {
        QMouseEvent move(QEvent::MouseMove, to, area->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(area, &move);
    }
    /// Takes a bar of the month by its middle, carries it to a day and waits until it is judged.
    void carry(EngagementId engagement, QDate day)
    {
        const QRect bar = grid->barRect(engagement.uuid);
        ASSERT_FALSE(bar.isEmpty());
        // By its first day, away from the grip at its end.
        press(grid, QPoint(bar.left() + 20, bar.center().y()));
        console.settle();
        moveTo(grid, grid->dayRect(day).center());
        console.settle();
    }
    void letGo(QDate day)
    {
        QTest::mouseRelease(grid, Qt::LeftButton, {}, grid->dayRect(day).center());
        console.settle();
    }

    mutable Console console;
    EscortsPage *page = nullptr;
    CalendarGrid *grid = nullptr;
    LaneTimeline *lanes = nullptr;
    PersonId wang;
    EngagementId mine, theirs;
    DutyId myDuty, theirDuty;
};

} // namespace tam::ui
