#include "pages/deliverables/boarddetail.h"

#include "pages/reports/reportglance.h"
#include "theme/tokens.h"
#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"
#include "wording/format.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

BoardDetail::BoardDetail(AppContext &context, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("deliverablesBoardDetail"));
    setAccessibleName(tr("Reports of the selected customer"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(metrics::DetailPaneMin);
    setBackgroundRole(QPalette::Base);
    auto *body = new QWidget(this);
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(8);
    m_title = new TextLabel({}, TextStyle::DetailTitle, Tone::Text, true, body);
    m_title->setWordWrap(true);
    m_month = new TextLabel({}, TextStyle::Secondary, Tone::Muted, true, body);
    m_glance = new ReportGlance(context, body);
    m_column->addWidget(m_title);
    m_column->addWidget(m_month);
    m_column->addWidget(m_glance);
    m_column->addStretch(1);
    setWidget(body);
}

/// Of the month in full, of other months small and under their names.
QWidget *BoardDetail::linesOf(const QList<BoardLine> &lines, bool isSecondary)
{
    auto *list = new QWidget(widget());
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (isSecondary && !lines.isEmpty())
        column->addWidget(new TextLabel(tr("Other months"), TextStyle::Secondary, Tone::Muted, true, list));
    Month shown;
    for (const BoardLine &line : lines) {
        if (isSecondary && line.month != shown) {
            shown = line.month;
            column->addSpacing(4);
            column->addWidget(new TextLabel(wording::month(shown), TextStyle::Secondary, Tone::Muted, false, list));
        }
        auto *status = new StatusLine(line.status, line.text, list);
        status->setWordWrap(true);
        column->addWidget(status);
    }
    return list;
}

void BoardDetail::show(const QString &customer, Month month, const QList<BoardLine> &lines,
                       const std::optional<ReportSubject> &report)
{
    m_title->setText(customer);
    m_month->setText(wording::month(month));
    QList<BoardLine> present, others;
    std::partition_copy(lines.begin(), lines.end(), std::back_inserter(present), std::back_inserter(others),
                        [month](const BoardLine &line) { return line.month == month; });
    if (present.isEmpty())
        present.append({month, StatusKind::None, tr("No report is owed for this month.")});
    delete m_present;
    delete m_others;
    m_present = linesOf(present, false);
    m_others = linesOf(others, true);
    m_column->insertWidget(2, m_present);
    m_column->insertWidget(4, m_others);
    m_glance->setSubject(report);
}

} // namespace tam::ui
