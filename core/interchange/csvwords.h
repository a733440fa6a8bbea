#pragma once

#include "domain/kinds.h"

#include <QString>

#include <optional>

namespace tam {

/**
 * The words that ticket systems and spreadsheets, Chinese and English, use for our fields and codes. They only suggest
 * a mapping; nothing is stored under them.
 */

/** Lower case, without blanks, punctuation and anything in brackets: "Created At (UTC+8)" and "created_at" are the same
 * word. */
QString csvWord(QStringView text);

/** Column that names the customer of a row, and by what. */
enum class CustomerMatch : quint8 {
    Any, ///< id, else exact name, else account id
    Id,
    Name,
    AccountId
};
std::optional<CustomerMatch> customerHeader(QStringView header);

/** The field of the kind that a header stands for: its own name or one of the known words. "id" for the record's id. */
QString fieldOfHeader(const KindInfo &info, QStringView header);

/** The code of a cell such as 紧急; the codes themselves fit too. Empty when unknown. */
QString codeOfWord(const Field &field, QStringView cell);

/** 是, yes, 1 …; nothing when unknown. */
std::optional<bool> flagOfWord(QStringView cell);

} // namespace tam
