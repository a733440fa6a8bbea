#include "pages/savedviews.h"

#include "domain/derivedid.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "theme/icons.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kNameLimit = 60; ///< of a chip that is to stay readable
const QString kPrefix = QStringLiteral("view-");

QString chipId(const SavedView &view)
{
    return kPrefix + view.id().toString();
}

QByteArray stateJson(const ViewState &state, double order)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("chip"), state.chip},
                                     {QStringLiteral("filter"), state.text},
                                     {QStringLiteral("columns"), QString::fromLatin1(state.columns.toBase64())},
                                     {QStringLiteral("order"), order}})
        .toJson(QJsonDocument::Compact);
}

QString inMenu(const QString &name)
{
    return QString(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace

SavedViews::SavedViews(AppContext &context, const QString &page, ChipBar *chips, QList<FilterChipData> builtIn,
                       QWidget *parent)
    : QObject(parent), m_context(context), m_page(page), m_chips(chips), m_builtIn(std::move(builtIn)),
      m_button(new QToolButton(parent)), m_menu(new QMenu(m_button))
{
    m_button->setObjectName(page + QStringLiteral("Views"));
    m_button->setIcon(icons::icon(Icon::Star));
    m_button->setToolTip(tr("Saved views"));
    m_button->setAccessibleName(tr("Saved views"));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedViews::fillMenu);
    load();
    m_chips->setChips(m_builtIn);
    refresh();
}

void SavedViews::load()
{
    Query query;
    query.where = QStringLiteral("page = ?");
    query.values = {m_page};
    m_views.clear();
    auto found = m_context.store().all<SavedView>(query);
    if (!found)
        return;
    for (SavedView &record : *found) {
        const QJsonObject json = QJsonDocument::fromJson(record.state).object();
        View view;
        view.state = {json.value(QLatin1String("chip")).toString(), json.value(QLatin1String("filter")).toString(),
                      QByteArray::fromBase64(json.value(QLatin1String("columns")).toString().toLatin1())};
        view.order = json.value(QLatin1String("order")).toDouble();
        view.record = std::move(record);
        m_views.push_back(std::move(view));
    }
    std::sort(m_views.begin(), m_views.end(), [](const View &a, const View &b) {
        return a.order != b.order ? a.order < b.order : compareUuid(a.record.uuid, b.record.uuid) < 0;
    });
}

void SavedViews::refresh()
{
    QStringList before, now;
    for (const View &view : m_views)
        before.append(chipId(view.record) + view.record.name);
    const bool first = m_chips->findChildren<FilterChip *>().size() == m_builtIn.size();
    load();
    for (const View &view : m_views)
        now.append(chipId(view.record) + view.record.name);
    if (now != before || (first && !m_views.empty())) {
        QList<FilterChipData> chips = m_builtIn;
        for (const FilterChipData &chip : std::as_const(m_builtIn)) {
            if (const auto *shown = m_chips->findChild<FilterChip *>(chip.id))
                chips[&chip - m_builtIn.constData()].counter = shown->counter();
        }
        for (const View &view : m_views)
            chips.append({chipId(view.record), view.record.name, {}});
        m_chips->setChips(chips);
    }
    updateCounters();
}

void SavedViews::updateCounters()
{
    for (const View &view : m_views) {
        const QString count = m_counter ? m_counter(view.state) : QString();
        if (!count.isNull())
            m_chips->setCounter(chipId(view.record), count);
    }
}

std::optional<ViewState> SavedViews::state(const QString &chip) const
{
    for (const View &view : m_views) {
        if (chipId(view.record) == chip)
            return view.state;
    }
    return std::nullopt;
}

int SavedViews::checked() const
{
    const QString id = m_chips->checkedIds().value(0);
    for (size_t i = 0; i < m_views.size(); ++i) {
        if (chipId(m_views[i].record) == id)
            return int(i);
    }
    return -1;
}

void SavedViews::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const char *name, const QString &text, const std::function<void()> &run) {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add("viewSave", tr("Save this view …"),
        [this] { askName(tr("Save this view"), tr("Save"), {}, [this](const QString &name) { save(name); }); });
    m_menu->addSeparator();
    const int at = checked();
    if (at < 0) {
        m_menu->addAction(tr("Choose a view of your own first"))->setEnabled(false);
        return;
    }
    const QString name = m_views[size_t(at)].record.name, shown = inMenu(name);
    add("viewUpdate", tr("Update “%1” with what is shown").arg(shown), [this, at, name] {
        change(at, tr("Update view: %1").arg(name), [this](View &view) {
            const ViewState present = m_present();
            // Based on itself it stays on what it was based on.
            view.state.text = present.text;
            view.state.columns = present.columns;
        });
    });
    add("viewRename", tr("Rename “%1” …").arg(shown), [this, at, name] {
        askName(tr("Rename the view"), tr("Rename"), name, [this, at, name](const QString &other) {
            change(at, tr("Rename view: %1").arg(name), [other](View &view) { view.record.name = other; });
        });
    });
    add("viewLeft", tr("Move “%1” to the left").arg(shown), [this, at] { move(at, -1); })->setEnabled(at > 0);
    add("viewRight", tr("Move “%1” to the right").arg(shown), [this, at] {
        move(at, 1);
    })->setEnabled(at + 1 < int(m_views.size()));
    add("viewDelete", tr("Delete “%1”").arg(shown), [this, at] { remove(at); });
}

