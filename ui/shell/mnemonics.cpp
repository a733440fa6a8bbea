#include "shell/mnemonics.h"

#include <QAction>
#include <QMenu>
#include <QSet>

namespace tam::ui {

namespace {

/// Where the "&" stands that underlines what follows it; -1 without one ("&&" is a sign of the text).
qsizetype markIn(const QString &text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0 && at + 1 < text.size(); at = text.indexOf(u'&', at + 2)) {
        if (text[at + 1] != u'&')
            return at;
    }
    return -1;
}

/// Chinese entries have their letter in brackets behind the words: any will do there.
QString withFreeLetter(QString text, qsizetype mark, const QSet<QChar> &taken)
{
    if (mark > 0 && text[mark - 1] == u'(') {
        for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
            if (!taken.contains(letter))
                return text.replace(mark + 1, 1, QChar(letter));
        }
        return text;
    }
    QString plain = text;
    plain.remove(mark, 1);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar letter = plain[i].toUpper();
        if (letter >= u'A' && letter <= u'Z' && !taken.contains(letter))
            return plain.insert(i, u'&');
    }
    return text;
}

} // namespace

void partMnemonics(const QMenu &menu)
{
    QSet<QChar> taken;
    QList<QAction *> later;
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        const qsizetype mark = markIn(action->text());
        if (mark >= 0) {
            const QChar letter = action->text()[mark + 1].toUpper();
            if (taken.contains(letter))
                later.append(action);
            taken.insert(letter);
        }
        if (action->menu())
            partMnemonics(*action->menu());
    }
    for (QAction *action : std::as_const(later)) {
        action->setText(withFreeLetter(action->text(), markIn(action->text()), taken));
        taken.insert(action->text()[markIn(action->text()) + 1].toUpper());
    }
}

} // namespace tam::ui
