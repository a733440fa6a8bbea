#include "pages/customer/planside.h"

#include "rules/prerequisites.h"
#include "support/marks.h"
#include "widgets/badgewidgets.h"
#include "widgets/sowchip.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCompleter>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kProofWidth = 70; ///< a date; what is longer stands in the tooltip

QVBoxLayout *columnOf(QWidget *part)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

/// What an item judged by records rests on.
QString evidence(const PrerequisiteState &item, const CustomerFacts &facts)
{
    const QString &id = item.terms->id;
    if (!item.met)
        return {};
    if (id == QLatin1String("technical_contact")) {
        for (const Contact &contact : facts.contacts) {
            if (contact.isTechnicalContact.value_or(false))
                return contact.role.isEmpty() ? contact.name : contact.name + QStringLiteral(", ") + contact.role;
        }
    }
    if (id == QLatin1String("business_profile"))
        return facts.customer.businessProfile.section(u'\n', 0, 0).simplified();
    if (id == QLatin1String("account_ids"))
        return PlanSidePane::tr("%n account(s)", nullptr, int(facts.customer.accountIds.size()));
    if (id == QLatin1String("group_id"))
        return facts.customer.groupId;
    if (item.confirmedAt.isNull())
        return item.confirmedBy;
    const QString when = wording::date(facts.zone.dateAt(item.confirmedAt));
    return item.confirmedBy.isEmpty() ? PlanSidePane::tr("confirmed %1").arg(when)
                                      : PlanSidePane::tr("confirmed %1 by %2").arg(when, item.confirmedBy);
}

StatusLine *coverLine(const QString &text, const CatalogueVersion *version, const QString &product, QWidget *parent)
{
    const ProductCover cover = version ? version->escortCover(product) : ProductCover::UnknownProduct;
    auto *line = new StatusLine(!version                           ? StatusKind::Uncertain
                                : cover == ProductCover::Covered   ? StatusKind::Met
                                : cover == ProductCover::NotOnList ? StatusKind::Missed
                                                                   : StatusKind::None,
                                text, parent);
    line->setWordWrap(true);
    return line;
}

} // namespace

