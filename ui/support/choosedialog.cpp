#include "support/choosedialog.h"

#include "search/pinyin.h"
#include "widgets/celldelegate.h"
#include "widgets/searchfield.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStringListModel>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kListRows = 8;
constexpr int kWidth = 340; ///< at least: a window of this width shows its title
constexpr int kFilterFrom = 12; ///< lines from which on a field to filter them is there
constexpr int kListSpare = 24;  ///< for a scroll bar

/// Lines that fit what is typed; their search keys are made when somebody types.
class FittingLines : public QSortFilterProxyModel
{
public:
    FittingLines(const QStringList &items, QObject *parent) : QSortFilterProxyModel(parent), m_items(items)
    {
        setSourceModel(new QStringListModel(items, this));
    }

    void setQuery(const QString &text)
    {
        m_query = SearchKeys::fold(text);
        if (m_keys.isEmpty() && !m_query.isEmpty()) {
            SearchKeys keys;
            for (const QString &item : m_items)
                m_keys.append(keys.keyOf(item));
        }
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return m_query.isEmpty() || SearchKeys::contains(m_keys.value(row), m_query);
    }

private:
    QStringList m_items, m_keys;
    QString m_query;
};

} // namespace

ChooseDialog::ChooseDialog(const QString &title, const QString &label, const QStringList &items, int current,
                           const QString &verb, QWidget *parent)
    : QDialog(parent), m_filter(new SearchField(Icon::Filter, this)), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("chooseItem"));
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    auto *words = new QLabel(label, this);
    words->setBuddy(m_list);
    column->addWidget(words);
    m_filter->setObjectName(QStringLiteral("chooseFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->installEventFilter(this);
    m_filter->setVisible(items.size() >= kFilterFrom);
    column->addWidget(m_filter);
    auto *model = new FittingLines(items, this);
    m_list->setObjectName(QStringLiteral("chooseList"));
    m_list->setAccessibleName(label);
    m_list->setModel(model);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumWidth(std::max(kWidth, m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth() + kListSpare));
    m_list->setMinimumHeight(std::min<int>(int(items.size()), kListRows) * m_list->sizeHintForRow(0) +
                             2 * m_list->frameWidth());
    column->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListView::activated, this, &QDialog::accept);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChooseDialog::updateButton);
    connect(m_filter, &QLineEdit::textChanged, this, [this, model](const QString &text) {
        model->setQuery(text);
        if (!m_list->currentIndex().isValid() || !text.isEmpty())
            select(0);
        updateButton();
    });
    select(std::max(0, current));
    (m_filter->isHidden() ? static_cast<QWidget *>(m_list) : m_filter)->setFocus(Qt::OtherFocusReason);
}

int ChooseDialog::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? static_cast<QSortFilterProxyModel *>(m_list->model())->mapToSource(index).row() : -1;
}

void ChooseDialog::select(int row)
{
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

void ChooseDialog::updateButton()
{
    m_take->setEnabled(m_list->currentIndex().isValid());
}

/// The list is walked from the field.
bool ChooseDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
            select(std::clamp(m_list->currentIndex().row() + (key->key() == Qt::Key_Up ? -1 : 1), 0,
                              std::max(0, m_list->model()->rowCount() - 1)));
            return true;
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            select(std::clamp(m_list->currentIndex().row() + (key->key() == Qt::Key_PageUp ? -kListRows : kListRows), 0,
                              std::max(0, m_list->model()->rowCount() - 1)));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_take->isEnabled())
                accept();
            return true;
        case Qt::Key_Escape:
            if (m_filter->text().isEmpty()) {
                reject();
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace tam::ui
