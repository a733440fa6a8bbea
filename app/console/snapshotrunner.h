#pragma once

#include "compositionroot.h"

#include <QImage>
#include <QList>
#include <QTemporaryDir>

#include <functional>

namespace tam {

/** Renders every page, its variants, every tab of a telling customer, quick open and the dialogs to PNG, one picture a
 * step, then quits (cli.md). */
class SnapshotRunner : public QObject
{
    Q_OBJECT

public:
    SnapshotRunner(CompositionRoot &root, QString directory);

    /** Starts once the first snapshot of the portfolio is there. */
    void start();

private:
    struct Step
    {
        QString name;
        std::function<void()> go;
        bool isDialog = false; ///< go() opens a dialog, and may return only when it is closed
    };

    void plan();
    void addPage(ui::Area area, const QString &name);
    void addCustomer(CustomerId customer, const QString &prefix, const QList<ui::CustomerTab> &tabs);
    void addOverlays();
    void addDialog(const QString &name, std::function<void()> open);
    void openSnooze();
    void answerFileDialogs();
    QWidget *pictured() const;
    void next();
    bool isStill();
    void take();
    void fail(const QString &message);

    CompositionRoot &m_root;
    QString m_directory;
    QTemporaryDir m_sample; ///< the files that the import dialogs show
    QList<Step> m_steps;
    qsizetype m_at = -1;
    QImage m_look; ///< what the step at hand looked like last
    int m_looks = 0;
    bool m_planned = false;
};

} // namespace tam
