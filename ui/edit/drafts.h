#pragma once

#include "store/storefile.h"
#include "support/appcontext.h"

#include <QJsonObject>

#include <optional>

namespace tam::ui {

/// Which form a draft belongs to.
struct DraftKey
{
    Kind kind = Kind::Count;
    CustomerId customer;
    QUuid record;   ///< null: of a new record
    QString action; ///< of a form that asks for a few things only; empty: the kind's own form
};

/**
 * What was typed into a form and is not saved yet, one small file for each form in the folder `<store>.drafts` beside
 * the store, so that it survives a crash. Drafts of customers that the store does not have (any more) are removed:
 * nothing of them may stay (sync.md).
 */
class Drafts
{
public:
    explicit Drafts(const AppContext &context) : m_directory(storefile::draftsOf(context.storeFile())) {}

    struct Draft
    {
        Instant at;
        QJsonObject fields;
    };
    std::optional<Draft> find(const DraftKey &key) const;
    /// Of every form, newest first.
    QList<std::pair<DraftKey, Instant>> all() const;
    bool keep(const DraftKey &key, const QJsonObject &fields, Instant now) const;
    void drop(const DraftKey &key) const;
    /// Once the whole portfolio is known.
    void dropForeign(const PortfolioSnapshot &snapshot) const;

private:
    QString fileOf(const DraftKey &key) const;

    QString m_directory;
};

} // namespace tam::ui
