#pragma once

#include <QString>
#include <QStringView>

namespace tam {

/** A text of the generated portfolios in both languages. The views point at literals. */
struct Phrase
{
    QStringView zh, en;

    QString in(bool chinese) const { return (chinese ? zh : en).toString(); }
    friend bool operator==(const Phrase &a, const Phrase &b) { return a.zh == b.zh; }
};

} // namespace tam
