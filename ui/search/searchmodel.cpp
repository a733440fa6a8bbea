#include "search/searchmodel.h"

#include "support/marks.h"
#include "wording/fieldtext.h"
#include "wording/format.h"

#include <QLocale>

#include <algorithm>

namespace tam::ui {

namespace {

QString timeText(const SearchHit &hit, const Zone &zone)
{
    const SearchedKind *kind = searchedKind(hit.kind);
    if (!kind || !kind->time || kind->time->isAbsent(*hit.content))
        return {};
    switch (kind->time->type) {
    case FieldType::Moment:
        return wording::date(zone.dateAt(kind->time->moment(*hit.content)));
    case FieldType::Date:
        return wording::date(kind->time->date(*hit.content));
    default:
        return wording::month(kind->time->month(*hit.content));
    }
}

/// What a record without a name is called: by its first closed list, else by its kind.
QString nameOf(const SearchHit &hit)
{
    for (const Field &field : kindInfo(hit.kind).fields) {
        if (field.type == FieldType::Code && !field.isAbsent(*hit.content))
            return wording::codeName(field, field.code(*hit.content));
    }
    return wording::kindName(hit.kind);
}

} // namespace

/// Under the name that the language calls for; the name that was found stands below when it is another one.
void SearchModel::nameCustomer(Row &row, const SearchHit &hit)
{
    const QString name = displayName(static_cast<const Customer &>(*hit.content));
    if (name == row.title)
        return;
    if (row.snippet.isEmpty()) {
        row.snippet = row.title;
        row.snippetMarks = row.titleMarks;
    }
    row.title = name;
    row.titleMarks.clear();
}

Icon kindIcon(Kind kind)
{
    switch (kind) {
    case Kind::Customer:
        return Icon::Portfolio;
    case Kind::Incident:
    case Kind::IncidentEvent:
    case Kind::Improvement:
        return Icon::Incident;
    case Kind::Engagement:
    case Kind::EngagementEvent:
    case Kind::ChecklistItem:
        return Icon::Shield;
    case Kind::WorkLog:
        return Icon::BurnDown;
    case Kind::Deliverable:
        return Icon::Deliverable;
    case Kind::Inspection:
    case Kind::Finding:
    case Kind::Notice:
    case Kind::ResourceExpiry:
        return Icon::Risk;
    case Kind::ProductRequest:
        return Icon::Ticket;
    case Kind::Task:
        return Icon::Check;
    case Kind::Contact:
    case Kind::Person:
        return Icon::Person;
    case Kind::Note:
        return Icon::Note;
    default:
        return Icon::Document;
    }
}

SearchModel::SearchModel(AppContext &context, QObject *parent) : QAbstractListModel(parent), m_context(context) {}

SearchModel::Row SearchModel::rowOf(const SearchHit &hit) const
{
    Row row;
    row.kind = hit.kind;
    row.hit = &hit;
    row.title = hit.title.isEmpty() ? nameOf(hit) : hit.title;
    row.titleMarks = hit.titleMarks;
    row.snippet = hit.snippet;
    row.snippetMarks = hit.snippetMarks;
    if (hit.kind == Kind::Customer)
        nameCustomer(row, hit);
    row.time = timeText(hit, m_context.zoneOf(hit.customer));
    const auto snapshot = m_context.snapshot();
    const PortfolioRow *owner = snapshot ? snapshot->row(hit.customer) : nullptr;
    if (owner && hit.kind != Kind::Customer)
        row.owner = displayName(*owner);
    return row;
}

void SearchModel::setResult(std::shared_ptr<const SearchResult> result)
{
    beginResetModel();
    m_result = std::move(result);
    m_rows.clear();
    if (m_result) {
        for (const SearchGroup &group : m_result->groups) {
            if (group.hits.empty())
                continue;
            Row heading;
            heading.type = RowType::Heading;
            heading.kind = group.kind;
            heading.title = wording::kindName(group.kind);
            heading.time = QLocale().toString(group.count);
            m_rows.push_back(std::move(heading));
            for (const SearchHit &hit : group.hits)
                m_rows.push_back(rowOf(hit));
            if (group.count > qint64(group.hits.size())) {
                Row more;
                more.type = RowType::More;
                more.kind = group.kind;
                more.title = tr("Show %n record(s) of this kind", nullptr, int(group.count));
                m_rows.push_back(std::move(more));
            }
        }
    }
    endResetModel();
}

int SearchModel::firstHit() const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.type == RowType::Hit; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int SearchModel::rowOfRecord(const QUuid &record) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&record](const Row &row) { return row.hit && row.hit->record == record; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{shown.title, shown.owner, shown.time, shown.snippet};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case Qt::ToolTipRole:
        return shown.snippet.isEmpty() ? QVariant() : QVariant(shown.snippet);
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || row(index.row()).type == RowType::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace tam::ui
