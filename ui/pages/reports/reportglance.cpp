#include "pages/reports/reportglance.h"

#include "pages/reports/reportdialog.h"
#include "pdf/reportpdf.h"
#include "support/listpane.h"
#include "theme/tokens.h"
#include "widgets/actionbutton.h"
#include "widgets/keyvaluegrid.h"
#include "widgets/textlabel.h"
#include "wording/languagescope.h"
#include "wording/problemtext.h"

#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <utility>

namespace tam::ui {

namespace {

constexpr int kRest = 150;      ///< whoever walks along the board waits for no page
constexpr int kKeyWidth = 150;  ///< of the figures' names
constexpr int kPageWidth = 420; ///< at most; wider a page says no more at a glance

} // namespace

ReportGlance::ReportGlance(AppContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_state(new TextLabel({}, TextStyle::Secondary, Tone::Muted, true, this)),
      m_figures(new KeyValueGrid(this)), m_picture(new QLabel(this)),
      m_open(new ActionButton(tr("Whole report …"), Icon::Document, this))
{
    setObjectName(QStringLiteral("reportGlance"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_state->setWordWrap(true);
    m_figures->setKeyWidth(kKeyWidth);
    m_picture->setObjectName(QStringLiteral("reportFirstPage"));
    m_picture->setAccessibleName(tr("First page of the report"));
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setMinimumWidth(1);
    m_open->setObjectName(QStringLiteral("reportWhole"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_subject)
            openReport(this, m_context, *m_subject);
    });
    column->addWidget(m_state);
    column->addWidget(m_figures);
    column->addWidget(m_picture);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &ReportGlance::make);
    hide();
}

void ReportGlance::setFiguresOnly()
{
    m_figuresOnly = true;
    setObjectName(QStringLiteral("reportFigures"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    layout()->setContentsMargins(16, 6, 16, 6);
    layout()->setSpacing(4);
    m_open->hide();
    m_picture->hide();
}

void ReportGlance::setSubject(const std::optional<ReportSubject> &subject)
{
    const bool isSame = subject == m_subject;
    if (isSame && m_madeFor == m_context.snapshot())
        return;
    m_subject = subject;
    m_madeFor.reset();
    m_task.cancel();
    if (!subject) {
        m_rest.stop();
        hide();
        return;
    }
    if (!isSame) {
        fill({});
        m_isMade = false;
        m_state->setText(tr("The report is being made …"));
    }
    if (std::exchange(m_isFirst, false)) {
        show();
        make();
    } else {
        m_rest.start();
        show();
    }
}

void ReportGlance::make()
{
    if (!m_subject || !isVisible() || m_madeFor)
        return;
    m_madeFor = m_context.snapshot();
    const int width = int(std::min(kPageWidth, std::max(200, this->width())) * devicePixelRatioF());
    m_task.run<Glance>(
        m_context, this,
        [subject = *m_subject, language = presentLanguage(), asOf = m_context.asOf(),
         reference = m_context.sharedReference(), width,
         figuresOnly = m_figuresOnly](Store &store, const std::atomic<bool> &) -> Result<Glance> {
            Glance glance;
            auto facts = loadReportFacts(store, subject.customer);
            if (!facts)
                return facts.problem();
            auto report = buildReport(*facts, subject, {*reference, asOf}, language);
            if (!report) {
                glance.problem = wording::text(report.problem());
                return glance;
            }
            glance.figures = report->figures;
            if (figuresOnly)
                return glance;
            auto pages = pageImages(*report, width);
            if (!pages)
                glance.problem = wording::text(pages.problem());
            else if (!pages->isEmpty())
                glance.page = pages->first();
            return glance;
        },
        [this](const Glance &glance) { fill(glance); });
}

void ReportGlance::fill(const Glance &glance)
{
    m_figures->clear();
    for (const ReportFigure &figure : glance.figures)
        m_figures->addRow(figure.label, figure.value, figure.attention ? Tone::Attention : Tone::Text);
    m_figures->setVisible(!glance.figures.empty());
    m_page = glance.page;
    m_isMade = true;
    m_state->setText(glance.problem.isEmpty() ? tr("What the report says") : glance.problem);
    m_open->setEnabled(glance.problem.isEmpty());
    fitPage();
}

void ReportGlance::fitPage()
{
    m_picture->setVisible(!m_page.isNull());
    if (m_page.isNull())
        return;
    const double ratio = devicePixelRatioF();
    const int width = std::min(kPageWidth, std::max(1, this->width())) - 2 * m_picture->frameWidth();
    QPixmap page = QPixmap::fromImage(m_page.scaledToWidth(int(width * ratio), Qt::SmoothTransformation));
    page.setDevicePixelRatio(ratio);
    m_picture->setPixmap(page);
}

void ReportGlance::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_rest.isActive())
        make();
}

void ReportGlance::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitPage();
}

void addReportFigures(AppContext &context, ListPane &pane,
                      std::function<std::optional<ReportSubject>(const QUuid &id)> reportOf)
{
    auto *figures = new ReportGlance(context, &pane);
    figures->setFiguresOnly();
    pane.setDetailFooter(figures);
    QObject::connect(&pane, &ListPane::currentChanged, figures,
                     [figures, reportOf = std::move(reportOf)](const QUuid &id) { figures->setSubject(reportOf(id)); });
}

} // namespace tam::ui
