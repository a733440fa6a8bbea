#pragma once

#include "edit/suggestions.h"
#include "widgets/accessiblechoice.h"

#include <QComboBox>

#include <optional>

namespace tam::ui {

/// A list of records that is searched by typing: any part of the text, pinyin or its initials.
class ChoiceBox : public QComboBox, public AccessibleChoice
{
    Q_OBJECT

public:
    /// `optional`: an empty first entry chooses nothing.
    ChoiceBox(QList<Choice> choices, bool optional, QWidget *parent);

    /// The chosen id; empty: none; nothing when what was typed fits no entry.
    std::optional<QString> chosen() const;
    /// An id that is not offered is shown by `name`, so that it is kept.
    void choose(const QString &id, const QString &name = {});
    bool offers(const QString &id) const { return findData(id) >= 0; }
    void offer(const Choice &choice) { add(choice); }
    QString textOf(const QString &id) const;

Q_SIGNALS:
    void changed();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void settle();
    void add(const Choice &choice);
    void prepareKeys();

    int m_keyed = 0; ///< of the entries, from the first: those that have their keys
};

} // namespace tam::ui
