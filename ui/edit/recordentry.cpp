#include "edit/recordentry.h"

#include "edit/formwords.h"
#include "edit/suggestions.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/banner.h"
#include "wording/format.h"
#include "wording/problemtext.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kDraftDelay = 400; ///< after the last key: at most so much typing is lost in a crash
constexpr int kAdviceDelay = 120;

} // namespace

RecordEntry::RecordEntry(AppContext &context, EditorRequest request, RecordForm::Shape shape, QWidget *owner)
    : QObject(owner), m_context(context),
      m_request(std::move(request)), m_key{m_request.info->kind, m_request.customer,
                                           m_request.was ? m_request.was->uuid : QUuid(), m_request.action},
      m_drafts(context), m_banner(new Banner(StatusKind::Info, {}, owner)),
      m_startOver(new ActionButton(tr("Start over"), Icon::Undo, m_banner)), m_form(nullptr),
      m_advice(new QWidget(owner))
{
    if (m_request.sections.isEmpty())
        m_request.sections = formSections(*m_request.info);
    m_banner->setObjectName(QStringLiteral("formBanner"));
    m_banner->hide();
    m_startOver->setObjectName(QStringLiteral("startOver"));
    m_startOver->setAutoDefault(false);
    m_startOver->hide();
    m_banner->addAction(m_startOver);
    connect(m_startOver, &QPushButton::clicked, this, &RecordEntry::startOver);
    const FormScope scope{m_context, m_request.customer, m_context.zoneOf(m_request.customer)};
    m_form = new RecordForm(*m_request.info, m_request.sections, scope, owner, shape);
    m_advice->setObjectName(QStringLiteral("formAdvice"));
    auto *advice = new QVBoxLayout(m_advice);
    advice->setContentsMargins(0, 0, 0, 0);
    advice->setSpacing(2);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftDelay);
    m_adviceTimer.setSingleShot(true);
    m_adviceTimer.setInterval(kAdviceDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &RecordEntry::keepDraft);
    connect(&m_adviceTimer, &QTimer::timeout, this, &RecordEntry::showAdvice);
    connect(m_form, &RecordForm::edited, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(m_form, &RecordForm::edited, &m_adviceTimer, qOverload<>(&QTimer::start));
    m_form->load(*m_request.now);
    m_refusal = m_request.was ? m_context.edits().refusal(m_request.customer)
                              : m_context.edits().refusalOfNew(*m_request.info, m_request.customer);
    if (m_refusal.isEmpty()) {
        restoreDraft();
    } else {
        m_banner->setMessage(StatusKind::Info, m_refusal);
        m_banner->show();
        m_form->setReadOnly(true);
    }
    showAdvice();
}

RecordEntry::~RecordEntry()
{
    // The owner's first child, it goes before the form does.
    flushDraft();
}

void RecordEntry::flushDraft()
{
    if (!m_draftTimer.isActive())
        return;
    m_draftTimer.stop();
    (void)m_drafts.keep(m_key, m_form->draft(), m_context.now());
}

void RecordEntry::discard()
{
    m_draftTimer.stop();
    m_drafts.drop(m_key);
}

void RecordEntry::restoreDraft()
{
    const auto draft = m_drafts.find(m_key);
    if (!draft)
        return;
    m_form->restore(draft->fields);
    m_banner->setMessage(
        StatusKind::Info,
        tr("Here is what was typed on %1 and not saved.").arg(wording::shortTime(draft->at, m_context.zone())));
    m_startOver->show();
    m_banner->show();
}

void RecordEntry::startOver()
{
    discard();
    m_form->load(*m_request.now);
    m_banner->hide();
    m_startOver->hide();
    showAdvice();
}

void RecordEntry::renew()
{
    if (!m_request.preset)
        return;
    m_request.preset(*m_request.now);
    m_form->reload(*m_request.now);
}

