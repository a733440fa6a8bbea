#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace tam::ui {

/// One day of a burn-down (R6), ready to draw. Without a limit, `actual` counts what was used upwards instead.
struct BurnDownDay
{
    QDate date{};
    std::optional<double> actual{};  ///< null after today
    std::optional<double> ideal{};   ///< null without a limit
    std::optional<double> planned{}; ///< null up to today
    bool shaded = false;             ///< weekend or holiday at the customer
    /// One line for each work log of the day, as the hover reads it out; a dot is drawn when there is one.
    QStringList entries{};
    bool unsent = false; ///< one of the entries has not reached the backend
};

/// One month of one pool.
struct BurnDownData
{
    QString title{};               ///< the pool, for the accessible name and copied data
    std::optional<double> limit{}; ///< none: the terms of the order are unknown
    QList<BurnDownDay> days{};
    QDate today{}; ///< outside the month: no today line

    [[nodiscard]] std::optional<double> lastActual() const;
    [[nodiscard]] std::optional<double> lastPlanned() const;
    /// The plan (or what was used already) goes below zero.
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] int indexOf(const QDate &date) const;
};

} // namespace tam::ui
