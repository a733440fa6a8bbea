#include "shell/lockpage.h"

#include "widgets/actionbutton.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace tam::ui {

LockPage::LockPage(AppContext &context, Navigator &navigator, QWidget *parent) : Page(context, navigator, parent)
{
    setObjectName(QStringLiteral("lockPage"));
    auto *text = new EmptyState(Icon::Lock, tr("This store was without its backend for more than 14 days."),
                                tr("Its pages open again after a synchronisation. Nothing was deleted, and your edits "
                                   "are kept."),
                                tr("Go to Sync"), this);
    text->button()->setObjectName(QStringLiteral("lockGoToSync"));
    connect(text, &EmptyState::triggered, this, [this] { this->navigator().goTo(Area::Sync); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(text);
    setFocusProxy(text->button());
}

} // namespace tam::ui
