#include "widgets/canvas/spatial_index.h"

#include <algorithm>
#include <cmath>

namespace slipway::widgets {

SpatialIndex::SpatialIndex(const QRectF& bounds, std::size_t count) : m_bounds(bounds), m_where(count), m_seen(count, 0) {
  // A drawing of any size keeps to some ten thousand cells.
  const double area = std::max(bounds.width(), 1.0) * std::max(bounds.height(), 1.0);
  m_cell = std::max(256.0, std::sqrt(area / 16384));
  m_columns = std::max(1, static_cast<int>(bounds.width() / m_cell) + 1);
  m_rows = std::max(1, static_cast<int>(bounds.height() / m_cell) + 1);
  m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
}

SpatialIndex::Cells SpatialIndex::cellsOf(const QRectF& rect) const {
  // What lies outside the bounds is kept in the cells at the border.
  const auto column = [this](double x) { return std::clamp(static_cast<int>(std::floor((x - m_bounds.left()) / m_cell)), 0, m_columns - 1); };
  const auto row = [this](double y) { return std::clamp(static_cast<int>(std::floor((y - m_bounds.top()) / m_cell)), 0, m_rows - 1); };
  return {column(rect.left()), row(rect.top()), column(rect.right()), row(rect.bottom())};
}

void SpatialIndex::insert(std::uint32_t number, const QRectF& rect) {
  if (m_columns == 0) return;
  const Cells cells = cellsOf(rect);
  for (int y = cells.top; y <= cells.bottom; ++y)
    for (int x = cells.left; x <= cells.right; ++x) {
      const auto cell = static_cast<std::uint32_t>(y * m_columns + x);
      if (!m_cells[cell].empty() && m_cells[cell].back() == number) continue;
      m_cells[cell].push_back(number);
      m_where[number].push_back(cell);
    }
}

void SpatialIndex::remove(std::uint32_t number) {
  for (const std::uint32_t cell : m_where[number]) std::erase(m_cells[cell], number);
  m_where[number].clear();
}

void SpatialIndex::find(const QRectF& rect, std::vector<std::uint32_t>& found) const {
  found.clear();
  if (m_columns == 0) return;
  if (++m_query == 0) {
    std::fill(m_seen.begin(), m_seen.end(), 0);
    m_query = 1;
  }
  const Cells cells = cellsOf(rect);
  for (int y = cells.top; y <= cells.bottom; ++y)
    for (int x = cells.left; x <= cells.right; ++x)
      for (const std::uint32_t number : m_cells[static_cast<std::size_t>(y * m_columns + x)])
        if (m_seen[number] != m_query) {
          m_seen[number] = m_query;
          found.push_back(number);
        }
  std::sort(found.begin(), found.end());
}

}  // namespace slipway::widgets
