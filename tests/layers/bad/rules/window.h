#pragma once

#include <QtWidgets/QWidget>
#include <QSqlQuery>
