#include "pages/deliverables/boarddetail.h"

#include "theme/tokens.h"
#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"
#include "wording/format.h"

#include <QVBoxLayout>

namespace tam::ui {

BoardDetail::BoardDetail(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("deliverablesBoardDetail"));
    setAccessibleName(tr("Reports of the selected customer"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(metrics::DetailPaneMin);
    setBackgroundRole(QPalette::Base);
}

void BoardDetail::show(const QString &customer, const QList<BoardLine> &lines)
{
    auto *body = new QWidget(this);
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    auto *title = new TextLabel(customer, TextStyle::DetailTitle, Tone::Text, true, body);
    title->setWordWrap(true);
    column->addWidget(title);
    Month shown;
    for (const BoardLine &line : lines) {
        if (line.month != shown) {
            shown = line.month;
            column->addSpacing(8);
            column->addWidget(new TextLabel(wording::month(shown), TextStyle::Secondary, Tone::Muted, true, body));
        }
        auto *status = new StatusLine(line.status, line.text, body);
        status->setWordWrap(true);
        column->addWidget(status);
    }
    column->addStretch(1);
    setWidget(body); // deletes the one before
}

} // namespace tam::ui
