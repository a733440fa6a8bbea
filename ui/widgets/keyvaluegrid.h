#pragma once

#include "theme/tokens.h"

#include <QWidget>

class QGridLayout;

namespace tam::ui {

class TextLabel;

/// Labels in muted text at the left, values at the right: "Region  e-commerce · Hangzhou".
class KeyValueGrid : public QWidget
{
    Q_OBJECT

public:
    explicit KeyValueGrid(QWidget *parent = nullptr);

    /// Returns the value's label, so that a page can change it later. Long values wrap.
    TextLabel *addRow(const QString &key, const QString &value, Tone tone = Tone::Text);
    void addRow(const QString &key, QWidget *value);
    void setKeyWidth(int width);
    void clear();
    [[nodiscard]] int rowCount() const { return m_rows; }

private:
    TextLabel *addKey(const QString &key);

    QGridLayout *m_grid;
    int m_rows = 0;
    int m_keyWidth = 84;
};

} // namespace tam::ui
