#include "shell/csvimportdialog.h"

#include "interchange/csvfile.h"
#include "shell/csvfieldname.h"
#include "support/dialogs.h"
#include "theme/tokens.h"
#include "widgets/badgewidgets.h"
#include "widgets/celldelegate.h"
#include "widgets/itemroles.h"
#include "widgets/textlabel.h"
#include "wording/problemtext.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kPreviewRows = 20;

/// The kind, what each column becomes, and the first rows as they would be read.
class CsvImportDialog : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(CsvImportDialog)

public:
    CsvImportDialog(QWidget *parent, AppContext &context, QString fileName)
        : QDialog(parent), m_context(context), m_fileName(std::move(fileName)), m_kind(new QComboBox(this)),
          m_sheet(new QComboBox(this)), m_columns(new QTableWidget(this)),
          m_status(new StatusLine(StatusKind::None, {}, this)), m_preview(new QTableWidget(this))
    {
        setObjectName(QStringLiteral("csvImportDialog"));
        setWindowTitle(tr("Import CSV or XLSX"));
        resize(900, 640);
        m_kind->setObjectName(QStringLiteral("csvKind"));
        m_kind->setAccessibleName(tr("What the rows are"));
        m_kind->addItem(tr("Incidents"), int(Kind::Incident));
        m_kind->addItem(tr("Customers"), int(Kind::Customer));
        m_kind->addItem(tr("Work logs"), int(Kind::WorkLog));
        m_sheet->setObjectName(QStringLiteral("csvSheet"));
        m_sheet->setAccessibleName(tr("Sheet of the workbook"));
        m_sheet->hide();
        auto *head = new QHBoxLayout;
        auto *file = new TextLabel(QFileInfo(m_fileName).fileName(), TextStyle::DetailTitle, Tone::Text, true, this);
        file->setToolTip(m_fileName);
        head->addWidget(file, 1);
        m_sheetLabel = new TextLabel(tr("Sheet"), TextStyle::Body, Tone::Muted, false, this);
        m_sheetLabel->hide();
        head->addWidget(m_sheetLabel);
        head->addWidget(m_sheet);
        head->addWidget(new TextLabel(tr("The rows are"), TextStyle::Body, Tone::Muted, false, this));
        head->addWidget(m_kind);
        m_columns->setObjectName(QStringLiteral("csvColumns"));
        m_columns->setAccessibleName(tr("What each column becomes"));
        m_columns->setSelectionMode(QAbstractItemView::NoSelection);
        m_preview->setObjectName(QStringLiteral("csvPreview"));
        m_preview->setAccessibleName(tr("First rows"));
        m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
        for (QTableWidget *table : {m_columns, m_preview}) {
            table->setItemDelegate(new CellDelegate(table));
            table->setShowGrid(false);
            table->setAlternatingRowColors(true);
            table->verticalHeader()->setDefaultSectionSize(metrics::RowCompact);
            table->verticalHeader()->setVisible(false);
            table->horizontalHeader()->setHighlightSections(false);
            table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        }
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
        m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
        m_import->setDefault(true);
        m_import->setObjectName(QStringLiteral("csvImport"));
        auto *column = new QVBoxLayout(this);
        column->addLayout(head);
        column->addWidget(
            new TextLabel(tr("Columns and the fields they become; values such as 紧急 and 一般 are translated."),
                          TextStyle::Secondary, Tone::Muted, false, this));
        m_ledgerHint = new TextLabel(tr("Work logs are added to the ledger and never changed. The engagement is found "
                                        "by its id, its title or the number of its incident, people by name or e-mail "
                                        "address; days are quarters."),
                                     TextStyle::Secondary, Tone::Muted, false, this);
        m_ledgerHint->setWordWrap(true);
        column->addWidget(m_ledgerHint);
        column->addWidget(m_columns, 2);
        column->addWidget(m_status);
        column->addWidget(m_preview, 3);
        column->addWidget(buttons);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { suggest(); });
        // The first reading says which sheets there are.
        suggest();
        m_sheet->addItems(m_form.sheets);
        m_sheet->setCurrentText(m_form.sheet);
        m_sheet->setVisible(m_form.sheets.size() > 1);
        m_sheetLabel->setVisible(m_form.sheets.size() > 1);
        connect(m_sheet, &QComboBox::currentIndexChanged, this, [this] { suggest(); });
    }

    const CsvMapping &mapping() const { return m_mapping; }

