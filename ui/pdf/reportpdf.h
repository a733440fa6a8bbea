#pragma once

#include "domain/result.h"
#include "report/reportmodel.h"

#include <QImage>
#include <QList>

namespace tam {

/**
 * A report on A4 pages: embedded fonts, text that can be selected and searched, charts as vectors, tables that carry
 * their header over page breaks. Needs a QGuiApplication (offscreen will do); runs on any thread. FileNotWritable when
 * no installed font has the report's Chinese characters: a page of boxes is no report.
 */
Result<QByteArray> pdfOf(const Report &report);

/** The same pages as pictures of a width in pixels, for a preview: they break where the PDF does. */
Result<QList<QImage>> pageImages(const Report &report, int width);

} // namespace tam
