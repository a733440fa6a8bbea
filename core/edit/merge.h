#pragma once

#include "edit/fieldvalues.h"

namespace tam {

/** What becomes of an edit that the server's record has overtaken (sync.md section 6 "conflict"). */
struct MergeOutcome
{
    FieldValues keptSet, keptBase;  ///< go into a new operation on top of the server's record
    FieldValues mine, base, theirs; ///< units that both sides changed: for the user
    bool needsReview() const { return !mine.isEmpty(); }
};

/**
 * Three-way merge of each unit that `mine` touches: theirs = base: mine is kept; theirs = mine: nothing to do; a list
 * that stands alone: what each side added and removed; else both sides changed it, and only the user can tell. Values
 * are compared as text: give all three in canonical form. A null kind has units of one field.
 */
MergeOutcome merge(const KindInfo *info, const FieldValues &base, const FieldValues &mine, const FieldValues &theirs);

/** Adds to `theirs` what `mine` added to `base`, and takes away what it took away. All three are JSON arrays or null.
 */
QByteArray mergeSets(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);

} // namespace tam
