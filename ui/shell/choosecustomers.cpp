#include "shell/choosecustomers.h"

#include "support/marks.h"
#include "widgets/pushbutton.h"
#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

class CustomersDialog : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(CustomersDialog)

public:
    CustomersDialog(QWidget *parent, const AppContext &context, const QString &title, const QString &text,
                    CustomerId ticked, const QString &verb)
        : QDialog(parent), m_filter(new QLineEdit(this)), m_list(new QListWidget(this))
    {
        setObjectName(QStringLiteral("customersDialog"));
        setWindowTitle(title);
        resize(440, 480);
        auto *column = new QVBoxLayout(this);
        auto *words = new TextLabel(text, TextStyle::Body, Tone::Text, false, this);
        words->setWordWrap(true);
        column->addWidget(words);
        m_filter->setPlaceholderText(tr("Filter by name"));
        m_filter->setAccessibleName(tr("Filter by name"));
        m_filter->setClearButtonEnabled(true);
        column->addWidget(m_filter);
        m_list->setObjectName(QStringLiteral("customersList"));
        m_list->setAccessibleName(tr("Customers"));
        column->addWidget(m_list, 1);
        auto *mine = new PushButton(tr("Tick mine"), this);
        mine->setObjectName(QStringLiteral("customersMine"));
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
        buttons->addButton(mine, QDialogButtonBox::ActionRole);
        m_ok = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
        m_ok->setObjectName(QStringLiteral("customersOk"));
        m_ok->setDefault(true);
        column->addWidget(buttons);
        fill(context, ticked);
        connect(m_list, &QListWidget::itemChanged, this, [this] { m_ok->setEnabled(!chosen().empty()); });
        connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
            for (int i = 0; i < m_list->count(); ++i)
                m_list->item(i)->setHidden(!m_list->item(i)->text().contains(typed, Qt::CaseInsensitive));
        });
        connect(mine, &QPushButton::clicked, this, [this] {
            for (int i = 0; i < m_list->count(); ++i) {
                if (m_rows[size_t(i)].second)
                    m_list->item(i)->setCheckState(Qt::Checked);
            }
        });
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        m_ok->setEnabled(!chosen().empty());
        m_list->setFocus();
    }

    std::vector<CustomerId> chosen() const
    {
        std::vector<CustomerId> ids;
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                ids.push_back(m_rows[size_t(i)].first);
        }
        return ids;
    }

private:
    void fill(const AppContext &context, CustomerId ticked)
    {
        const auto snapshot = context.snapshot();
        if (!snapshot)
            return;
        std::vector<std::pair<QString, const PortfolioRow *>> rows; // by the name that is shown
        for (const PortfolioRow &row : snapshot->rows) {
            if (!row.archived)
                rows.push_back({displayName(row), &row});
        }
        std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[name, row] : rows) {
            auto *item = new QListWidgetItem(name, m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(row->id == ticked ? Qt::Checked : Qt::Unchecked);
            m_rows.push_back({row->id, !context.me().isNull() && row->primaryTam == context.me()});
            if (row->id == ticked)
                m_list->setCurrentItem(item);
        }
    }

    QLineEdit *m_filter;
    QListWidget *m_list;
    QPushButton *m_ok = nullptr;
    std::vector<std::pair<CustomerId, bool>> m_rows; ///< and whether it is mine
};

} // namespace

std::vector<CustomerId> chooseCustomers(QWidget *parent, const AppContext &context, const QString &title,
                                        const QString &text, CustomerId ticked, const QString &verb)
{
    CustomersDialog dialog(parent, context, title, text, ticked, verb);
    return dialog.exec() == QDialog::Accepted ? dialog.chosen() : std::vector<CustomerId>();
}

} // namespace tam::ui
