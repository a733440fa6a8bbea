#pragma once

#include "report/maildraft.h"
#include "rules/facts.h"
#include "wording/languagescope.h"

namespace tam {

/**
 * The draft that tells a customer of a notice (主动服务): what, when, which products and resources, and the advice;
 * times in the customer's zone. To those whom the notice names as told, else to the technical contacts, else to all
 * contacts. Needs contacts.
 */
MailDraft noticeDraft(const CustomerFacts &facts, const Notice &notice, Language language);

} // namespace tam