void SavedViews::askName(const QString &title, const QString &verb, const QString &name,
                         const std::function<void(const QString &)> &take)
{
    auto *dialog = new QDialog(m_button->window());
    dialog->setObjectName(QStringLiteral("viewNameDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *form = new QFormLayout(dialog);
    auto *edit = new QLineEdit(name, dialog);
    edit->setObjectName(QStringLiteral("viewName"));
    edit->setMaxLength(kNameLimit);
    edit->setMinimumWidth(260);
    form->addRow(tr("Name"), edit);
    auto *note = new TextLabel({}, TextStyle::Secondary, Tone::Critical, false, dialog);
    form->addRow(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *go = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    form->addRow(buttons);
    const auto check = [this, edit, go, note, name] {
        const QString wanted = edit->text().trimmed();
        const bool taken = wanted != name && std::any_of(m_views.begin(), m_views.end(),
                                                         [&](const View &view) { return view.record.name == wanted; });
        note->setText(taken ? tr("Another view has this name.") : QString());
        go->setEnabled(!wanted.isEmpty() && !taken);
    };
    check();
    connect(edit, &QLineEdit::textChanged, dialog, check);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, edit, take] {
        take(edit->text().trimmed());
        dialog->accept();
    });
    dialog->open();
}

void SavedViews::save(const QString &name)
{
    ViewState state = m_present();
    if (const auto base = this->state(state.chip))
        state.chip = base->chip; // a view is never based on another that may go
    SavedView record;
    record.uuid = newUuid7(m_context.now());
    record.name = name;
    record.page = m_page;
    record.state = stateJson(state, m_views.empty() ? 1 : m_views.back().order + 1);
    if (auto done = m_context.edits().apply(tr("Save view: %1").arg(name), {insertStep(record)}); !done) {
        showProblem(m_button->window(), done.problem());
        return;
    }
    refresh();
    m_chips->setChecked(chipId(record));
    Q_EMIT m_chips->checkedChanged(m_chips->checkedIds()); // it is the chosen one from now on
}

void SavedViews::change(int view, const QString &what, const std::function<void(View &)> &edit)
{
    if (view >= int(m_views.size()))
        return;
    const SavedView was = m_views[size_t(view)].record;
    View now = m_views[size_t(view)];
    edit(now);
    now.record.state = stateJson(now.state, now.order);
    if (auto done = m_context.edits().apply(what, {updateStep(was, now.record)}); !done)
        showProblem(m_button->window(), done.problem());
    refresh();
}

/// Past its neighbour: half way to the one behind, so that one record alone changes.
void SavedViews::move(int view, int step)
{
    const int neighbour = view + step, beyond = neighbour + step;
    if (neighbour < 0 || neighbour >= int(m_views.size()))
        return;
    const double near = m_views[size_t(neighbour)].order;
    const double order =
        beyond < 0 || beyond >= int(m_views.size()) ? near + step : (near + m_views[size_t(beyond)].order) / 2;
    change(view, tr("Move view: %1").arg(m_views[size_t(view)].record.name),
           [order](View &moved) { moved.order = order; });
}

void SavedViews::remove(int view)
{
    const SavedView record = m_views[size_t(view)].record;
    RecordStep step;
    step.info = &kindInfo<SavedView>();
    step.was = copyRecord(*step.info, record);
    if (auto done = m_context.edits().apply(tr("Delete view: %1").arg(record.name), {step}); !done)
        showProblem(m_button->window(), done.problem());
    const QString base = state(chipId(record)).value_or(ViewState()).chip;
    refresh();
    m_chips->setChecked(base.isEmpty() ? m_builtIn.first().id : base);
    Q_EMIT m_chips->checkedChanged(m_chips->checkedIds());
}

} // namespace tam::ui
