#include "app/studio/drawing_file.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgRenderer>
#include <cmath>

#include "model/emit/svg.h"
#include "widgets/theme/theme.h"

namespace slipway::studio {

namespace {

constexpr double mostPixels = 16000;      // a side of a PNG

QByteArray svgOf(const picture::Picture& picture, bool isDark, const QString& title) {
  return QByteArray::fromStdString(emit::svg(picture, isDark, title.toStdString()));
}

QString writePng(const QByteArray& svg, const QString& path, bool isDark) {
  QSvgRenderer renderer(svg);
  const QSizeF size = renderer.viewBoxF().size();
  const double scale = std::min(2.0, mostPixels / std::max(size.width(), size.height()));
  QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(widgets::Theme::colour("canvas", isDark, 1));
  QPainter painter(&image);
  renderer.render(&painter);
  painter.end();
  return image.save(path, "PNG") ? QString() : QStringLiteral("%1 cannot be written.").arg(path);
}

QString writePdf(const QByteArray& svg, const QString& path, const QString& title) {
  QSvgRenderer renderer(svg);
  QPdfWriter writer(path);
  writer.setTitle(title);
  writer.setResolution(144);
  writer.setPageMargins(QMarginsF());
  writer.setPageSize(QPageSize(renderer.viewBoxF().size() * 0.75, QPageSize::Point, QString(), QPageSize::ExactMatch));
  QPainter painter;
  if (!painter.begin(&writer)) return QStringLiteral("%1 cannot be written.").arg(path);
  renderer.render(&painter);
  return painter.end() ? QString() : QStringLiteral("%1 is not complete: the disk may be full.").arg(path);
}

}  // namespace

QImage paintedPicture(const picture::Picture& picture, QSize size, double ratio, bool isDark) {
  QSvgRenderer renderer(svgOf(picture, isDark, QString()));
  QSizeF shown = renderer.viewBoxF().size();
  if (shown.isEmpty()) return {};
  shown.scale(size, Qt::KeepAspectRatio);
  QImage image((shown * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  renderer.render(&painter);
  painter.end();
  image.setDevicePixelRatio(ratio);
  return image;
}

QString writeDrawing(const picture::Picture& picture, const QString& path, bool isDark, const QString& title) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (picture.groups.empty()) return QStringLiteral("There is nothing to draw yet: the design is empty.");
  const QByteArray svg = svgOf(picture, isDark, title);
  if (suffix == u"png") return writePng(svg, path, isDark);
  if (suffix == u"pdf") return writePdf(svg, path, title);
  if (suffix != u"svg") return QStringLiteral("%1 is none of .svg, .png and .pdf.").arg(path);
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(svg) != svg.size() || !file.commit())
    return QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString());
  return {};
}

}  // namespace slipway::studio
