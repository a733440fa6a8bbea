#pragma once

#include "rules/today.h"
