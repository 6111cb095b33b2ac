#pragma once

#include <functional>

class QObject;

namespace slipway::widgets {

/// Whether the desktop asks for dark colours, as far as it can be told without waiting: from the platform's own palette.
bool systemPrefersDark();

/// Calls back (in the GUI thread, while `owner` lives) with what the desktop's settings portal says: once soon after the start if it
/// differs, and at each change. Does nothing where there is no such portal. Source: org.freedesktop.appearance, key color-scheme.
void whenSystemPreferenceChanges(QObject* owner, std::function<void(bool isDark)> changed);

}  // namespace slipway::widgets
