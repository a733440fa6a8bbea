#include "widgets/keyvaluegrid.h"

#include "widgets/textlabel.h"

#include <QGridLayout>

namespace tam::ui {

KeyValueGrid::KeyValueGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, m_keyWidth);
}

TextLabel *KeyValueGrid::addKey(const QString &key)
{
    auto *label = new TextLabel(key, TextStyle::Body, Tone::Muted, false, this);
    label->setElides(false);
    m_grid->addWidget(label, m_rows, 0, Qt::AlignLeft | Qt::AlignTop);
    return label;
}

TextLabel *KeyValueGrid::addRow(const QString &key, const QString &value, Tone tone)
{
    addKey(key);
    auto *label = new TextLabel(value, TextStyle::Body, tone, false, this);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setAccessibleName(key + u' ' + value);
    m_grid->addWidget(label, m_rows++, 1);
    return label;
}

void KeyValueGrid::addRow(const QString &key, QWidget *value)
{
    TextLabel *label = addKey(key);
    label->setBuddy(value);
    m_grid->setAlignment(label, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(value, m_rows++, 1, Qt::AlignLeft | Qt::AlignVCenter);
}

void KeyValueGrid::setKeyWidth(int width)
{
    m_keyWidth = width;
    m_grid->setColumnMinimumWidth(0, width);
}

void KeyValueGrid::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
}

} // namespace tam::ui
