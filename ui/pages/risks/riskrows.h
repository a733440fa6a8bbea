#pragma once

#include "models/listmodel.h"
#include "rules/facts.h"

namespace tam::ui {

enum class RiskView { All, Findings, Notices, Expiries };

/// Rows for findings, notices and expiring resources of one customer as of the view; `withCustomer` adds the customer
/// column.
QList<ListColumn> riskColumns(bool withCustomer);
QList<ListRow> riskRows(const CustomerFacts &facts, const View &view, RiskView shown, bool openOnly,
                        const QString &customerName = {}, const PlanMark &mark = {});
/// What the detail pane says of a risk record.
QString riskHtml(const RecordBase &record, Kind kind, const Zone &zone, Instant asOf);

/// What F1 says of a risk: which rule lists it, and the detail pane's text.
QString riskExplanation(const QString &detail);

/// Sorts the rows of many customers: high risks and unsent notices first, then by date.
void sortRiskRows(QList<ListRow> &rows);

} // namespace tam::ui
