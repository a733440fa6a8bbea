#pragma once

#include <QSqlQuery>
#include <QtWidgets/QWidget>
