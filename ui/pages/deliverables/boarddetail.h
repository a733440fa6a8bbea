#pragma once

#include "domain/time.h"
#include "widgets/statussymbol.h"

#include <QList>
#include <QScrollArea>

namespace tam::ui {

/// One report owed to a customer, as the pane beside the board says it.
struct BoardLine
{
    Month month;
    StatusKind status{};
    QString text;
};

/// What is owed to the selected customer, month by month, newest first.
class BoardDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit BoardDetail(QWidget *parent = nullptr);

    void show(const QString &customer, const QList<BoardLine> &lines);
    using QScrollArea::show;
};

} // namespace tam::ui
