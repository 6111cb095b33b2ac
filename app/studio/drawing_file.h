#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include "model/picture/picture.h"

namespace slipway::studio {

/// The picture fitted into `size` px, with `ratio` device px a px, on a clear ground. Any thread.
QImage paintedPicture(const picture::Picture& picture, QSize size, double ratio, bool isDark);

/// Writes a picture as .svg, .png (twice its size) or .pdf, by the file's name. The sentence says why not; "" if it is written.
QString writeDrawing(const picture::Picture& picture, const QString& path, bool isDark, const QString& title);

}  // namespace slipway::studio
