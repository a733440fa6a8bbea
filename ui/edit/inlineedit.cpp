#include "edit/inlineedit.h"

#include "edit/fieldeditor.h"
#include "edit/formwords.h"
#include "edit/recordactions.h"
#include "edit/suggestions.h"
#include "rules/transitions.h"
#include "support/edits.h"
#include "support/listpane.h"
#include "theme/tokens.h"
#include "widgets/datatable.h"
#include "wording/problemtext.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kLeastWidth = 150;

/// A copy of the record, or of the report that is owed under its id; null: there is none.
std::shared_ptr<RecordBase> recordOf(AppContext &context, const RecordKey &key, bool &isNew)
{
    isNew = false;
    if (key.kind == Kind::Deliverable) {
        const auto report = deliverableOf(context, key, isNew);
        return report ? copyRecord(kindInfo(key.kind), *report) : nullptr;
    }
    auto record = context.store().find(key.kind, key.id);
    return record ? copyRecord(kindInfo(key.kind), **record) : nullptr;
}

} // namespace

InlineEdit::InlineEdit(AppContext &context, DataTable *table, KeyOf keyOf, FieldOf fieldOf)
    : QObject(table), m_context(context), m_table(table), m_model(table->model()), m_keyOf(std::move(keyOf)),
      m_fieldOf(std::move(fieldOf))
{
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // A list that the editor has dropped down is a window of its own and belongs to it. What cannot be saved stays
        // open, so that nothing typed is lost.
        if (m_editor && now && !holds(now))
            save();
    });
    m_clicked.setSingleShot(true);
    connect(&m_clicked, &QTimer::timeout, this, [this] { open(m_target.row(), m_target.column()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &InlineEdit::close);
}

bool InlineEdit::holds(const QObject *widget) const
{
    for (const QObject *at = widget; at; at = at->parent()) {
        if (at == m_editor)
            return true;
    }
    return false;
}

bool InlineEdit::open(int row, int column)
{
    const RecordKey key = m_keyOf(row);
    const char *name = key.kind == Kind::Count ? nullptr : m_fieldOf(key.kind, column);
    if (!name || m_editor)
        return false;
    if (const QString refusal = m_context.edits().refusal(key.customer); !refusal.isEmpty()) {
        say(refusal);
        return true;
    }
    m_was = recordOf(m_context, key, m_isNew);
    if (!m_was)
        return false;
    m_info = &kindInfo(key.kind);
    m_customer = key.customer;
    m_column = column;
    const QModelIndex index = m_model->index(row, column);
    m_table->scrollTo(index);
    QRect area = m_table->visualRect(index);
    m_editor = makeFieldEditor(*m_info, *m_info->field(QString::fromLatin1(name)),
                               {m_context, m_customer, m_context.zoneOf(m_customer)}, m_table->viewport());
    m_editor->setObjectName(QStringLiteral("inlineEditor"));
    m_editor->setAutoFillBackground(true);
    m_editor->load(*m_was);
    area.setWidth(std::max({area.width(), kLeastWidth, m_editor->sizeHint().width()}));
    area.setHeight(std::max(area.height(), m_editor->sizeHint().height()));
    area.moveRight(std::min(area.right(), m_table->viewport()->width() - 1));
    m_editor->setGeometry(area);
    static_cast<QWidget *>(m_editor)->setVisible(true);
    m_editor->input()->setFocus(Qt::OtherFocusReason);
    m_editor->input()->installEventFilter(this);
    return true;
}

void InlineEdit::openFirst()
{
    const int row = m_table->currentIndex().row();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!m_table->isColumnHidden(column) && open(row, column))
            return;
    }
}

/// The next field of the row, or of its beginning again.
bool InlineEdit::openNext()
{
    const int row = m_table->currentIndex().row(), from = m_column, count = m_model->columnCount();
    for (int step = 1; step < count; ++step) {
        const int column = (from + step) % count;
        if (!m_table->isColumnHidden(column) && open(row, column))
            return true;
    }
    return false;
}

