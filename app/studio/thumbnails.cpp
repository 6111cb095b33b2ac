#include "app/studio/thumbnails.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QMetaObject>
#include <QStandardPaths>

#include "app/studio/drawing_file.h"
#include "model/picture/text_width.h"
#include "model/workspace/snapshot.h"
#include "model/workspace/templates.h"

namespace slipway::studio {

namespace {

struct Thumbnail {
  QImage image;
  int parts = 0;
};

QString cachePath(const SourceFiles& files, QSize size, double ratio, bool isDark) {
  QCryptographicHash hash(QCryptographicHash::Sha1);
  // Another build may draw otherwise.
  hash.addData(QByteArray::number(QFileInfo(QCoreApplication::applicationFilePath()).lastModified().toMSecsSinceEpoch()));
  for (const auto& [file, text] : files) {
    hash.addData(QByteArray::fromStdString(file.text()));
    hash.addData(QByteArray::fromStdString(*text));
  }
  const QString name = QStringLiteral("%1-%2x%3-%4-%5.png")
                           .arg(QString::fromLatin1(hash.result().toHex().left(20)))
                           .arg(size.width()).arg(size.height()).arg(ratio)
                           .arg(isDark ? QStringLiteral("dark") : QStringLiteral("light"));
  return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/thumbnails/") + name;
}

Thumbnail draw(const SourceFiles& files, QSize size, double ratio, bool isDark) {
  const QString path = cachePath(files, size, ratio, isDark);
  QImage cached(path);
  if (!cached.isNull()) {
    cached.setDevicePixelRatio(ratio);
    return {cached, cached.text(QStringLiteral("parts")).toInt()};
  }
  const auto snapshot = workspace::derive(files, nullptr);
  const layout::Layout layout = layout::arrange(*snapshot->design, {}, picture::fontMeasure());
  picture::Options options;
  options.detail = picture::Detail::far;
  options.showNames = false;  // too small to be read
  const picture::Picture picture = picture::draw(*snapshot->design, layout, {}, options);
  Thumbnail thumbnail{paintedPicture(picture, size, ratio, isDark), static_cast<int>(layout.boxes.size())};  // what is drawn
  thumbnail.image.setText(QStringLiteral("parts"), QString::number(thumbnail.parts));
  QDir().mkpath(QFileInfo(path).absolutePath());
  thumbnail.image.save(path);
  return thumbnail;
}

}  // namespace

Thumbnails::Thumbnails(QObject* parent) : QObject(parent) {}

Thumbnails::~Thumbnails() {
  m_isEnding = true;
  if (m_thread.joinable()) m_thread.join();
}

void Thumbnails::request(QSize size, double ratio, bool isDark) {
  if (m_thread.joinable()) {
    m_isEnding = true;
    m_thread.join();
    m_isEnding = false;
  }
  m_thread = std::thread([this, size, ratio, isDark] { work(size, ratio, isDark); });
}

void Thumbnails::work(QSize size, double ratio, bool isDark) {
  for (const workspace::Template& entry : workspace::templates()) {
    if (m_isEnding) return;
    const Thumbnail thumbnail = draw(workspace::templateFiles(entry.id), size, ratio, isDark);
    const QString id = QString::fromStdString(entry.id);
    QMetaObject::invokeMethod(this, [this, id, thumbnail, isDark] { Q_EMIT ready(id, thumbnail.image, thumbnail.parts, isDark); }, Qt::QueuedConnection);
  }
}

}  // namespace slipway::studio
