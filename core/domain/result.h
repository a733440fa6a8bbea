#pragma once

#include "domain/problem.h"

#include <optional>
#include <utility>
#include <variant>

namespace tam {

/** A value, or the one Problem that prevented it. Nothing in core throws over its API. */
template <class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_value(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : m_value(std::in_place_index<1>, std::move(problem)) {}

    bool ok() const { return m_value.index() == 0; }
    explicit operator bool() const { return ok(); }
    T &value() & { return std::get<0>(m_value); }
    const T &value() const & { return std::get<0>(m_value); }
    T &&value() && { return std::get<0>(std::move(m_value)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Problem &problem() const { return std::get<1>(m_value); }

private:
    std::variant<T, Problem> m_value;
};

/** Success without a value, or a Problem. */
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Problem problem) : m_problem(std::move(problem)) {}

    bool ok() const { return !m_problem; }
    explicit operator bool() const { return ok(); }
    const Problem &problem() const { return *m_problem; }

private:
    std::optional<Problem> m_problem;
};

} // namespace tam
