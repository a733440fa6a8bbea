#include "editbench.h"

#include "edit/fieldeditor.h"
#include "widgets/badgewidgets.h"

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

constexpr int kDeadline = 60'000;

Instant start()
{
    return *Instant::fromIso(u"2026-09-16T14:02:30+08:00");
}

QUuid id(int n)
{
    return QUuid(QStringLiteral("018f0000-0000-7000-8000-%1").arg(n, 12, 16, QLatin1Char('0')));
}

} // namespace

EditBench::EditBench() : m_now(std::make_shared<Instant>(start()))
{
    open();
    fill();
    m_context->tick();
    settle();
    m_window.resize(900, 700);
    m_window.show();
}

EditBench::~EditBench() = default;

void EditBench::open()
{
    auto store = Store::open(path(u"store.tam"_s), OpenMode::ReadWrite);
    ASSERT_TRUE(store.ok());
    auto reference = loadReference({});
    ASSERT_TRUE(reference.ok());
    m_context = std::make_unique<AppContext>(
        std::move(store).value(), std::make_shared<const Reference>(std::move(reference).value()),
        [now = m_now] { return *now; }, std::make_unique<QSettings>(path(u"view.ini"_s), QSettings::IniFormat));
}

void EditBench::restart()
{
    for (RecordEditor *editor : m_window.findChildren<RecordEditor *>())
        delete editor;
    m_context.reset();
    open();
    m_context->tick();
    settle();
}

void EditBench::settle()
{
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_context->snapshot() != nullptr; }, kDeadline));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

void EditBench::fill()
{
    me.uuid = id(1);
    me.name = u"Li Na"_s;
    me.role = PersonRole::Tam;
    customer.uuid = id(2);
    customer.name = u"Pear Shop"_s;
    customer.tamIds = List<QUuid>{me.uuid};
    contact.uuid = id(3);
    contact.customerId = customer.id();
    contact.name = u"Wang Wei"_s;
    order.uuid = id(4);
    order.customerId = customer.id();
    order.plan = Plan::Premier;
    order.orderedAt = *Instant::fromIso(u"2026-01-05T10:00:00+08:00");
    order.startsOn = QDate(2026, 1, 6);
    order.endsOn = QDate(2027, 1, 5);
    engagement.uuid = id(5);
    engagement.customerId = customer.id();
    engagement.service = Pool::ExpertService;
    engagement.title = u"Database review"_s;
    engagement.status = EngagementStatus::Confirmed;
    engagement.requestedAt = *Instant::fromIso(u"2026-09-01T10:00:00+08:00");
    engagement.plannedStart = QDate(2026, 9, 14);
    engagement.plannedEnd = QDate(2026, 9, 18);
    incident.uuid = id(6);
    incident.customerId = customer.id();
    incident.number = u"INC-1"_s;
    incident.title = u"Payment times out"_s;
    incident.channel = Channel::Ticket;
    incident.incidentKind = IncidentKind::Fault;
    incident.severity = Severity::High;
    incident.status = IncidentStatus::Open;
    incident.openedAt = *Instant::fromIso(u"2026-09-16T12:30:00+08:00");
    const auto put = [this](const auto &record) {
        EXPECT_TRUE(store().put(kindInfo<std::decay_t<decltype(record)>>(), record).ok());
    };
    put(me);
    put(customer);
    put(contact);
    put(order);
    put(engagement);
    put(incident);
}

Answers::Answers() : m_before(dialogs())
{
    dialogs().confirm = [this](QWidget *, const QString &text, const QString &, const QString &) {
        asked.append(text);
        return confirmed;
    };
    dialogs().choose = [](QWidget *, const QString &, const QString &, const QStringList &, int, const QString &) {
        return std::optional<int>(0);
    };
    dialogs().inform = [this](QWidget *, const QString &text, const QString &) { said.append(text); };
    dialogs().warn = [this](QWidget *, const QString &text) { said.append(text); };
}

Answers::~Answers()
{
    dialogs() = m_before;
}

void type(RecordEditor &dialog, QStringView field, const QString &text)
{
    FieldEditor *editor = dialog.form().editor(field);
    ASSERT_TRUE(editor) << qPrintable(field.toString());
    editor->setRaw(text);
}

QString problemOf(RecordEditor &dialog, const QString &field)
{
    const auto *line = dialog.findChild<StatusLine *>(field + u"Problem"_s);
    return line && !line->isHidden() ? line->accessibleName() : QString();
}

} // namespace tam::ui
