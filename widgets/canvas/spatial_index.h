#pragma once

#include <QRectF>
#include <cstdint>
#include <vector>

namespace slipway::widgets {

/// Which of many rectangles touch a given one: a uniform grid over the drawing. Numbers are the caller's (0 … n − 1) and come back
/// ascending, each once, so that they are in painting order.
class SpatialIndex {
public:
  SpatialIndex() = default;
  SpatialIndex(const QRectF& bounds, std::size_t count);

  void insert(std::uint32_t number, const QRectF& rect);
  void remove(std::uint32_t number);
  /// Numbers whose rectangles may touch `rect`: none is missing, some may be near only.
  void find(const QRectF& rect, std::vector<std::uint32_t>& found) const;

private:
  struct Cells { int left, top, right, bottom; };
  Cells cellsOf(const QRectF& rect) const;

  QRectF m_bounds;
  double m_cell = 256;
  int m_columns = 0, m_rows = 0;
  std::vector<std::vector<std::uint32_t>> m_cells;
  std::vector<std::vector<std::uint32_t>> m_where;    ///< by number: the cells that hold it
  mutable std::vector<std::uint32_t> m_seen;          ///< by number: the last query that met it
  mutable std::uint32_t m_query = 0;
};

}  // namespace slipway::widgets
