#pragma once

#include "help/helptopics.h"

#include <QDialog>

class QListWidget;
class QMainWindow;
class QTextBrowser;

namespace tam::ui {

class SearchField;

/// The help: topics at the left, their text at the right, a field that searches all of them, and the list of all keys.
/// It stays open beside the work.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QMainWindow &window);

    void open(const QString &topic);
    using QDialog::open;

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void filter();
    void showTopic();
    void mark();

    QMainWindow &m_window;
    SearchField *m_search;
    QListWidget *m_list;
    QTextBrowser *m_text;
    QList<HelpTopic> m_topics;
};

} // namespace tam::ui
