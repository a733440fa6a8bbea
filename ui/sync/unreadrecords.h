#pragma once

#include "support/appcontext.h"
#include "support/storetask.h"

#include <QCoreApplication>
#include <QWidget>

namespace tam::ui {

class Banner;

/// A record of the server's with something that this version does not know. With an unknown value of an enumeration it
/// is in every list, the value as it came and read-only (sync.md section 5); of an unknown kind, or against a rule that
/// holds here, it is in none.
struct UnreadRecord
{
    QByteArray kind; ///< as in the record's description; may be unknown here
    QUuid id;
    CustomerId customer;  ///< null: of the team or of the user
    QString customerName; ///< empty when the customer is not here either
    QString kindText, title;
    bool isListed = false;
    struct Member
    {
        QString name, value; ///< as they came
        bool isUnknown = false;
    };
    QList<Member> members;
};

struct UnreadRecords
{
    qint64 count = 0;          ///< all of them
    QList<UnreadRecord> first; ///< as many as can be shown
};

/// Reads those records from the mirror (sync.md section 5), where they stay as they came until a version that knows
/// more makes them anew. They are only shown here, word for word.
class UnreadReader
{
    Q_DECLARE_TR_FUNCTIONS(UnreadReader)

public:
    static constexpr int kMost = 200;

    /// Of one customer, or all with a null id. On any thread, with the store's own connection.
    static Result<UnreadRecords> read(Store &store, CustomerId customer = {});
    /// Every record with all its members, the unknown ones in bold.
    static QString html(const UnreadRecords &records);
    /// Reads and shows them in a window of their own.
    static void open(AppContext &context, QWidget *parent, CustomerId customer = {});
};

/// One line over a customer's page while it has such records, so that nobody takes lists and figures for complete.
class UnreadBanner : public QWidget
{
    Q_OBJECT

public:
    explicit UnreadBanner(AppContext &context, QWidget *parent = nullptr);

    void show(CustomerId customer);
    using QWidget::show;

private:
    AppContext &m_context;
    Banner *m_banner;
    CustomerId m_customer;
    StoreTask m_task;
};

} // namespace tam::ui
