#pragma once

// QScintilla's headers are written with Qt's lower-case keywords, which our targets switch off: they may name things of ours.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscilexercustom.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots
