#include "alerts/alertcentre.h"

#include "support/marks.h"
#include "support/synclink.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QCryptographicHash>
#include <QMap>

#include <utility>

namespace tam::ui {

namespace {

constexpr int kDigestLines = 4;
const QString kTime = QStringLiteral("HH:mm");

/// Each store has its own: the marks name records.
QString marksKey(const AppContext &context)
{
    const QByteArray hash = QCryptographicHash::hash(context.storeFile().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("alerts/marks/") + QString::fromLatin1(hash.toHex().left(16));
}

QTime timeOf(const QVariant &value, QTime otherwise)
{
    const QTime time = QTime::fromString(value.toString(), kTime);
    return time.isValid() ? time : otherwise;
}

} // namespace

AlertCentre::AlertCentre(AppContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    loadMarks();
    connect(&context, &AppContext::snapshotChanged, this, &AlertCentre::update);
    connect(&context, &AppContext::presentedChanged, this, &AlertCentre::update);
    connect(&context, &AppContext::storeReplaced, this, [this] {
        loadMarks();
        m_announcer = {};
        Q_EMIT changed();
    });
    if (SyncLink *sync = context.sync())
        connect(sync, &SyncLink::changed, this, &AlertCentre::update);
}

void AlertCentre::loadMarks()
{
    QList<AlertMark> marks;
    const QStringList texts = m_saved = m_context.settings().value(marksKey(m_context)).toStringList();
    for (const QString &text : texts) {
        if (const auto mark = AlertMark::fromText(text))
            marks.append(*mark);
    }
    m_book = AlertBook(marks);
    m_looking.reset();
}

void AlertCentre::saveMarks()
{
    QStringList texts;
    const QList<AlertMark> marks = m_book.marks(m_context.now());
    for (const AlertMark &mark : marks)
        texts.append(mark.toText());
    if (std::exchange(m_saved, texts) != texts)
        m_context.settings().setValue(marksKey(m_context), texts);
}

/// Of my customers, and my own duties at others'.
std::vector<TodayItem> AlertCentre::mine() const
{
    const auto snapshot = m_context.snapshot();
    const PersonId me = m_context.me();
    std::vector<TodayItem> items;
    for (const TodayItem &item : snapshot->today) {
        if (concerns(*snapshot, item, me) || (item.kind == TodayKind::DutyNow && item.person == me))
            items.push_back(item);
    }
    return items;
}

void AlertCentre::update()
{
    const auto snapshot = m_context.snapshot();
    if (!snapshot || snapshot->partial)
        return;
    const std::vector<TodayItem> items = mine();
    // What waits for a decision may be about anybody.
    const qint64 toDecide = m_context.sync() && !m_context.isPresenting() ? m_context.sync()->state().review : 0;
    if (m_context.isAsOfFixed()) {
        m_looking = m_book;
        m_looking->update(items, toDecide, snapshot->asOf);
        Q_EMIT changed();
        return;
    }
    m_looking.reset();
    const auto fresh = m_book.update(items, toDecide, snapshot->asOf);
    m_onDuty = isOnDuty(items, m_context.me(), snapshot->asOf);
    saveMarks();
    announce(fresh);
    Q_EMIT changed();
}

bool AlertCentre::isQuiet() const
{
    QuietRules rules = settings().quiet;
    rules.pausedUntil = m_pausedUntil;
    return rules.isQuiet(m_context.now(), m_context.zone(), m_onDuty);
}

void AlertCentre::announce(const std::vector<Alert> &fresh)
{
    const auto said = m_announcer.next(fresh, m_book, m_context.now(), isQuiet());
    for (const Alert &alert : said.single) {
        const QString customer = customerName(alert), rest = left(alert);
        const QString text = rest.isEmpty()
                                 ? sentence(alert)
                                 : tr("%1 (%2)", "what it is about, what is left").arg(sentence(alert), rest);
        Q_EMIT announced(customer.isEmpty() ? QStringLiteral("TAM Console") : customer, text, alert.key);
    }
    if (!said.digest.empty())
        Q_EMIT announced(tr("%n thing(s) need you", nullptr, int(said.digest.size())), digestText(said.digest), {});
}

/// How many of each group, in the order of Today.
QString AlertCentre::digestText(const std::vector<Alert> &alerts) const
{
    QMap<int, int> counts;
    for (const Alert &alert : alerts)
        ++counts[alert.toDecide > 0 ? todayKindCount + 1 : int(alert.item.kind)];
    QStringList lines;
    for (auto it = counts.cbegin(); it != counts.cend() && lines.size() < kDigestLines; ++it) {
        const QString name =
            it.key() > todayKindCount ? tr("Edits to decide about") : wording::name(TodayKind(it.key()));
        lines.append(tr("%1: %2", "group of Today, how many").arg(name).arg(it.value()));
    }
    if (counts.size() > kDigestLines)
        lines.append(tr("and more"));
    return lines.join(u'\n');
}

void AlertCentre::setRead(const QString &key, bool read)
{
    m_book.setRead(key, read);
    if (m_looking)
        m_looking->setRead(key, read);
    saveMarks();
    Q_EMIT changed();
}

void AlertCentre::dismiss(const QString &key)
{
    m_book.dismiss(key);
    if (m_looking)
        m_looking->dismiss(key);
    saveMarks();
    Q_EMIT changed();
}

void AlertCentre::readAll()
{
    m_book.readAll();
    if (m_looking)
        m_looking->readAll();
    saveMarks();
    Q_EMIT changed();
}

AlertSettings AlertCentre::settings() const
{
    const QSettings &stored = m_context.settings();
    AlertSettings settings;
    settings.desktop = stored.value(QStringLiteral("alerts/desktop"), true).toBool();
    settings.keepInTray = stored.value(QStringLiteral("alerts/keepInTray"), false).toBool();
    settings.quiet.hours = stored.value(QStringLiteral("alerts/quietHours"), false).toBool();
    settings.quiet.from = timeOf(stored.value(QStringLiteral("alerts/quietFrom")), settings.quiet.from);
    settings.quiet.until = timeOf(stored.value(QStringLiteral("alerts/quietUntil")), settings.quiet.until);
    settings.quiet.unlessOnDuty = stored.value(QStringLiteral("alerts/unlessOnDuty"), true).toBool();
    return settings;
}

void AlertCentre::setSettings(const AlertSettings &settings)
{
    QSettings &stored = m_context.settings();
    stored.setValue(QStringLiteral("alerts/desktop"), settings.desktop);
    stored.setValue(QStringLiteral("alerts/keepInTray"), settings.keepInTray);
    stored.setValue(QStringLiteral("alerts/quietHours"), settings.quiet.hours);
    stored.setValue(QStringLiteral("alerts/quietFrom"), settings.quiet.from.toString(kTime));
    stored.setValue(QStringLiteral("alerts/quietUntil"), settings.quiet.until.toString(kTime));
    stored.setValue(QStringLiteral("alerts/unlessOnDuty"), settings.quiet.unlessOnDuty);
    Q_EMIT changed();
}

void AlertCentre::pauseUntil(Instant until)
{
    m_pausedUntil = until;
    Q_EMIT changed();
}

QString AlertCentre::sentence(const Alert &alert) const
{
    if (alert.toDecide > 0)
        return tr("%n edit(s) that the server did not take as they are: decide on the Sync page.", nullptr,
                  int(alert.toDecide));
    const auto snapshot = m_context.snapshot();
    return wording::text(
        alert.item, [&](PersonId id) { return snapshot ? snapshot->personName(id) : QString(); },
        m_context.zoneOf(alert.item.customer));
}

QString AlertCentre::left(const Alert &alert) const
{
    return alert.toDecide > 0 ? QString()
                              : wording::pillText(alert.item, m_context.asOf(), m_context.zoneOf(alert.item.customer));
}

QString AlertCentre::customerName(const Alert &alert) const
{
    const auto snapshot = m_context.snapshot();
    const PortfolioRow *row = snapshot ? snapshot->row(alert.item.customer) : nullptr;
    return row ? displayName(*row) : QString();
}

} // namespace tam::ui
