#pragma once

#include <vector>

#include "model/layout/block.h"

namespace slipway::layout {

/// What lies across subnets of one row: a card, a node, or a container with such things inside.
struct Spanner {
  int item = 0;
  int row = 0;
  int firstColumn = 0, lastColumn = 0;
  std::vector<Spanner> inside;       ///< of a container
  std::vector<int> loose;            ///< of a container: children that span nothing
};

/// The subnets of one height: cells[column] is a subnet or -1.
struct GridRow {
  std::vector<int> cells;
  std::vector<std::vector<int>> locals;   ///< by column: what stands in that subnet alone
  std::vector<Spanner> spanners;
  bool isBesides = false;                 ///< locals stand upright beside the spanners, else below them
};

struct GridColumn {
  int zone = -1;                     ///< -1: subnets whose zone is not known; they have no box around them
  std::vector<int> others;           ///< what stands in the zone but in no subnet
};

/// A VPC as zones by tiers: columns in the design's order, public rows above private ones.
struct VpcGrid {
  std::vector<GridColumn> columns;
  std::vector<GridRow> rows;
  std::vector<int> gateways;         ///< on the upper border
  std::vector<int> loose;            ///< directly in the VPC
  int sideLanes = 1;                 ///< lanes that the outer sides of the zones hold, for rules of lower services
  int outerLanes = 0;                ///< lanes beside the zones, for what a spanning card closes in

  bool isEmpty() const { return columns.empty(); }
  bool hasCards(const Tree& tree) const;
};

VpcGrid readGrid(const Run& run, int vpc);

}  // namespace slipway::layout
