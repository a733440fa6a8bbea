#pragma once

#include <QList>

namespace tam {

/** A list field of a record: `given` tells an empty list in the file from an absent one, so that neither is lost. */
template <class T> struct List : QList<T>
{
    bool given = false;

    List() = default;
    List(const QList<T> &items) : QList<T>(items), given(true) {}
    List(std::initializer_list<T> items) : QList<T>(items), given(true) {}

    friend bool operator==(const List &a, const List &b)
    {
        return a.given == b.given && static_cast<const QList<T> &>(a) == static_cast<const QList<T> &>(b);
    }
};

} // namespace tam
