#pragma once

#include <QTranslator>

namespace tam {

/** The languages that a report can be written in, whatever the window speaks. */
enum class Language : quint8 { Chinese, English };

/** The language of the installed translator. */
Language presentLanguage();

/**
 * The words and formats of one language on this thread while it lives, beside a window in another one: a report is
 * written for its reader. Works where a RoutedTranslator is installed; nest it freely.
 */
class LanguageScope
{
public:
    explicit LanguageScope(Language language);
    ~LanguageScope();
    LanguageScope(const LanguageScope &) = delete;
    LanguageScope &operator=(const LanguageScope &) = delete;

private:
    const QTranslator *m_before;
};

/** The translator that programs install: asks the one of the thread's LanguageScope first, where there is one. */
class RoutedTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation = nullptr,
                      int n = -1) const override;
};

} // namespace tam
