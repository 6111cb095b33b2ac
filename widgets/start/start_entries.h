#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include "model/picture/picture.h"

namespace slipway::widgets {

/// A folder that was open before.
struct RecentFolder {
  QString path;                                   ///< absolute
  QDateTime opened;
  picture::Status status = picture::Status::none; ///< of its findings when it was last open
};

/// A system to start from.
struct TemplateEntry {
  QString id;
  QString title;
  QString about;
  QStringList tags;
};

}  // namespace slipway::widgets
