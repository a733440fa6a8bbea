#include "arguments.h"

#include <QCoreApplication>

namespace tam::ctl {

namespace {

/// Gives the texts of this file a translation context of their own.
struct ArgumentWords
{
    Q_DECLARE_TR_FUNCTIONS(Tamctl)
};

} // namespace

Arguments parseArguments(const QStringList &words, const QSet<QString> &valued, const QSet<QString> &flags)
{
    Arguments result;
    for (qsizetype i = 0; i < words.size() && result.error.isEmpty(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith(QLatin1String("--")) || word.size() == 2) {
            if (result.command.isEmpty())
                result.command = word;
            else
                result.positional.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (flags.contains(name) && equals < 0) {
            result.flags.insert(name);
        } else if (!valued.contains(name)) {
            result.error = ArgumentWords::tr("Unknown option --%1.").arg(name);
        } else if (result.values.contains(name)) {
            result.error = ArgumentWords::tr("The option --%1 is given twice.").arg(name);
        } else if (equals >= 0) {
            result.values.insert(name, word.mid(equals + 1));
        } else if (i + 1 < words.size()) {
            result.values.insert(name, words[++i]);
        } else {
            result.error = ArgumentWords::tr("The option --%1 needs a value.").arg(name);
        }
    }
    return result;
}

} // namespace tam::ctl
