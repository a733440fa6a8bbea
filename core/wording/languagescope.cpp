#include "wording/languagescope.h"

#include "wording/names.h"

namespace tam {

namespace {

thread_local const QTranslator *current = nullptr;

/** The programs carry their translations under these names; one that is missing leaves the English sources. */
struct Loaded
{
    explicit Loaded(const QString &name) : there(translator.load(QStringLiteral(":/i18n/tam_%1.qm").arg(name))) {}
    QTranslator translator;
    bool there;
};

const QTranslator *translatorOf(Language language)
{
    static const Loaded chinese(QStringLiteral("zh_CN"));
    static const Loaded english(QStringLiteral("en"));
    return language == Language::Chinese ? &chinese.translator : &english.translator;
}

} // namespace

Language presentLanguage()
{
    return wording::chinese() ? Language::Chinese : Language::English;
}

LanguageScope::LanguageScope(Language language) : m_before(current)
{
    current = translatorOf(language);
}

LanguageScope::~LanguageScope()
{
    current = m_before;
}

QString RoutedTranslator::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    return current ? current->translate(context, source, disambiguation, n)
                   : QTranslator::translate(context, source, disambiguation, n);
}

} // namespace tam
