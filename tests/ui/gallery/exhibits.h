#pragma once

#include <QList>
#include <QString>
#include <functional>

class QWidget;

/// One picture of the gallery: a name, a size, and how to make the widget. `zh` chooses the language of the sample
/// texts.
struct Exhibit
{
    QString name;
    int width;
    int height;
    std::function<QWidget *(bool zh)> make;
};

[[nodiscard]] QList<Exhibit> statusExhibits();
[[nodiscard]] QList<Exhibit> compositeExhibits();
[[nodiscard]] QList<Exhibit> chartExhibits();
[[nodiscard]] QList<Exhibit> calendarExhibits();
