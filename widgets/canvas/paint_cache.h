#pragma once

#include <QColor>
#include <QHash>
#include <QPixmap>
#include <string>

namespace slipway::widgets {

/// Pixmaps that many marks share: boxes of one size and colour, icons of one stem and size. Sizes are device px. GUI thread only.
class PaintCache {
public:
  struct Box {
    int width = 0, height = 0;          ///< outer size, line included
    int radius = 0, lineWidth = 0;      ///< in 1/16 px
    QRgb fill = 0, line = 0;
    friend bool operator==(const Box&, const Box&) = default;
  };
  const QPixmap& box(const Box& key);

  struct Icon {
    std::string stem;
    int side = 0;                       ///< whole device px
    int radius = 0;                     ///< in 1/16 px
    QRgb tile = 0, glyph = 0;           ///< tile 0: bare glyph
    friend bool operator==(const Icon&, const Icon&) = default;
  };
  const QPixmap& icon(const Icon& key);

  void clear();

private:
  QHash<Box, QPixmap> m_boxes;
  QHash<Icon, QPixmap> m_icons;
};

size_t qHash(const PaintCache::Box& key, size_t seed = 0);
size_t qHash(const PaintCache::Icon& key, size_t seed = 0);

}  // namespace slipway::widgets
