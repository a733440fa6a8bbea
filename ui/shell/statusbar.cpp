#include "shell/statusbar.h"

#include "shell/statusbutton.h"
#include "shell/statusitem.h"
#include "support/marks.h"
#include "support/synclink.h"
#include "sync/syncwords.h"
#include "widgets/textlabel.h"
#include "wording/format.h"

#include <QLayout>

namespace tam::ui {

namespace {

constexpr int kMessageTime = 4000;
constexpr int kHeight = 26;
constexpr int kMessageMargin = 16;

QString zoneText(const Zone &zone, Instant at)
{
    const int minutes = zone.timeZone().offsetFromUtc(at.toDateTime()) / 60;
    const QString offset = minutes % 60 == 0 ? QString::asprintf("%+d", minutes / 60)
                                             : QString::asprintf("%+d:%02d", minutes / 60, std::abs(minutes) % 60);
    return QStringLiteral("%1 (UTC%2)").arg(zone.name(), offset);
}

} // namespace

ConsoleStatusBar::ConsoleStatusBar(AppContext &context, QWidget *parent) : QStatusBar(parent), m_context(context)
{
    setObjectName(QStringLiteral("statusBar"));
    setSizeGripEnabled(false);
    setContentsMargins(4, 0, 2, 0);
    setMinimumHeight(kHeight);
    auto *age = new StatusItem(QStringLiteral("statusData"), Icon::Today, false, this);
    m_data = age->label();
    m_problem = new TextLabel({}, TextStyle::Secondary, Tone::Critical, true, this);
    m_problem->setObjectName(QStringLiteral("statusProblem"));
    m_problem->hide();
    addWidget(age);
    const auto button = [this](const char *name) {
        auto *made = new StatusButton(QLatin1String(name), this);
        connect(made, &QAbstractButton::clicked, this, &ConsoleStatusBar::syncActivated);
        addWidget(made);
        made->hide();
        return made;
    };
    m_sync = button("statusSync");
    m_unsent = button("statusUnsent");
    m_review = button("statusReview");
    addWidget(m_problem, 1);
    m_portfolio = add(QStringLiteral("statusPortfolio"));
    m_catalogue = add(QStringLiteral("statusCatalogue"));
    m_zone = add(QStringLiteral("statusZone"));
    // Where there is no room for all of it, these give way before the window grows.
    for (TextLabel *label : {m_portfolio, m_catalogue, m_zone})
        label->setElides(true);
    m_now = add(QStringLiteral("statusNow"));
    m_now->setTextStyle(TextStyle::Secondary, true);
    m_now->setTone(Tone::Text);
    connect(this, &QStatusBar::messageChanged, this, &ConsoleStatusBar::makeRoom);
    connect(&m_context, &AppContext::asOfChanged, this, &ConsoleStatusBar::refresh);
    refresh();
}

TextLabel *ConsoleStatusBar::add(const QString &name)
{
    auto *item = new StatusItem(name, Icon::None, name != QLatin1String("statusPortfolio"), this);
    addPermanentWidget(item);
    return item->label();
}

void ConsoleStatusBar::refresh()
{
    const auto snapshot = m_context.snapshot();
    const Zone &zone = m_context.zone();
    showSync();
    if (!snapshot) {
        m_data->setText(tr("Reading the store …"));
    } else {
        m_problem->hide();
        m_data->setText(
            snapshot->partial ? tr("Your own customers; reading the others …")
            : m_context.dataTime().isNull()
                ? tr("Local store, as of %1").arg(zone.localTime(snapshot->asOf).toString(QStringLiteral("HH:mm")))
                : tr("Data as of %1").arg(clockTime(m_context.dataTime(), m_context.asOf(), zone)));
        m_portfolio->setText(
            m_context.isPresenting()
                ? tr("Presenting · Ctrl+Shift+P ends it")
                : tr("%1 · %n customer(s)", nullptr, int(snapshot->rows.size())).arg(m_context.portfolioName()));
    }
    const CatalogueVersion *version = m_context.reference().catalogue.at(m_context.asOf());
    m_catalogue->setText(version ? tr("Catalogue %1").arg(version->id) : tr("No catalogue in force"));
    m_zone->setText(zoneText(zone, m_context.asOf()));
    const QString text = wording::fullTime(m_context.asOf(), zone);
    m_now->setText(m_context.isAsOfFixed() ? tr("Looking from %1").arg(text) : text);
    m_now->setTone(m_context.isAsOfFixed() ? Tone::Attention : Tone::Text);
}

void ConsoleStatusBar::showSync()
{
    const SyncState state = m_context.sync() ? m_context.sync()->state() : SyncState();
    const bool connected = state.isConnected();
    m_sync->setVisible(connected);
    m_sync->setContent(SyncWords::symbol(state.phase), SyncWords::shortText(state.phase), SyncWords::sentence(state));
    m_unsent->setVisible(connected && state.unsent > 0);
    m_unsent->setContent(StatusKind::Open, tr("%n not sent", nullptr, int(state.unsent)),
                         tr("Edits that have not reached the server yet"));
    m_review->setVisible(connected && state.review > 0);
    m_review->setContent(StatusKind::DueSoon, tr("%n to decide", nullptr, int(state.review)),
                         tr("Edits that the server did not take as they are"));
}

void ConsoleStatusBar::say(const QString &message)
{
    showMessage(message, kMessageTime);
}

void ConsoleStatusBar::makeRoom(const QString &message)
{
    for (const TextLabel *label : {m_portfolio, m_catalogue, m_zone})
        label->parentWidget()->show();
    layout()->activate();
    const int need = message.isEmpty() ? 0 : fontMetrics().horizontalAdvance(message) + kMessageMargin;
    int room = m_portfolio->parentWidget()->x();
    for (const TextLabel *label : {m_portfolio, m_catalogue, m_zone}) {
        QWidget *item = label->parentWidget();
        const bool isShown = room >= need;
        item->setVisible(isShown);
        room += isShown ? 0 : item->width();
    }
}

void ConsoleStatusBar::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!m_context.isPresenting()); // it may name anybody
}

} // namespace tam::ui