bool RecordEntry::isChange() const
{
    if (!m_request.was || m_form->isTouched())
        return true;
    return std::any_of(m_request.info->fields.begin(), m_request.info->fields.end(),
                       [this](const Field &field) { return !field.same(*m_request.was, *m_request.now); });
}

void RecordEntry::keepDraft()
{
    if (m_drafts.keep(m_key, m_form->draft(), m_context.now()))
        return;
    m_banner->setMessage(StatusKind::DueSoon,
                         tr("No draft can be kept beside the store: save before you leave this form."));
    m_banner->show();
}

void RecordEntry::showAdvice()
{
    const auto old = m_advice->findChildren<StatusLine *>(Qt::FindDirectChildrenOnly);
    for (StatusLine *line : old)
        delete line;
    if (!m_request.advise) {
        m_advice->hide();
        return;
    }
    const std::shared_ptr<RecordBase> record = copyRecord(*m_request.info, *m_request.now);
    m_form->peek(*record);
    if (m_request.finish)
        m_request.finish(*record);
    const QList<Advice> list = m_request.advise(*record);
    for (const Advice &advice : list) {
        auto *line = new StatusLine(advice.kind, advice.text, m_advice);
        line->setWordWrap(true);
        line->setTinted(advice.kind != StatusKind::Info && advice.kind != StatusKind::Met);
        m_advice->layout()->addWidget(line);
    }
    m_advice->setVisible(!list.isEmpty());
}

QString RecordEntry::editName(const RecordBase &record) const
{
    const QString title = recordTitle(m_context, *m_request.info, record);
    //: the name of an edit: what was done, and with what
    return title.isEmpty() ? m_request.title : tr("%1: %2").arg(m_request.title, title.left(60));
}

bool RecordEntry::save()
{
    if (!m_refusal.isEmpty())
        return false;
    m_banner->hide();
    const std::shared_ptr<RecordBase> record = copyRecord(*m_request.info, *m_request.now);
    if (!m_form->save(*record))
        return false;
    if (m_request.finish)
        m_request.finish(*record);
    if (m_request.refuse) {
        if (const auto refusal = m_request.refuse(*record)) {
            if (!m_form->showRefusal(refusal->field, refusal->text)) {
                m_banner->setMessage(StatusKind::Missed, refusal->text);
                m_banner->show();
            }
            return false;
        }
    }
    std::vector<RecordStep> steps{{m_request.info, m_request.was, record}};
    if (m_request.companions) {
        for (RecordStep &step : m_request.companions(*record))
            steps.push_back(std::move(step));
    }
    auto done = m_context.edits().apply(editName(*record), std::move(steps));
    if (!done) {
        onRefused(done.problem());
        return false;
    }
    discard();
    Q_EMIT saved(record->uuid);
    return true;
}

/// Takes over what somebody else wrote meanwhile; what was typed stays.
bool RecordEntry::catchUp()
{
    if (!m_request.was)
        return false;
    auto present = m_context.store().find(m_request.info->kind, m_request.was->uuid);
    if (!present)
        return false;
    const std::shared_ptr<RecordBase> now = copyRecord(*m_request.info, **present);
    for (const Field &field : m_request.info->fields) {
        if (!field.same(*m_request.was, *m_request.now)) // what the action itself suggests
            field.copy(*now, *m_request.now);
    }
    m_request.was = copyRecord(*m_request.info, **present);
    m_request.now = now;
    m_form->rebase(*now);
    return true;
}

void RecordEntry::onRefused(const Problem &problem)
{
    if (problem.code == ProblemCode::ChangedMeanwhile && catchUp()) {
        m_banner->setMessage(StatusKind::DueSoon,
                             tr("Somebody changed this record meanwhile. What you typed is kept, the rest is up to "
                                "date: look at it and save again."));
        m_banner->show();
        return;
    }
    if (m_form->showProblem(problem))
        return;
    m_banner->setMessage(StatusKind::Missed, problemBeside(*m_request.info, problem));
    m_banner->show();
}

} // namespace tam::ui
