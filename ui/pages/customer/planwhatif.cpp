#include "pages/customer/planwhatif.h"

#include "domain/derivedid.h"
#include "models/listmodel.h"
#include "rules/planwhatif.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/datatable.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kMonths = 12;

/// Gives the texts of this file a translation context of their own.
struct WhatIf
{
    Q_DECLARE_TR_FUNCTIONS(PlanWhatIf)
};

ListCell sections(const QStringList &sow)
{
    QStringList marks;
    for (const QString &section : sow)
        marks.append(wording::sowSection(section));
    // The chips stand in place of the text, which is what is copied.
    return ListCell(marks.join(u' ')).with(ChipsRole, marks).with(RunsRole, QVariant::fromValue(QList<TextRun>{{}}));
}

QString monthsText(const std::vector<Month> &months)
{
    QStringList names;
    for (const Month &month : months)
        names.append(wording::month(month));
    return names.join(WhatIf::tr(", "));
}

ListCell poolCell(const PoolWhatIf &pool, bool known)
{
    if (!known)
        return ListCell(WhatIf::tr("terms unknown")).with(ToneRole, QVariant::fromValue(Tone::Uncertain));
    if (pool.usedDays.isZero() && pool.usedTimes == 0)
        return ListCell(pool.offered ? WhatIf::tr("not used") : WhatIf::tr("not in the plan"))
            .with(ToneRole, QVariant::fromValue(Tone::Faint));
    if (pool.overMonths.empty())
        return ListCell(WhatIf::tr("covered")).with(StatusRole, QVariant::fromValue(StatusKind::Met));
    const QString beyond = WhatIf::tr("%1 and %2 more", "days and times beyond the limits")
                               .arg(wording::daysUnit(pool.beyondDays), wording::timesUnit(*pool.beyondTimes));
    ListCell cell(pool.offered ? beyond : WhatIf::tr("not in the plan")); // then it is all that was used
    return cell.with(StatusRole, QVariant::fromValue(StatusKind::Breached))
        .with(ToneRole, QVariant::fromValue(Tone::Critical))
        .with(Qt::ToolTipRole, WhatIf::tr("Beyond the limit in %1").arg(monthsText(pool.overMonths)));
}

ListCell responseCell(const ResponsesWhatIf &responses, bool known)
{
    if (!known)
        return ListCell(WhatIf::tr("terms unknown")).with(ToneRole, QVariant::fromValue(Tone::Uncertain));
    const int judged = responses.met + responses.missed;
    if (judged == 0)
        return ListCell(responses.notStated > 0 ? WhatIf::tr("no target stated") : WhatIf::tr("nothing to judge"))
            .with(ToneRole, QVariant::fromValue(Tone::Faint));
    return ListCell(WhatIf::tr("%1 of %2 met").arg(responses.met).arg(judged))
        .with(StatusRole, QVariant::fromValue(responses.missed > 0 ? StatusKind::Missed : StatusKind::Met));
}

ListRow heading(const QString &text)
{
    ListRow row;
    row.heading = text;
    return row;
}

QString usedText(const PoolWhatIf &pool)
{
    return WhatIf::tr("%1, %2", "days, times")
        .arg(wording::daysUnit(pool.usedDays), wording::timesUnit(pool.usedTimes));
}

int judgedAtMost(const std::vector<PlanWhatIf> &plans, ResponsesWhatIf PlanWhatIf::*which)
{
    int most = 0;
    for (const PlanWhatIf &plan : plans) {
        const ResponsesWhatIf &one = plan.*which;
        most = std::max(most, one.met + one.missed + one.open + one.notStated);
    }
    return most;
}

