#include "sync/backoff.h"

#include <gtest/gtest.h>

#include <limits>

namespace tam {

namespace {

Backoff atMost()
{
    return Backoff([](quint32 bound) { return bound - 1; });
}

TEST(Backoff, DoublesUpToFiveMinutes)
{
    Backoff backoff = atMost();
    const qint64 expected[] = {1000, 2000, 4000, 8000, 16000, 32000, 64000, 128000, 256000, 300000, 300000};
    for (const qint64 wait : expected)
        EXPECT_EQ(backoff.next(), wait);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(backoff.next(), 300000);
    backoff.succeeded();
    EXPECT_EQ(backoff.next(), 1000);
}

TEST(Backoff, TheWholeRangeIsUsed)
{
    Backoff backoff([](quint32) { return 0u; });
    EXPECT_EQ(backoff.next(), 0);
    EXPECT_EQ(backoff.next(), 0);
}

TEST(Backoff, WhatTheServerAsksForWins)
{
    Backoff backoff = atMost();
    EXPECT_EQ(backoff.next(7), 7000);
    EXPECT_EQ(backoff.next(100'000), 3'600'000) << "but not for ever";
    EXPECT_EQ(backoff.next(std::numeric_limits<qint64>::max()), 3'600'000);
    EXPECT_EQ(backoff.failures(), 3);
    EXPECT_EQ(backoff.next(), 8000);
}

/** "Retry-After: 0", or a date that has passed, again and again. */
TEST(Backoff, AServerThatAsksForNothingIsNotAskedWithoutAPause)
{
    Backoff backoff = atMost();
    EXPECT_EQ(backoff.next(0), 1000);
    EXPECT_EQ(backoff.next(0), 2000);
}

TEST(Backoff, PollsAQuarterAroundWhatTheServerSays)
{
    EXPECT_EQ(atMost().poll(20, false), 25'000);
    EXPECT_EQ(atMost().poll(20, true), 150'000);
    EXPECT_EQ(Backoff([](quint32) { return 0u; }).poll(20, false), 15'000);
}

} // namespace

} // namespace tam
