#include "model/layout/vpc_columns.h"

#include <algorithm>
#include <cmath>

#include "model/layout/card.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

VpcColumns::VpcColumns(const Run& run, int vpc, const VpcGrid& grid, const std::vector<std::vector<Rect>>& blocks,
                       const std::vector<Rect>& others)
    : m_run(run), m_tree(run.tree), m_vpc(vpc), m_grid(grid) {
  choosePads();
  chooseSubnetWidth(blocks, others);
}

void VpcColumns::choosePads() {
  const double wide = zoneWide + edgeGap * (m_grid.sideLanes - 1);
  for (std::size_t c = 0; c < count(); ++c) {
    Pads pads;
    if (m_grid.columns[c].zone >= 0) {
      pads.left = pads.right = count() == 1 ? wide : (zoneNarrow + zoneWide) / 2;
      // All columns are equally wide: what the outer ones give to a lane, the middle ones give to both sides.
      if (count() > 1) {
        pads.left = c == 0 ? wide : c + 1 == count() ? zoneNarrow : (wide + zoneNarrow) / 2;
        pads.right = c == 0 ? zoneNarrow : c + 1 == count() ? wide : (wide + zoneNarrow) / 2;
      }
    }
    m_pads.push_back(pads);
  }
}

void VpcColumns::chooseSubnetWidth(const std::vector<std::vector<Rect>>& blocks, const std::vector<Rect>& others) {
  m_subnetWidth = m_grid.hasCards(m_tree) ? subnetWithCards : subnetLeast;
  const auto holds = [this](double width) { m_subnetWidth = std::max(m_subnetWidth, width); };
  for (std::size_t r = 0; r < m_grid.rows.size(); ++r) {
    const GridRow& row = m_grid.rows[r];
    for (std::size_t c = 0; c < count(); ++c) {
      if (row.cells[c] < 0) continue;
      holds(titleRowWidth(m_tree, row.cells[c], m_run.measure));
      holds(m_run.leastOf(row.cells[c]).width);
      if (!row.isBesides && !row.locals[c].empty()) holds(blocks[r][c].right() + subnetPadding);
    }
    for (const Spanner& spanner : row.spanners) holds(subnetWidthFor(row, spanner));
  }
  for (std::size_t c = 0; c < count(); ++c) {
    const GridColumn& column = m_grid.columns[c];
    if (column.zone < 0) continue;
    holds(m_run.leastOf(column.zone).width - 2 * zoneNarrow);
    holds(titleRowWidth(m_tree, column.zone, m_run.measure) - 2 * zoneNarrow);
    holds(others[c].width);
  }
  if (count() == 0) return;
  const double wanted = std::max(leastWidth(), m_run.leastOf(m_vpc).width);
  m_subnetWidth += std::max(0.0, wanted - vpcWidth()) / static_cast<double>(count());
  // An even width keeps the axis between the zones on whole pixels.
  m_subnetWidth = 2 * std::ceil(m_subnetWidth / 2);
}

double VpcColumns::subnetWidthFor(const GridRow& row, const Spanner& spanner) const {
  double least = leastWidthOf(spanner.item);
  if (m_tree.items[spanner.item].role == Role::container) {
    least = titleRowWidth(m_tree, spanner.item, m_run.measure);
    for (const Spanner& inner : spanner.inside) {
      const int columns = inner.lastColumn - inner.firstColumn + 1;
      least = std::max(least, leastWidthOf(inner.item) * (spanner.lastColumn - spanner.firstColumn + 1) / columns + 2 * clusterPadding);
    }
  }
  const int columns = spanner.lastColumn - spanner.firstColumn + 1;
  const double inset = 2 * (row.isBesides ? subnetPadding + uprightWidth + sideLane : subnetPadding);
  return 2 * std::ceil((least + inset - (columns - 1) * (zoneGap + 2 * zoneNarrow)) / columns / 2);
}

double VpcColumns::leastWidthOf(int spanning) const {
  const Role role = m_tree.items[spanning].role;
  if (role == Role::card) return leastCardWidth(m_tree, spanning, m_run.measure);
  return role == Role::container ? cardLeast / 2 : leafSize(m_tree, spanning, m_run.measure).width;
}

double VpcColumns::zoneX(std::size_t column) const {
  double x = sidePadding();
  for (std::size_t c = 0; c < column; ++c) x += zoneWidth(c) + zoneGap;
  return x;
}

double VpcColumns::sidePadding() const { return containerPadding + edgeGap * m_grid.outerLanes; }

double VpcColumns::vpcWidth() const { return count() == 0 ? 0 : zoneX(count() - 1) + zoneWidth(count() - 1) + sidePadding(); }

// The gateway in the middle of the border leaves the title at the left its room.
double VpcColumns::leastWidth() const {
  const double title = titleRowWidth(m_tree, m_vpc, m_run.measure);
  return m_grid.gateways.empty() ? title : 2 * title + leafSize(m_tree, m_grid.gateways.front(), m_run.measure).width;
}

}  // namespace slipway::layout
