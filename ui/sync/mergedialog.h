#pragma once

#include "sync/syncentries.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QPlainTextEdit;

namespace tam::ui {

/// Puts a conflict together by hand: of each unit mine or theirs, and long texts written anew with both versions at
/// hand.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MergeDialog(const SyncEntry &entry, QWidget *parent = nullptr);

    /// A JSON object over the fields in question, for Review::takeMine().
    QByteArray values() const;

private:
    void addChoice(QFormLayout &form, const QList<EntryLine> &unit);
    void addText(QFormLayout &form, const EntryLine &line);

    struct Choice
    {
        QList<QByteArray> fields;
        QComboBox *box;
    };
    struct Text
    {
        QByteArray field;
        QPlainTextEdit *edit;
    };
    SyncEntry m_entry;
    QList<Choice> m_choices;
    QList<Text> m_texts;
};

} // namespace tam::ui
