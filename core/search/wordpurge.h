#pragma once

#include "search/searchindex.h"

namespace tam {

/**
 * Takes the words of all dead entries out of an index, so that no byte of them is left in its file: a record was
 * deleted, and its words must not be found there any more. FTS5 can only take away what it is told word for word, and
 * the texts are gone: its own vocabulary is read backwards. What follows is one segment, written to a file anew.
 *
 * Costs as much as reading all the index and writing it once: under two seconds for 200,000 records. Cancelled between
 * words: then nothing has changed and the index still asks for it. StoreBusy when somebody reads or empties it
 * meanwhile: the next update tries again.
 */
Result<void> purgeDeadWords(SearchIndex &index, const std::atomic<bool> &cancelled);

} // namespace tam