QList<ListRow> rowsOf(const std::vector<PlanWhatIf> &plans)
{
    QList<ListRow> rows{heading(WhatIf::tr("Service days and times"))};
    for (const Pool pool : allPools) {
        const size_t at = size_t(pool) - 1;
        ListRow row;
        row.id = derivedId({QStringLiteral("what-if"), QString(code(pool))});
        row.cells = {wording::name(pool), usedText(plans.front().pools[at]), sections(plans.front().pools[at].sow)};
        for (const PlanWhatIf &plan : plans)
            row.cells.append(poolCell(plan.pools[at], plan.side.known()));
        rows.append(row);
    }
    rows.append(heading(WhatIf::tr("Response targets")));
    for (const auto which : {&PlanWhatIf::firstResponse, &PlanWhatIf::intervention}) {
        ListRow row;
        const Target target = which == &PlanWhatIf::firstResponse ? Target::FirstResponse : Target::FaultIntervention;
        row.id = derivedId({QStringLiteral("what-if"), QString(code(target))});
        row.cells = {wording::name(target), WhatIf::tr("%n clock(s)", nullptr, judgedAtMost(plans, which)),
                     sections((plans.back().*which).sow)};
        for (const PlanWhatIf &plan : plans)
            row.cells.append(responseCell(plan.*which, plan.side.known()));
        rows.append(row);
    }
    return rows;
}

QList<ListColumn> columnsOf(const std::vector<PlanWhatIf> &plans)
{
    QList<ListColumn> columns{{QStringLiteral("item"), WhatIf::tr("Item"), 190, true},
                              {QStringLiteral("used"), WhatIf::tr("In these months"), 110},
                              {QStringLiteral("source"), WhatIf::tr("Source"), 70}};
    for (const PlanWhatIf &plan : plans)
        columns.append({QString(code(plan.side.plan)), wording::name(plan.side.plan), 150});
    return columns;
}

QString verdict(const std::vector<PlanWhatIf> &plans)
{
    if (!plans.front().side.known())
        return WhatIf::tr("The terms of orders placed now are not in the catalogue: nothing can be compared.");
    for (const PlanWhatIf &plan : plans) {
        if (plan.covers())
            return WhatIf::tr("%1 is the lowest plan that would have covered all days and times.")
                .arg(wording::name(plan.side.plan));
    }
    return WhatIf::tr("No plan would have covered all days and times.");
}

} // namespace

void showPlanWhatIf(QWidget *parent, const CustomerFacts &facts, const View &view)
{
    const Month last = Month::of(facts.zone.dateAt(view.asOf));
    const std::vector<PlanWhatIf> plans = plansWhatIf(facts, last, kMonths, view);
    QDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("planWhatIf"));
    dialog.setWindowTitle(WhatIf::tr("What would each plan have covered?"));
    dialog.resize(1180, 460);
    auto *column = new QVBoxLayout(&dialog);
    column->addWidget(new TextLabel(
        WhatIf::tr("%1, %2 to %3", "customer, first and last month")
            .arg(displayName(facts.customer), wording::month(last.plus(1 - kMonths)), wording::month(last)),
        TextStyle::DetailTitle, Tone::Text, true, &dialog));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (plans.empty()) {
        column->addWidget(new TextLabel(WhatIf::tr("No catalogue is in force at this time."), TextStyle::Body,
                                        Tone::Muted, false, &dialog));
        column->addWidget(buttons);
        dialog.exec();
        return;
    }
    auto *verdictLabel = new TextLabel(verdict(plans), TextStyle::Body, Tone::Text, false, &dialog);
    verdictLabel->setObjectName(QStringLiteral("whatIfVerdict"));
    column->addWidget(verdictLabel);
    auto *table = new DataTable(&dialog);
    table->setObjectName(QStringLiteral("whatIfTable"));
    table->setAccessibleName(dialog.windowTitle());
    auto *model = new ListModel(columnsOf(plans), &dialog);
    table->setModel(model);
    model->setRows(rowsOf(plans));
    column->addWidget(table, 1);
    auto *note = new TextLabel(
        WhatIf::tr("Against the monthly limits of catalogue %1, nothing carried over; work still planned, targets "
                   "agreed in an annex and services without a quota are not in it.")
            .arg(plans.front().side.version->id),
        TextStyle::Secondary, Tone::Muted, false, &dialog);
    note->setWordWrap(true);
    column->addWidget(note);
    auto *copy = new ActionButton(WhatIf::tr("Copy the table"), Icon::Copy, &dialog);
    copy->setObjectName(QStringLiteral("whatIfCopy"));
    copy->setAutoDefault(false);
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, table, [table] {
        table->clearSelection(); // all rows
        table->copySelection(DataTable::CopyFormat::Tsv);
    });
    column->addWidget(buttons);
    table->setFocus();
    dialog.exec();
}

} // namespace tam::ui