/// True when nothing is left to do: it was saved, or nothing was changed.
bool InlineEdit::save()
{
    if (!m_editor)
        return true;
    if (!m_editor->isTouched()) {
        close();
        return true;
    }
    const auto now = copyRecord(*m_info, *m_was);
    if (const QString wrong = m_editor->save(*now); !wrong.isEmpty()) {
        say(wrong);
        return false;
    }
    const Instant at = m_context.edits().entryTime();
    stampStatus(*m_info, m_was.get(), *now, at, m_context.zoneOf(m_customer).dateAt(at));
    const QString name = tr("Change %1: %2", "name of an edit: field, record")
                             .arg(fieldLabel(*m_info, m_editor->field()), recordTitle(m_context, *m_info, *m_was));
    const auto was = m_isNew ? nullptr : m_was;
    const KindInfo *info = m_info;
    auto done = m_context.edits().apply(name, {{info, was, now}});
    if (!done) {
        say(wording::text(done.problem()));
        return false;
    }
    close();
    return true;
}

void InlineEdit::close()
{
    if (m_editor) {
        const bool hadFocus = holds(QApplication::focusWidget());
        FieldEditor *editor = m_editor;
        m_editor = nullptr;
        static_cast<QWidget *>(editor)->setVisible(false);
        editor->deleteLater();
        if (hadFocus)
            m_table->setFocus();
    }
    if (m_problem)
        m_problem->deleteLater();
    m_problem = nullptr;
}

void InlineEdit::say(const QString &text)
{
    if (!m_problem) {
        m_problem = new QLabel(m_table->viewport());
        m_problem->setObjectName(QStringLiteral("inlineProblem"));
        m_problem->setAutoFillBackground(true);
        m_problem->setMargin(4);
        m_problem->setWordWrap(true);
        m_problem->setFrameShape(QFrame::StyledPanel);
    }
    QPalette palette = m_problem->palette();
    palette.setColor(m_problem->foregroundRole(), Theme::of(m_table).critical); // of the list it stands in
    m_problem->setPalette(palette);
    m_problem->setText(QStringLiteral("✕ ") + text);
    const QRect area = m_editor ? m_editor->geometry() : m_table->visualRect(m_table->currentIndex());
    m_problem->setFixedWidth(std::min(360, m_table->viewport()->width()));
    m_problem->adjustSize();
    const int below = area.bottom() + 2;
    const bool fits = below + m_problem->height() < m_table->viewport()->height();
    const int left = std::clamp(area.left(), 0, std::max(0, m_table->viewport()->width() - m_problem->width()));
    m_problem->move(left, fits ? below : std::max(0, area.top() - m_problem->height() - 2));
    m_problem->show();
    m_problem->raise();
}

bool InlineEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool pressed = event->type() == QEvent::KeyPress;
        if (!m_editor) {
            if (watched == m_table && pressed && key->key() == Qt::Key_F2) {
                openFirst();
                return true;
            }
            if (m_problem && pressed)
                close(); // what was refused has been read
            return false;
        }
        switch (key->key()) {
        case Qt::Key_Escape:
            if (pressed)
                close();
            event->accept();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (pressed)
                save();
            event->accept();
            return true;
        case Qt::Key_Tab:
            if (pressed && save())
                openNext();
            event->accept();
            return pressed;
        default:
            return false;
        }
    }
    // The type first: while the table goes its viewport still sends events, and the table can no longer be asked.
    if (event->type() == QEvent::MouseButtonPress && watched == m_table->viewport()) {
        const QModelIndex at = m_table->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint());
        m_wasCurrent = at.isValid() && at.row() == m_table->currentIndex().row() && m_table->hasFocus();
        if (m_problem && !m_editor)
            close();
    } else if (event->type() == QEvent::MouseButtonRelease && m_wasCurrent && watched == m_table->viewport()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex at = m_table->indexAt(mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier && at.isValid() &&
            at.row() == m_table->currentIndex().row()) {
            m_target = at;
            m_clicked.start(QApplication::doubleClickInterval());
        }
    } else if (event->type() == QEvent::MouseButtonDblClick && watched == m_table->viewport()) {
        m_clicked.stop(); // it opens the whole form
        m_wasCurrent = false;
    }
    return false;
}

InlineEdit *addInlineEdit(AppContext &context, ListPane &pane, InlineEdit::FieldOf fieldOf)
{
    const auto keyOf = [&pane](int row) {
        const ListRow *shown = pane.model()->row(row);
        return shown ? RecordKey{shown->kind, shown->id, shown->customer} : RecordKey();
    };
    return new InlineEdit(context, pane.table(), keyOf, std::move(fieldOf));
}

} // namespace tam::ui
