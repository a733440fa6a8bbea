#pragma once

#include "theme/tokens.h"
#include "widgets/accessiblechoice.h"

#include <QAbstractButton>
#include <QWidget>

namespace tam::ui {

/// A filter with its counter: "Over 2". Checked means applied.
class FilterChip : public QAbstractButton, public AccessibleChoice
{
    Q_OBJECT

public:
    explicit FilterChip(const QString &text = {}, QWidget *parent = nullptr);

    /// Shown bold after the text; empty shows none.
    void setCounter(const QString &counter);
    [[nodiscard]] QString counter() const { return m_counter; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_counter;
};

struct FilterChipData
{
    QString id{};
    QString text{};
    QString counter{};
};

/// A row of filter chips that wraps when narrow. Exclusive by default (one view at a time); the arrow keys walk along.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChipBar(QWidget *parent = nullptr);

    /// Keeps the checked ids that still exist; in an exclusive bar the first chip is checked when none is.
    void setChips(const QList<FilterChipData> &chips);
    void setExclusive(bool exclusive);
    void setChecked(const QString &id, bool checked = true);
    void setCounter(const QString &id, const QString &counter);
    [[nodiscard]] QStringList checkedIds() const;

Q_SIGNALS:
    /// The user's choice; not sent for setChips() and setChecked().
    void checkedChanged(const QStringList &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onClicked(FilterChip *chip);
    void ensureOneChecked();

    QList<FilterChip *> m_chips;
    bool m_exclusive = true;
};

} // namespace tam::ui
