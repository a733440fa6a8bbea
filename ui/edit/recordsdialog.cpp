#include "edit/recordsdialog.h"

#include "edit/formwords.h"
#include "edit/recordbar.h"
#include "edit/suggestions.h"
#include "support/listpane.h"
#include "support/marks.h"
#include "support/recordwords.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/pushbutton.h"
#include "widgets/textlabel.h"
#include "wording/fieldtext.h"
#include "wording/format.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kWidth = 1040, kHeight = 620;
constexpr qint64 kRows = 5000;

/// The field whose value says most beside the title, and the one that says when.
const Field *firstOf(const KindInfo &info, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const Field *field = info.field(QString::fromLatin1(name)))
            return field;
    }
    return nullptr;
}

const Field *stateField(const KindInfo &info)
{
    return firstOf(info, {"status", "phase", "duty_role", "type", "role", "target", "plan", "reason"});
}

const Field *timeField(const KindInfo &info)
{
    return firstOf(info, {"due_on", "starts_at", "happened_at", "performed_on", "starts_on", "from_date", "held_at"});
}

const Field *whoField(const KindInfo &info)
{
    return firstOf(info, {"owner_id", "person_id", "author_id", "performer_id"});
}

/// Where there is no status, whether it is done says more than anything else.
std::optional<ListCell> doneCell(const KindInfo &info, const RecordBase &record)
{
    const Field *done = info.field(QStringLiteral("done_at"));
    if (!done || info.field(QStringLiteral("status")))
        return std::nullopt;
    return done->isAbsent(record)
               ? ListCell(RecordsDialog::tr("open")).with(StatusRole, QVariant::fromValue(StatusKind::Open))
               : ListCell(RecordsDialog::tr("done")).with(StatusRole, QVariant::fromValue(StatusKind::Met));
}

ListRow rowOf(RecordWords &words, const KindInfo &info, const RecordBase &record, CustomerId customer)
{
    const auto cell = [&](const Field *field) {
        return field ? ListCell(words.value(info, *field, record)) : ListCell();
    };
    ListRow row;
    row.id = record.uuid;
    row.kind = info.kind;
    row.customer = customer;
    ListCell when = cell(timeField(info));
    if (const Field *field = timeField(info); field && !field->isAbsent(record)) {
        const bool isDay = field->type == FieldType::Date;
        when.sortedBy(isDay ? QVariant(field->date(record).toJulianDay() * 86'400'000'000LL)
                            : QVariant(field->moment(record).microseconds()));
    }
    row.cells = {ListCell(words.title(info, record, RecordWords::Parent::Left)),
                 doneCell(info, record).value_or(cell(stateField(info))), when, cell(whoField(info))};
    return row;
}

} // namespace

QString recordHtml(AppContext &context, const KindInfo &info, const RecordBase &record, CustomerId customer)
{
    RecordWords words(context.store(), context.zoneOf(customer), context.reference().catalogue.newestKnown());
    QString html = detailTitle(words.title(info, record), wording::kindName(info.kind)) + QStringLiteral("<table>");
    for (const Field &field : info.fields) {
        if (&field != info.customerField)
            html += detailRow(fieldLabel(info, field), words.value(info, field, record));
    }
    return html + QStringLiteral("</table>");
}

