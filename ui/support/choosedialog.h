#pragma once

#include <QDialog>
#include <QStringList>

class QListView;
class QPushButton;

namespace tam::ui {

class SearchField;

/// One of several lines. Many of them can be filtered as names are everywhere in the console: by their text, their
/// pinyin and its initials; the arrow keys walk the list while the field is typed into.
class ChooseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `verb` is the button that takes the chosen line.
    ChooseDialog(const QString &title, const QString &label, const QStringList &items, int current, const QString &verb,
                 QWidget *parent);

    /// The line that is chosen, as an index into `items`; -1: none.
    int chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void select(int row);
    void updateButton();

    SearchField *m_filter;
    QListView *m_list;
    QPushButton *m_take = nullptr;
};

} // namespace tam::ui
