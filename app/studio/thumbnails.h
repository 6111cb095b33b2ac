#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <atomic>
#include <thread>
#include <vector>

namespace slipway::studio {

/// Draws the templates' own pictures for the start page on a thread of its own. A picture that was drawn before by this
/// version is read from the cache folder instead.
class Thumbnails : public QObject {
  Q_OBJECT

public:
  explicit Thumbnails(QObject* parent);
  ~Thumbnails() override;

  /// Asks for all templates' pictures, to fit in `size` px at `ratio` device px a px.
  void request(QSize size, double ratio, bool isDark);

Q_SIGNALS:
  void ready(const QString& id, const QImage& image, int parts, bool isDark);

private:
  void work(QSize size, double ratio, bool isDark);

  std::thread m_thread;
  std::atomic<bool> m_isEnding = false;
};

}  // namespace slipway::studio
