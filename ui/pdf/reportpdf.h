#pragma once

#include "domain/result.h"
#include "report/reportmodel.h"

#include <QImage>
#include <QList>

class QPagedPaintDevice;

namespace tam {

/**
 * A report on A4 pages: embedded fonts, text that can be selected and searched, charts as vectors, tables that carry
 * their header over page breaks; the pages lie across when a table has many columns. Needs a QGuiApplication (offscreen
 * will do); runs on any thread. FileNotWritable when no installed font has the report's Chinese characters: a page of
 * boxes is no report.
 */
Result<QByteArray> pdfOf(const Report &report);

/** The same pages as pictures of a width in pixels, for a preview: they break where the PDF does. */
Result<QList<QImage>> pageImages(const Report &report, int width);

/** Dots per inch that a printer is to be set to, so that texts are as wide as they were measured. */
inline constexpr int kPrintResolution = 1440;

/**
 * The same pages on a printer (QPrinter is such a device) that paints full pages at kPrintResolution: A4's layout, made
 * as large as the printer's paper takes.
 * FileNotWritable when the device cannot be painted on, or no installed font has the report's characters.
 */
Result<void> printReport(const Report &report, QPagedPaintDevice &device);

} // namespace tam
