#pragma once

#include "domain/time.h"
#include "report/reportsubject.h"
#include "widgets/statussymbol.h"

#include <QList>
#include <QScrollArea>

class QVBoxLayout;

namespace tam::ui {

class AppContext;
class ReportGlance;
class TextLabel;

/// One report owed to a customer, as the pane beside the board says it.
struct BoardLine
{
    Month month;
    StatusKind status{};
    QString text;
};

/// What the selected cell of the board holds: the customer's reports of the month, what the report says, and further
/// down the other months, newest first.
class BoardDetail : public QScrollArea
{
    Q_OBJECT

public:
    BoardDetail(AppContext &context, QWidget *parent);

    /// `lines` begin with those of the month; `report`: what is looked at of them.
    void show(const QString &customer, Month month, const QList<BoardLine> &lines,
              const std::optional<ReportSubject> &report);
    using QScrollArea::show;

private:
    QWidget *linesOf(const QList<BoardLine> &lines, bool isSecondary);

    TextLabel *m_title;
    TextLabel *m_month;
    QVBoxLayout *m_column;
    QWidget *m_present = nullptr; ///< lines of the month
    ReportGlance *m_glance;
    QWidget *m_others = nullptr;
};

} // namespace tam::ui
