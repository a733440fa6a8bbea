#pragma once

#include "edit/choicebox.h"

class QPushButton;

namespace tam::ui {

/// A list of short texts: each a button that takes it away, and behind them a field that adds one. With choices the
/// texts are records and only those can be added.
class TokenBox : public QWidget
{
    Q_OBJECT

public:
    TokenBox(ChoiceSource choices, QWidget *parent);           ///< records
    TokenBox(const QStringList &suggestions, QWidget *parent); ///< free texts

    QStringList values() const { return m_values; }
    void setValues(const QStringList &values);
    /// What was typed and not added yet; it counts when the form is saved. Nothing fits it: not a record.
    QString pending() const;
    bool addPending();
    void setReadOnly(bool readOnly);
    ChoiceBox *field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    void build();
    void showTokens();
    void add(const QString &value);

    bool m_free;
    bool m_readOnly = false;
    QStringList m_values;
    QWidget *m_strip;
    ChoiceBox *m_field;
    QPushButton *m_add;
};

} // namespace tam::ui