private:
    Kind kind() const { return Kind(m_kind->currentData().toInt()); }

    void suggest()
    {
        m_ledgerHint->setVisible(kind() == Kind::WorkLog);
        CsvFormat format;
        format.sheet = m_sheet->currentText();
        auto preview = previewCsv(m_fileName, kind(), std::nullopt, &m_context.store(), kPreviewRows, format);
        if (!preview) {
            refuse(preview.problem());
            return;
        }
        m_mapping = preview->mapping;
        m_form = preview->form;
        m_header = preview->header;
        fillColumns(*preview);
        show(*preview);
    }

    void refuse(const Problem &problem)
    {
        m_columns->setRowCount(0);
        m_preview->setRowCount(0);
        m_status->setStatus(StatusKind::Breached, wording::text(problem));
        m_import->setEnabled(false);
    }

    void fillColumns(const CsvPreview &preview)
    {
        m_columns->clear();
        m_columns->setColumnCount(3);
        m_columns->setHorizontalHeaderLabels({tr("Column"), tr("becomes"), tr("First value")});
        m_columns->setRowCount(int(m_header.size()));
        for (int row = 0; row < m_header.size(); ++row) {
            auto *name = new QTableWidgetItem(m_header[row]);
            name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            m_columns->setItem(row, 0, name);
            auto *sample =
                new QTableWidgetItem(preview.rows.isEmpty() ? QString() : preview.rows.first().cells.value(row));
            sample->setFlags(Qt::ItemIsEnabled);
            m_columns->setItem(row, 2, sample);
            m_columns->setCellWidget(row, 1, fieldCombo(m_header[row]));
        }
        m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        fillFixedValues();
    }

    /// Below the columns: the required fields that no column gives and of which one value may be stated for every row.
    void fillFixedValues()
    {
        m_columns->setRowCount(int(m_header.size()));
        QMap<QString, QString> stated;
        for (const Field &field : kindInfo(kind()).fields) {
            const QString name = field.key();
            const auto mapped = [&name](const CsvColumn &column) { return column.field == name; };
            if (!field.required || field.type != FieldType::Code ||
                std::any_of(m_mapping.columns.begin(), m_mapping.columns.end(), mapped))
                continue;
            if (m_mapping.defaults.contains(name))
                stated.insert(name, m_mapping.defaults.value(name));
            addFixedValue(field);
        }
        m_mapping.defaults = stated;
    }

    void addFixedValue(const Field &field)
    {
        const QString name = field.key();
        const int row = m_columns->rowCount();
        m_columns->setRowCount(row + 1);
        const auto text = [this, row](int column, const QString &shown) {
            auto *item = new QTableWidgetItem(shown);
            item->setFlags(Qt::ItemIsEnabled);
            m_columns->setItem(row, column, item);
        };
        text(0, tr("(no column: one value for every row)"));
        text(1, name);
        auto *combo = new QComboBox(m_columns);
        combo->setObjectName(QStringLiteral("csvFixed_") + name);
        combo->setAccessibleName(tr("Value of %1 for every row").arg(name));
        combo->addItem(tr("(choose)"), QString());
        for (const char *code : field.codes)
            combo->addItem(QString::fromLatin1(code), QString::fromLatin1(code));
        combo->setCurrentIndex(std::max(0, combo->findData(m_mapping.defaults.value(name))));
        connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, name] {
            const QString chosen = combo->currentData().toString();
            if (chosen.isEmpty())
                m_mapping.defaults.remove(name);
            else
                m_mapping.defaults.insert(name, chosen);
            preview();
        });
        m_columns->setCellWidget(row, 2, combo);
    }

    QComboBox *fieldCombo(const QString &column)
    {
        auto *combo = new QComboBox(m_columns);
        combo->setAccessibleName(tr("Field for %1").arg(column));
        combo->addItem(tr("(not imported)"), QString());
        const bool isCustomer = column == m_mapping.customerColumn;
        if (kind() != Kind::Customer)
            combo->addItem(csvFieldName(QStringLiteral("customer_id")), QStringLiteral("customer_id"));
        for (const Field &field : kindInfo(kind()).fields) {
            if (field.type != FieldType::Json && field.key() != QLatin1String("customer_id"))
                combo->addItem(csvFieldName(field.key()), QString(field.key()));
        }
        QString chosen = isCustomer ? QStringLiteral("customer_id") : QString();
        for (const CsvColumn &mapped : std::as_const(m_mapping.columns)) {
            if (mapped.column == column)
                chosen = mapped.field;
        }
        combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
        connect(combo, &QComboBox::currentIndexChanged, this, [this] { remap(); });
        return combo;
    }

    /// Takes the choices over; what is known of a column's values and formats stays with it.
    void remap()
    {
        QList<CsvColumn> columns;
        m_mapping.customerColumn.clear();
        for (int row = 0; row < m_header.size(); ++row) {
            const QString field = qobject_cast<QComboBox *>(m_columns->cellWidget(row, 1))->currentData().toString();
            if (field == QLatin1String("customer_id")) {
                m_mapping.customerColumn = m_header[row];
            } else if (!field.isEmpty()) {
                CsvColumn column{m_header[row], field, {}, {}, {}};
                for (const CsvColumn &before : std::as_const(m_mapping.columns)) {
                    if (before.column == column.column && before.field == field)
                        column = before;
                }
                columns.append(column);
            }
        }
        m_mapping.columns = columns;
        fillFixedValues();
        preview();
    }

    void preview()
    {
        auto preview = previewCsv(m_fileName, kind(), m_mapping, &m_context.store(), kPreviewRows);
        if (preview)
            show(*preview);
        else
            refuse(preview.problem());
    }

    void show(const CsvPreview &preview)
    {
        m_preview->clear();
        m_preview->setColumnCount(int(preview.header.size()));
        m_preview->setHorizontalHeaderLabels(preview.header);
        m_preview->setRowCount(int(preview.rows.size()));
        int bad = 0, existing = 0, doubtful = 0;
        QString first;
        for (int row = 0; row < preview.rows.size(); ++row) {
            const CsvPreviewRow &shown = preview.rows[row];
            bad += !shown.problems.isEmpty();
            existing += shown.existing;
            doubtful += shown.doubt.has_value();
            if (shown.doubt && first.isEmpty())
                first = wording::text(*shown.doubt);
            for (int column = 0; column < preview.header.size(); ++column)
                m_preview->setItem(row, column, new QTableWidgetItem(shown.cells.value(column)));
            for (const CsvCellProblem &cell : shown.problems) {
                if (first.isEmpty())
                    first = wording::text(cell.problem);
                if (QTableWidgetItem *item = m_preview->item(row, int(std::max<qsizetype>(0, cell.column)))) {
                    item->setToolTip(wording::text(cell.problem));
                    QFont marked = item->font();
                    marked.setBold(true);
                    item->setFont(marked);
                    item->setData(ToneRole, QVariant::fromValue(Tone::Critical));
                    item->setText(QStringLiteral("✕ ") + item->text());
                }
            }
        }
        m_preview->resizeColumnsToContents();
        m_preview->horizontalHeader()->setStretchLastSection(true);
        m_import->setEnabled(!preview.problem && bad == 0 && !preview.rows.isEmpty());
        if (preview.problem)
            m_status->setStatus(StatusKind::Breached, wording::text(*preview.problem));
        else if (bad > 0)
            m_status->setStatus(StatusKind::Breached,
                                tr("%n of the first rows cannot be read: %1", nullptr, bad).arg(first));
        else if (doubtful > 0)
            m_status->setStatus(
                StatusKind::DueSoon,
                tr("%n of the first rows may be in the ledger already: %1", nullptr, doubtful).arg(first));
        else if (!preview.form.sheet.isEmpty())
            m_status->setStatus(StatusKind::Met, tr("Sheet “%1”; the first %n row(s) read well, %2 already there",
                                                    nullptr, int(preview.rows.size()))
                                                     .arg(preview.form.sheet, QString::number(existing)));
        else
            m_status->setStatus(StatusKind::Met,
                                tr("%1, separator “%2”; the first %n row(s) read well, %3 already there", nullptr,
                                   int(preview.rows.size()))
                                    .arg(preview.form.encoding, preview.form.separator, QString::number(existing)));
    }

    AppContext &m_context;
    QString m_fileName;
    QComboBox *m_kind, *m_sheet;
    TextLabel *m_sheetLabel = nullptr, *m_ledgerHint = nullptr;
    QTableWidget *m_columns;
    StatusLine *m_status;
    QTableWidget *m_preview;
    QPushButton *m_import = nullptr;
    CsvMapping m_mapping;
    QStringList m_header;
    TableForm m_form;
};

} // namespace

std::shared_ptr<RecordSource> askCsvSource(QWidget *parent, AppContext &context)
{
    const QString file = dialogs().openFile(parent, CsvImportDialog::tr("Import CSV or XLSX"),
                                            CsvImportDialog::tr("Tables (*.csv *.txt *.xlsx);;All files (*)"));
    if (file.isEmpty())
        return nullptr;
    CsvImportDialog dialog(parent, context, file);
    if (dialog.exec() != QDialog::Accepted)
        return nullptr;
    return std::make_shared<CsvFile>(file, dialog.mapping());
}

} // namespace tam::ui
