#pragma once

#include "edit/suggestions.h"
#include "widgets/accessiblechoice.h"

#include <QComboBox>

#include <functional>
#include <optional>

namespace tam::ui {

using ChoiceSource = std::function<QList<Choice>()>;

/// A list of records that is searched by typing: any part of the text, pinyin or its initials. Thousands of people may
/// be offered by each of many forms, so the list is read when somebody is about to choose, not before.
class ChoiceBox : public QComboBox, public AccessibleChoice
{
    Q_OBJECT

public:
    /// `optional`: an empty first entry chooses nothing.
    ChoiceBox(ChoiceSource source, bool optional, QWidget *parent);

    /// The chosen id; empty: none; nothing when what was typed fits no entry.
    std::optional<QString> chosen() const;
    /// An id that is not offered either by the list is shown as it is, so that it is kept.
    void choose(const QString &id);
    /// Whether it is among the entries by now.
    bool offers(const QString &id) const { return findData(id) >= 0; }
    /// An entry ahead of the list or beside it.
    void offer(const Choice &choice) { add(choice); }
    /// Reads the list unless that is done; what is chosen or typed stays.
    void load();
    QString textOf(const QString &id) const;

Q_SIGNALS:
    void changed();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void showPopup() override;

private:
    void settle();
    void add(const Choice &choice);
    void prepareKeys();

    ChoiceSource m_source; ///< empty once it was read
    const bool m_optional;
    int m_keyed = 0; ///< of the entries, from the first: those that have their keys
};

} // namespace tam::ui
