#pragma once

#include <cstdint>
#include <vector>

#include "model/layout/routing/space.h"

namespace slipway::layout {

/// The lines on which edges of one space may run: beside each obstacle, in the middle of narrow gaps, through centres.
/// A step between neighbouring crossings is blocked where it would come nearer to an obstacle than `closeness` times its
/// clearance, or run along a container's border.
class SearchGrid {
public:
  SearchGrid(const Space& space, double closeness, const Rect& window);

  const std::vector<double>& xs() const { return m_xs; }
  const std::vector<double>& ys() const { return m_ys; }
  std::size_t width() const { return m_xs.size(); }
  std::size_t height() const { return m_ys.size(); }
  std::size_t at(std::size_t x, std::size_t y) const { return y * m_xs.size() + x; }

  bool isPointFree(std::size_t cell) const { return (m_flags[cell] & k_point) == 0; }
  bool canGoRight(std::size_t cell) const { return (m_flags[cell] & k_right) == 0; }   ///< from the cell to its right neighbour
  bool canGoDown(std::size_t cell) const { return (m_flags[cell] & k_down) == 0; }
  int depthAt(std::size_t cell) const { return m_depths[cell]; }                       ///< sum of Ground::weight there

private:
  static constexpr std::uint8_t k_point = 1, k_right = 2, k_down = 4;

  void addLines(const Space& space, const Rect& window);
  void block(const Rect& rect);
  void keepOffBorder(const Rect& ground);

  std::vector<double> m_xs, m_ys;
  std::vector<std::uint8_t> m_flags, m_depths;
};

}  // namespace slipway::layout
