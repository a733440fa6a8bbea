#pragma once

#include <QString>

namespace tam {

/**
 * Installs the translation of a language: "zh_CN", "en", or empty for the system's (Chinese where the system is
 * Chinese, else English). Replaces the one installed before. False when the language is none of ours.
 */
bool installLanguage(const QString &language);

/** The language that installLanguage("") would choose. */
QString systemLanguage();

} // namespace tam
