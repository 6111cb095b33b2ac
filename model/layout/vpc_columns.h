#pragma once

#include <vector>

#include "model/layout/vpc_grid.h"

namespace slipway::layout {

/// How wide the zones of a VPC and their subnets are, and where they begin: px, relative to the VPC. All subnets are equally wide: as
/// wide as what stands in one, what lies across some, and their titles need. `run` and `grid` must live as long.
class VpcColumns {
public:
  /// `blocks` by row and column: what the things of one subnet cover; `others` by column: what stands in its zone but in no subnet.
  VpcColumns(const Run& run, int vpc, const VpcGrid& grid, const std::vector<std::vector<Rect>>& blocks, const std::vector<Rect>& others);

  double subnetWidth() const { return m_subnetWidth; }
  double zoneWidth(std::size_t column) const { return m_pads[column].left + m_subnetWidth + m_pads[column].right; }
  double zoneX(std::size_t column) const;
  double subnetX(std::size_t column) const { return zoneX(column) + m_pads[column].left; }
  double sidePadding() const;  ///< beside the zones, with lanes for edges
  double vpcWidth() const;     ///< of all zones with what is beside them; 0 without zones
  double leastWidth() const;   ///< of the VPC, for its title and its gateway

private:
  struct Pads {
    double left = 0, right = 0;
  };

  std::size_t count() const { return m_grid.columns.size(); }
  void choosePads();
  void chooseSubnetWidth(const std::vector<std::vector<Rect>>& blocks, const std::vector<Rect>& others);
  double leastWidthOf(int spanning) const;
  double subnetWidthFor(const GridRow& row, const Spanner& spanner) const;

  const Run& m_run;
  const Tree& m_tree;
  const int m_vpc;
  const VpcGrid& m_grid;
  std::vector<Pads> m_pads;
  double m_subnetWidth = 0;
};

}  // namespace slipway::layout
