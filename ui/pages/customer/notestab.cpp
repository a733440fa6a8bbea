#include "edit/recordbar.h"
#include "pages/customer/customertab.h"
#include "support/listpane.h"
#include "support/markdowntext.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

/// Notes (Markdown, pinned first) and meetings of one customer.
class NotesTab : public CustomerTabPage
{
    Q_DECLARE_TR_FUNCTIONS(NotesTab)

public:
    NotesTab(AppContext &context, Navigator &navigator, QWidget *parent)
        : CustomerTabPage(context, navigator, parent),
          m_pane(new ListPane(context, QStringLiteral("notes"), tr("Notes"),
                              {{QStringLiteral("written"), tr("When"), 150},
                               {QStringLiteral("text"), tr("Note"), 420, true},
                               {QStringLiteral("author"), tr("By"), 120, false, 2},
                               {QStringLiteral("visibility"), tr("Seen by"), 150, false, 1}},
                              this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_pane);
        m_pane->chips()->setChips({{QStringLiteral("all"), tr("All"), {}},
                                   {QStringLiteral("notes"), tr("Notes"), {}},
                                   {QStringLiteral("meetings"), tr("Meetings"), {}}});
        m_new = addNewButton(context, {Kind::Note, Kind::Meeting}, *m_pane);
        addRecordBar(context, *m_pane);
        m_pane->restoreView();
        m_pane->empty()->setContent(Icon::Note, tr("What is worth remembering about this customer."),
                                    tr("Nothing is recorded in this view."));
        m_pane->setDetail([this](const ListRow &row) { return html(row); });
        connect(m_pane, &ListPane::chipChanged, this, [this] { refresh(); });
        setFocusProxy(m_pane);
    }

    void focusFilter() override { m_pane->focusFilter(); }
    void select(const QUuid &record) override { m_pane->select(record); }
    void saveState() override { m_pane->saveState(); }

protected:
    void refresh() override
    {
        m_new->setCustomer(facts().id());
        Query query;
        query.where = QStringLiteral("customer_id = ? AND written_at <= ?");
        query.values = {idValue(facts().id().uuid), instantValue(context().asOf())};
        query.orderBy = QStringLiteral("coalesce(pinned, 0) DESC, written_at DESC");
        auto notes = context().store().all<Note>(query);
        m_notes = notes ? std::move(*notes) : std::vector<Note>();
        if (context().isPresenting())
            std::erase_if(m_notes, [](const Note &note) { return note.visibility != Visibility::Customer; });
        query.where = QStringLiteral("customer_id = ? AND held_at <= ?");
        query.orderBy = QStringLiteral("held_at DESC");
        auto meetings = context().store().all<Meeting>(query);
        m_meetings = meetings ? std::move(*meetings) : std::vector<Meeting>();

        const QString shown = m_pane->chips()->checkedIds().value(0);
        QList<ListRow> rows;
        if (shown != QLatin1String("meetings")) {
            for (const Note &note : m_notes)
                rows.append(noteRow(note));
        }
        if (shown != QLatin1String("notes")) {
            for (const Meeting &meeting : m_meetings)
                rows.append(meetingRow(meeting));
        }
        m_pane->chips()->setCounter(QStringLiteral("all"), QString::number(m_notes.size() + m_meetings.size()));
        m_pane->chips()->setCounter(QStringLiteral("notes"), QString::number(m_notes.size()));
        m_pane->chips()->setCounter(QStringLiteral("meetings"), QString::number(m_meetings.size()));
        m_pane->setRows(rows);
    }

private:
    QString author(const Note &note) const
    {
        const auto snapshot = context().snapshot();
        return snapshot && !note.authorId.isNull() ? snapshot->personName(note.authorId) : QString();
    }

    ListRow noteRow(const Note &note) const
    {
        ListRow row;
        row.id = note.uuid;
        row.kind = Kind::Note;
        row.customer = facts().id();
        ListCell text(plainLine(note.body));
        text.with(IconRole, QVariant::fromValue(note.pinned.value_or(false) ? Icon::Star : Icon::Note))
            .with(BoldRole, note.pinned.value_or(false));
        row.cells = {
            ListCell(wording::localTime(note.writtenAt, facts().zone)).sortedBy(note.writtenAt.microseconds()), text,
            ListCell(author(note)),
            ListCell(wording::name(note.visibility == Visibility::Absent ? Visibility::Internal : note.visibility))
                .with(ToneRole, QVariant::fromValue(Tone::Muted))};
        return row;
    }

    QString contactsOf(const Meeting &meeting) const
    {
        QStringList names;
        for (const Contact &contact : facts().contacts) {
            if (meeting.contactIds.contains(contact.uuid))
                names.append(contact.name);
        }
        return names.join(tr(", "));
    }

    QString titleOf(const Meeting &meeting) const
    {
        const QString kind = wording::name(meeting.meetingKind);
        return meeting.minutes ? tr("%1, %n minute(s)", nullptr, int(*meeting.minutes)).arg(kind) : kind;
    }

    ListRow meetingRow(const Meeting &meeting) const
    {
        ListRow row;
        row.id = meeting.uuid;
        row.kind = Kind::Meeting;
        row.customer = facts().id();
        row.cells = {ListCell(wording::localTime(meeting.heldAt, facts().zone)).sortedBy(meeting.heldAt.microseconds()),
                     ListCell(titleOf(meeting))
                         .with(IconRole, QVariant::fromValue(Icon::People))
                         .with(SecondaryTextRole, contactsOf(meeting)),
                     ListCell(), ListCell()};
        return row;
    }

    QString html(const ListRow &row) const
    {
        for (const Note &note : m_notes) {
            if (note.uuid == row.id) {
                QStringList about{wording::localTime(note.writtenAt, facts().zone), author(note)};
                about.removeAll(QString());
                return QStringLiteral("<p>%1</p>").arg(detailText(about.join(QStringLiteral(" · ")))) +
                       markdownHtml(note.body);
            }
        }
        for (const Meeting &meeting : m_meetings) {
            if (meeting.uuid == row.id)
                return detailTitle(titleOf(meeting), wording::localTime(meeting.heldAt, facts().zone)) +
                       QStringLiteral("<table>") + detailRow(tr("With"), contactsOf(meeting)) +
                       QStringLiteral("</table>");
        }
        return {};
    }

    ListPane *m_pane;
    NewButton *m_new;
    std::vector<Note> m_notes;
    std::vector<Meeting> m_meetings;
};

} // namespace

CustomerTabPage *makeNotesTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new NotesTab(context, navigator, parent);
}

} // namespace tam::ui
