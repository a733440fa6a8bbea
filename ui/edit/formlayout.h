#pragma once

#include "domain/kinds.h"

#include <QList>
#include <QString>

namespace tam::ui {

/// Fields that stand together in a form.
struct FormSection
{
    QString title; ///< empty: without a heading
    QList<const Field *> fields;
};

/**
 * The order and grouping of a kind's fields in its form. Fields that the form sets by itself (customer, author, when it
 * was recorded …) are left out; every other field of the description stands in it, those that no section names in a
 * last one, so that a new field is never out of reach.
 */
QList<FormSection> formSections(const KindInfo &info);
/// One section of the named fields, for forms that ask for a few things only.
QList<FormSection> formSections(const KindInfo &info, const QList<const char *> &fields);
/// Fields that no form shows: they are set with the action that they belong to.
bool isSetByForm(const KindInfo &info, const Field &field);

/// Kinds that people edit.
bool isEditable(Kind kind);
/// Fields that are sensible to set for many records at once.
QList<const Field *> bulkFields(const KindInfo &info);

} // namespace tam::ui
