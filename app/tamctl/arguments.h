#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>

namespace tam::ctl {

/**
 * The words of a command line: options start with two dashes and may stand anywhere; everything else is positional,
 * negative numbers included (cli.md). QCommandLineParser takes "-1" for an option, so this is ours.
 */
struct Arguments
{
    QString command;
    QStringList positional; ///< after the command
    QMap<QString, QString> values;
    QSet<QString> flags;
    QString error; ///< wrong usage; empty when none

    bool has(const QString &flag) const { return flags.contains(flag); }
    std::optional<QString> value(const QString &name) const
    {
        const auto it = values.constFind(name);
        return it == values.constEnd() ? std::nullopt : std::optional<QString>(*it);
    }
};

/** `valued` options take the next word or what follows "="; `flags` take none; any other option is an error. */
Arguments parseArguments(const QStringList &words, const QSet<QString> &valued, const QSet<QString> &flags);

} // namespace tam::ctl