PlanSidePane::PlanSidePane(QWidget *parent)
    : QScrollArea(parent), m_body(new QWidget(this)), m_column(new QVBoxLayout(m_body))
{
    setObjectName(QStringLiteral("planSide"));
    setAccessibleName(tr("Prerequisites, scope, products and orders"));
    setWidget(m_body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(290);
    m_body->setAutoFillBackground(true);
    m_body->setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    m_column->setContentsMargins(14, 12, 14, 12);
    m_column->setSpacing(10);
    buildScope();
    m_column->addStretch(1);
}

SowChip *PlanSidePane::chip(const QString &section, QWidget *parent) const
{
    auto *made = new SowChip(sowReference(m_names, section, m_terms.plan()), parent);
    made->setObjectName(QStringLiteral("planChip_") + section);
    return made;
}

QWidget *PlanSidePane::addSection(const QString &title, const QStringList &sections)
{
    auto *part = new QWidget(m_target);
    QVBoxLayout *column = columnOf(part);
    auto *line = new QFrame(part);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    auto *head = new QHBoxLayout;
    auto *heading = new TextLabel(title, TextStyle::Body, Tone::Text, true, part);
    heading->setWordWrap(true);
    head->addWidget(heading, 1);
    for (const QString &section : sections)
        head->addWidget(chip(section, part));
    if (m_target != m_before)
        column->addWidget(line);
    else
        line->hide();
    column->addLayout(head);
    m_target->layout()->addWidget(part);
    return part;
}

void PlanSidePane::buildScope()
{
    m_scope = new QWidget(m_body);
    QVBoxLayout *column = columnOf(m_scope);
    auto *line = new QFrame(m_scope);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    column->addWidget(line);
    column->addWidget(new TextLabel(tr("Scope check"), TextStyle::Body, Tone::Text, true, m_scope));
    m_product = new QLineEdit(m_scope);
    m_product->setObjectName(QStringLiteral("planScopeProduct"));
    m_product->setAccessibleName(tr("Product to check"));
    m_product->setPlaceholderText(tr("Type a product: is it in scope?"));
    m_product->setClearButtonEnabled(true);
    m_suggestions = new QStringListModel(this);
    auto *completer = new QCompleter(m_suggestions, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_product->setCompleter(completer);
    column->addWidget(m_product);
    m_column->addWidget(m_scope);
    connect(m_product, &QLineEdit::textChanged, this, &PlanSidePane::showScope);
    connect(m_product, &QLineEdit::returnPressed, this, [this, completer] {
        // A part of a name stands for the first product that is offered for it.
        const QString typed = m_product->text().trimmed();
        if (!typed.isEmpty() && !m_suggestions->stringList().contains(typed) && completer->completionCount() > 0)
            m_product->setText(completer->currentCompletion());
    });
}

void PlanSidePane::setFacts(std::shared_ptr<const CustomerFacts> facts, const View &view,
                            const PortfolioSnapshot *people)
{
    const bool other = !m_facts || m_facts->id() != facts->id();
    m_facts = std::move(facts);
    m_terms = planOn(m_facts->subscriptions, m_facts->zone.dateAt(view.asOf), view.reference.catalogue);
    m_names = m_terms.known() ? m_terms.version : view.reference.catalogue.newestKnown();
    delete m_before;
    delete m_after;
    m_before = new QWidget(m_body);
    columnOf(m_before)->setSpacing(10);
    m_after = new QWidget(m_body);
    columnOf(m_after)->setSpacing(10);
    m_column->insertWidget(0, m_before);
    m_column->insertWidget(2, m_after);
    m_target = m_before;
    addPrerequisites(view);
    m_target = m_after;
    addProducts();
    addOrders(view, people);
    QStringList products = m_facts->customer.products;
    if (m_names) {
        for (const ProductLine &directoryLine : m_names->productDirectory)
            products += directoryLine.products;
    }
    products.removeDuplicates();
    m_suggestions->setStringList(products);
    if (other)
        m_product->clear();
    showScope();
}

void PlanSidePane::addPrerequisites(const View &view)
{
    const Prerequisites list = prerequisites(*m_facts, view);
    QWidget *part = addSection(tr("Prerequisites %1 of %2").arg(list.required() - list.missing()).arg(list.required()));
    auto *column = static_cast<QVBoxLayout *>(part->layout());
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    column->addLayout(grid);
    for (const PrerequisiteState &item : list.items) {
        const int row = grid->rowCount();
        const QString name = wording::local(item.terms->name);
        auto *line = new StatusLine(item.met        ? StatusKind::Met
                                    : item.required ? StatusKind::DueSoon
                                                    : StatusKind::None,
                                    item.met || !item.required ? name : tr("%1: missing").arg(name), part);
        line->setWordWrap(true);
        grid->addWidget(line, row, 0, Qt::AlignTop);
        const QString why =
            !item.required && !item.met ? tr("not required without a paid plan") : evidence(item, *m_facts);
        // Who confirmed it stands in the tooltip: the date is what fits.
        const bool byHand = item.met && !item.terms->byRecord && !item.confirmedAt.isNull();
        auto *proof = new TextLabel(byHand ? wording::date(m_facts->zone.dateAt(item.confirmedAt)) : why,
                                    TextStyle::Secondary, Tone::Muted, false, part);
        proof->setObjectName(QStringLiteral("proof")); // may be a whole paragraph: its beginning, and a tool tip
        proof->setToolTip(why);
        proof->setMinimumHeight(metrics::Pill);
        proof->setFixedWidth(kProofWidth);
        grid->addWidget(proof, row, 1, Qt::AlignTop);
        auto *chips = new QHBoxLayout;
        chips->setSpacing(4);
        chips->addStretch(1);
        for (const QString &section : item.terms->sow)
            chips->addWidget(chip(section, part));
        grid->addLayout(chips, row, 2, Qt::AlignTop);
    }
    if (!list.faultsWithoutFaultAt.empty())
        column->addWidget(new StatusLine(
            StatusKind::DueSoon,
            tr("%n platform fault(s) without the time of the fault", nullptr, int(list.faultsWithoutFaultAt.size())),
            part));
}

void PlanSidePane::showScope()
{
    delete m_result;
    m_result = new QWidget(m_scope);
    QVBoxLayout *column = columnOf(m_result);
    m_scope->layout()->addWidget(m_result);
    const QString product = m_product->text().trimmed();
    if (product.isEmpty() || !m_names) {
        auto *hint = new TextLabel(tr("Says whether escorts and support cover the product, and by which section."),
                                   TextStyle::Secondary, Tone::Muted, false, m_result);
        hint->setWordWrap(true);
        column->addWidget(hint);
        return;
    }
    const auto answer = [&](StatusKind kind, const QString &text, const QString &reason, const QStringList &sections) {
        auto *row = new QHBoxLayout;
        row->addWidget(new StatusLine(kind, text, m_result), 1);
        for (const QString &section : sections)
            row->addWidget(chip(section, m_result));
        column->addLayout(row);
        auto *why = new TextLabel(reason, TextStyle::Secondary, Tone::Muted, false, m_result);
        why->setWordWrap(true);
        why->setContentsMargins(19, 0, 0, 0);
        column->addWidget(why);
    };
    const CatalogueVersion *version = judging();
    if (!version) {
        answer(StatusKind::Uncertain, tr("Escorts: not judged"),
               tr("The terms of this order are not in the catalogue."), {});
        answer(StatusKind::Uncertain, tr("Support: not judged"),
               tr("The terms of this order are not in the catalogue."), {});
        return;
    }
    const ProductLine *line = version->lineOf(product);
    const QString lineName = line ? wording::local(line->name) : QString();
    switch (version->escortCover(product)) {
    case ProductCover::Covered:
        answer(StatusKind::Met, tr("Escorts: covered"),
               line ? tr("product line %1").arg(lineName) : tr("on the list of escort products"),
               version->escortProductsSow);
        break;
    case ProductCover::NotOnList:
        answer(StatusKind::Missed, tr("Escorts: not on the list"),
               line ? tr("product line %1 is listed without this product, or not at all").arg(lineName)
                    : tr("the list of escort products does not name it"),
               version->escortProductsSow);
        break;
    case ProductCover::UnknownProduct:
        answer(StatusKind::None, tr("Escorts: product not known"), tr("the directory has no product of this name"),
               version->escortProductsSow);
        break;
    }
    answer(StatusKind::None, tr("Support: not judged"), wording::local(version->groupProductsWhyNotStated),
           version->groupProductsSow);
}

void PlanSidePane::addProducts()
{
    const QStringList products = m_facts->customer.products;
    const CatalogueVersion *version = judging();
    const auto covered = !version ? 0 : std::count_if(products.begin(), products.end(), [version](const QString &p) {
        return version->escortCover(p) == ProductCover::Covered;
    });
    QWidget *part = addSection(version ? tr("Own products under escort %1 of %2").arg(covered).arg(products.size())
                                       : tr("Own products %1").arg(products.size()),
                               m_names ? m_names->escortProductsSow : QStringList());
    auto *column = static_cast<QVBoxLayout *>(part->layout());
    if (products.isEmpty()) {
        column->addWidget(new TextLabel(tr("No product is recorded for this customer."), TextStyle::Secondary,
                                        Tone::Muted, false, part));
        return;
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int at = 0;
    for (const QString &product : products) {
        grid->addWidget(coverLine(product, version, product, part), at / 2, at % 2, Qt::AlignTop);
        ++at;
    }
    column->addLayout(grid);
    if (!version)
        column->addWidget(new TextLabel(tr("not judged: terms not in the catalogue"), TextStyle::Secondary,
                                        Tone::Uncertain, false, part));
}

void PlanSidePane::addOrders(const View &view, const PortfolioSnapshot *people)
{
    std::vector<const Subscription *> orders;
    for (const Subscription &order : m_facts->subscriptions) {
        if (order.orderedAt <= view.asOf || &order == m_terms.subscription)
            orders.push_back(&order);
    }
    std::sort(orders.begin(), orders.end(),
              [](const Subscription *a, const Subscription *b) { return b->startsOn < a->startsOn; });
    QWidget *part = addSection(tr("Orders %1").arg(orders.size()));
    auto *column = static_cast<QVBoxLayout *>(part->layout());
    if (orders.empty())
        column->addWidget(new TextLabel(tr("No order: the basic services need none."), TextStyle::Secondary,
                                        Tone::Muted, false, part));
    for (const Subscription *order : orders)
        addOrder(column, *order, view, people);
}

void PlanSidePane::addOrder(QVBoxLayout *column, const Subscription &order, const View &view,
                            const PortfolioSnapshot *people)
{
    QWidget *part = column->parentWidget();
    const PlanTerms terms = termsOf(&order, view.reference.catalogue);
    auto *row = new QHBoxLayout;
    row->addWidget(new PlanMarkLabel(planMark(order.plan, terms.terms), part), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new TextLabel(tr("%1 – %2").arg(wording::date(order.startsOn), wording::date(order.endsOn)),
                                   TextStyle::Body, Tone::Text, false, part));
    QStringList about{tr("ordered %1").arg(wording::localTime(order.orderedAt, m_facts->zone)), order.orderNumber};
    if (!order.invitedBy.isNull() && people)
        about.append(tr("invited by %1").arg(people->personName(order.invitedBy)));
    if (order.cancelledOn.isValid())
        about.append(tr("cancelled on %1").arg(wording::date(order.cancelledOn)));
    about.removeAll(QString());
    auto *small = new TextLabel(about.join(QStringLiteral(" · ")), TextStyle::Secondary, Tone::Muted, false, part);
    small->setWordWrap(true);
    texts->addWidget(small);
    if (terms.terms == Terms::Unknown)
        texts->addWidget(
            new TextLabel(tr("terms not in the catalogue"), TextStyle::Secondary, Tone::Uncertain, false, part));
    row->addLayout(texts, 1);
    TagData state;
    switch (orderState(order, m_facts->zone.dateAt(view.asOf))) {
    case OrderState::InForce:
        state = {tr("✓ in force"), Tone::Positive};
        break;
    case OrderState::Coming:
        state = {tr("coming"), Tone::Accent};
        break;
    case OrderState::Ended:
        state = {tr("ended"), Tone::Muted};
        break;
    case OrderState::Cancelled:
        state = {tr("cancelled"), Tone::Muted};
        break;
    }
    row->addWidget(new TagLabel(state, part), 0, Qt::AlignTop);
    column->addLayout(row);
    const std::optional<bool> earlier = terms.known() ? earlierOrderMet(*m_facts, order, *terms.version) : std::nullopt;
    if (earlier) {
        const QString plan = wording::name(order.plan);
        column->addWidget(new StatusLine(*earlier ? StatusKind::Met : StatusKind::DueSoon,
                                         *earlier ? tr("%1 by invitation: an earlier paid plan is there").arg(plan)
                                                  : tr("%1 by invitation: no earlier paid plan is recorded").arg(plan),
                                         part));
    }
}

void PlanSidePane::focusScope()
{
    m_product->setFocus(Qt::ShortcutFocusReason);
    m_product->selectAll();
}

} // namespace tam::ui
