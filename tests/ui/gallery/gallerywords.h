#pragma once

#include <QTranslator>

/// A handful of the library's own words in Chinese, so that the gallery shows both languages without the .qm files.
class GalleryWords : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
};
