#pragma once

#include <vector>

#include "widgets/start/start_entries.h"

namespace slipway::studio {

/// The folders that were open, the latest first, at most ten; kept in the person's settings. Folders that are gone are
/// left out.
std::vector<widgets::RecentFolder> recentFolders();
void rememberFolder(const QString& path, picture::Status status);
void forgetFolders();

/// Where templates are put: ~/Slipway/<id>, with a number behind it if there is one already.
QString freshFolder(const QString& name);

}  // namespace slipway::studio