RecordsDialog::RecordsDialog(AppContext &context, RecordsRequest request, QWidget *parent)
    : QDialog(parent), m_context(context), m_request(std::move(request)),
      m_pane(new ListPane(context, QStringLiteral("records"), m_request.title,
                          {{QStringLiteral("title"), tr("What"), 260, true},
                           {QStringLiteral("state"), tr("State"), 130},
                           {QStringLiteral("when"), tr("When"), 150},
                           {QStringLiteral("who"), tr("Who"), 110, false, 1}},
                          this))
{
    setObjectName(QStringLiteral("recordsDialog"));
    setWindowTitle(m_request.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(new TextLabel(m_request.title, TextStyle::DetailTitle, Tone::Text, true, this));
    if (!m_request.subtitle.isEmpty())
        head->addWidget(new TextLabel(m_request.subtitle, TextStyle::Secondary, Tone::Muted, false, this));
    column->addLayout(head);
    column->addWidget(m_pane, 1);
    QList<FilterChipData> chips{{QStringLiteral("all"), tr("All"), {}}};
    for (const Kind kind : std::as_const(m_request.kinds))
        chips.append({QString(kindInfo(kind).key()), wording::kindName(kind), {}});
    m_pane->chips()->setChips(chips);
    m_pane->empty()->setContent(Icon::Table, tr("What belongs to it stands here."),
                                tr("Nothing is recorded in this view: add something with “New”."));
    m_pane->setDetail([this](const ListRow &row) {
        auto record = m_context.store().find(row.kind, row.id);
        return record ? recordHtml(m_context, kindInfo(row.kind), **record, row.customer) : QString();
    });
    auto *fresh = addNewButton(context, m_request.kinds, *m_pane);
    fresh->setCustomer(m_request.customer);
    fresh->setAbout(m_request.parent);
    addRecordBar(context, *m_pane);
    connect(m_pane, &ListPane::chipChanged, this, [this] { refresh(); });
    connect(m_pane, &ListPane::activated, this, [this](const QUuid &) {
        if (const ListRow *row = m_pane->current())
            editRecord(m_context, {row->kind, row->id, row->customer}, this);
    });
    connect(&context, &AppContext::snapshotChanged, this, &RecordsDialog::refresh);
    connect(&context, &AppContext::storeReplaced, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 2, 16, 10);
    auto *close = new PushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("recordsClose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    resize(kWidth, kHeight);
    refresh();
    selectFirstOpen();
    m_pane->setFocus();
}

/// The list is opened for what is still to be done.
void RecordsDialog::selectFirstOpen()
{
    for (int i = 0; i < m_pane->model()->rowCount(); ++i) {
        const ListRow *row = m_pane->model()->row(i);
        const QVariant status = row && row->cells.size() > 1 ? row->cells[1].roles.value(StatusRole) : QVariant();
        if (status.isValid() && status.value<StatusKind>() == StatusKind::Open)
            return m_pane->select(row->id);
    }
}

void RecordsDialog::refresh()
{
    const QString view = m_pane->chips()->checkedIds().value(0);
    QList<ListRow> rows;
    qsizetype all = 0;
    for (const Kind kind : std::as_const(m_request.kinds)) {
        const KindInfo &info = kindInfo(kind);
        Query query;
        query.kind = kind;
        query.limit = kRows;
        if (info.customerField && !m_request.customer.isNull()) {
            query.where = QStringLiteral("customer_id = ?");
            query.values = {idValue(m_request.customer.uuid)};
        }
        if (m_request.parentField && info.field(QString::fromLatin1(m_request.parentField))) {
            query.where += QStringLiteral(" AND %1 = ?").arg(QLatin1String(m_request.parentField));
            query.values.append(idValue(m_request.parent));
        }
        QList<ListRow> ofKind;
        RecordWords words(m_context.store(), m_context.zoneOf(m_request.customer),
                          m_context.reference().catalogue.newestKnown());
        const auto read = m_context.store().forEach(
            query, [&](const RecordBase &record) { ofKind.append(rowOf(words, info, record, m_request.customer)); });
        if (!read)
            Q_EMIT m_context.failed(read.problem());
        m_pane->chips()->setCounter(QString(info.key()), QString::number(ofKind.size()));
        all += ofKind.size();
        if (view != QLatin1String("all") && view != info.key())
            continue;
        std::sort(ofKind.begin(), ofKind.end(), [](const ListRow &a, const ListRow &b) {
            return a.cells[2].sortValue.toLongLong() < b.cells[2].sortValue.toLongLong();
        });
        if (!ofKind.isEmpty() && m_request.kinds.size() > 1) {
            ListRow heading;
            heading.heading = wording::kindName(kind);
            heading.headingCount = QString::number(ofKind.size());
            rows.append(heading);
        }
        rows += ofKind;
    }
    m_pane->chips()->setCounter(QStringLiteral("all"), QString::number(all));
    m_pane->setRows(rows);
}

void openRecords(AppContext &context, RecordsRequest request, QWidget *parent)
{
    auto *dialog = new RecordsDialog(context, std::move(request), parent->window());
    dialog->setWindowModality(Qt::WindowModal);
    dialog->open();
}

RecordsRequest customerRecords(AppContext &context, CustomerId customer)
{
    const auto snapshot = context.snapshot();
    const PortfolioRow *row = snapshot ? snapshot->row(customer) : nullptr;
    return {RecordsDialog::tr("Contacts, orders and targets"),
            row ? displayName(*row) : QString(),
            {Kind::Contact, Kind::Subscription, Kind::AgreedTarget},
            customer,
            nullptr,
            {}};
}

RecordsRequest teamRecords()
{
    return {RecordsDialog::tr("People and absences"), {}, {Kind::Person, Kind::Absence}, {}, nullptr, {}};
}

RecordsRequest partsOf(AppContext &context, const RecordKey &whole)
{
    auto record = context.store().find(whole.kind, whole.id);
    const QString about = record ? recordTitle(context, kindInfo(whole.kind), **record) : QString();
    if (whole.kind == Kind::Incident)
        return {RecordsDialog::tr("Events and improvements"),
                about,
                {Kind::IncidentEvent, Kind::Improvement},
                whole.customer,
                "incident_id",
                whole.id};
    return {RecordsDialog::tr("Run-book, duties and logs"),
            about,
            {Kind::ChecklistItem, Kind::Duty, Kind::EngagementEvent, Kind::WorkLog},
            whole.customer,
            "engagement_id",
            whole.id};
}

} // namespace tam::ui
