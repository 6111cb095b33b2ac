#include <algorithm>
#include <optional>

#include "model/layout/card.h"
#include "model/layout/sizes.h"
#include "model/layout/vpc_columns.h"

namespace slipway::layout {

using namespace sizes;

namespace {

/// Places one VPC's grid, in coordinates relative to the VPC.
class VpcFrame {
public:
  VpcFrame(Run& run, int vpc) : m_run(run), m_tree(run.tree), m_vpc(vpc), m_grid(readGrid(run, vpc)) {}

  void layOut() {
    layOutLocals();
    layOutOthers();
    m_columns.emplace(m_run, m_vpc, m_grid, m_blocks, m_otherBlocks);
    const double zonesBottom = placeRows();
    const double bottom = placeZones(zonesBottom);
    placeRest(bottom);
    placeGateways();
  }

private:
  std::size_t columnCount() const { return m_grid.columns.size(); }

  // --- what stands in one subnet ---------------------------------------------------------------------------------------

  void layOutLocals() {
    m_blocks.assign(m_grid.rows.size(), std::vector<Rect>(columnCount()));
    for (std::size_t r = 0; r < m_grid.rows.size(); ++r) {
      GridRow& row = m_grid.rows[r];
      row.isBesides = canStandBesides(row);
      for (std::size_t c = 0; c < columnCount(); ++c) {
        for (const int local : row.locals[c]) {
          m_tree.items[local].isUpright = row.isBesides;
          layOutBlock(m_run, local);
        }
        if (row.locals[c].empty()) continue;
        m_blocks[r][c] = row.isBesides ? stackUpright(row.locals[c]) : packBlocks(m_run, row.cells[c], row.locals[c], subnetPadding, 0, m_grid.hasCards(m_tree) ? subnetWithCards - 2 * subnetPadding : 0);
      }
    }
  }

  void layOutOthers() {
    m_otherBlocks.resize(columnCount());
    for (std::size_t c = 0; c < columnCount(); ++c) {
      const GridColumn& column = m_grid.columns[c];
      if (column.zone < 0) continue;
      for (const int other : column.others) layOutBlock(m_run, other);
      if (!column.others.empty()) m_otherBlocks[c] = packBlocks(m_run, column.zone, column.others, zoneWide, 0);
    }
  }

  // Upright nodes at the outer sides leave the middle to what spans: only where few stand, none in a middle zone, and not
  // beside a cluster, whose services need the room at their sides for edges.
  bool canStandBesides(const GridRow& row) const {
    const bool hasCluster = std::any_of(row.spanners.begin(), row.spanners.end(), [&](const Spanner& s) { return m_tree.items[s.item].role == Role::container; });
    if (row.spanners.empty() || hasCluster) return false;
    bool hasAny = false;
    for (std::size_t c = 0; c < columnCount(); ++c) {
      if (row.locals[c].empty()) continue;
      hasAny = true;
      if (c != 0 && c + 1 != columnCount()) return false;
      double height = -nodeGap;
      for (const int local : row.locals[c]) {
        if (m_tree.items[local].role != Role::node) return false;
        height += uprightHeight + nodeGap;
      }
      if (height > std::max(uprightHeight, leastHeight(row.spanners))) return false;
    }
    return hasAny;
  }

  double leastHeight(const std::vector<Spanner>& spanners) const {
    double height = 0;
    for (const Spanner& spanner : spanners) height += heightOf(spanner, 2 * cardLeast) + cardGap;
    return height - cardGap;
  }

  Rect stackUpright(const std::vector<int>& locals) {
    double y = 0;
    for (const int local : locals) {
      m_tree.moveTo(local, 0, y);
      y += uprightHeight + nodeGap;
    }
    return {0, 0, uprightWidth, y - nodeGap};
  }

  // --- rows ------------------------------------------------------------------------------------------------------------

  double heightOf(const Spanner& spanner, double width) const {
    const Item& item = m_tree.items[spanner.item];
    if (item.role == Role::card) return cardHeightAt(m_run, spanner.item, width);
    if (item.role != Role::container) return nodeHeight;
    double height = clusterTitle + clusterPadding;
    for (const Spanner& inner : spanner.inside) height += heightOf(inner, width) + cardGap;
    return spanner.inside.empty() ? height : height - cardGap;
  }

  double placeRows() {
    double y = top() + smallTitleRow;
    for (std::size_t r = 0; r < m_grid.rows.size(); ++r) {
      const double height = placeRow(r, y);
      for (std::size_t c = 0; c < columnCount(); ++c) {
        const int subnet = m_grid.rows[r].cells[c];
        if (subnet < 0) continue;
        m_tree.items[subnet].isPlaced = true;
        m_tree.items[subnet].box = {m_columns->subnetX(c), y, m_columns->subnetWidth(), height};
      }
      y += height + rowGap + (r == 0 ? edgeGap * (m_grid.sideLanes - 1) : 0);
      if (r + 1 == m_grid.rows.size()) y -= rowGap + (r == 0 ? edgeGap * (m_grid.sideLanes - 1) : 0);
    }
    return y;
  }

  double top() const { return m_grid.gateways.empty() ? plainVpcTitle : vpcTitle; }

  double placeRow(std::size_t r, double y) {
    GridRow& row = m_grid.rows[r];
    std::vector<double> bottoms(columnCount(), y);
    const bool startsWithBox = !row.spanners.empty() && m_tree.items[row.spanners.front().item].role == Role::container;
    const double first = y + (startsWithBox && !row.isBesides ? clusterTop : subnetTitle);
    for (const Spanner& spanner : row.spanners) placeSpanner(row, spanner, first, bottoms);
    double lowest = *std::max_element(bottoms.begin(), bottoms.end());
    const double localsY = row.isBesides || row.spanners.empty() ? y + subnetTitle : lowest + freeGap / 2;
    for (std::size_t c = 0; c < columnCount(); ++c) {
      if (row.locals[c].empty()) continue;
      const bool isRight = c > 0 && c + 1 == columnCount();
      const double x = !row.isBesides ? 0 : isRight ? m_columns->subnetWidth() - subnetPadding - uprightWidth : subnetPadding;
      for (const int local : row.locals[c]) m_tree.moveBy(local, m_columns->subnetX(c) + x, localsY);
      lowest = std::max(lowest, localsY + m_blocks[r][c].bottom());
    }
    double least = subnetTitle + 18;
    for (const int cell : row.cells)
      if (cell >= 0) least = std::max(least, m_run.leastOf(cell).height);
    return std::max(lowest + subnetBottom - y, least);
  }

  // Below whatever stands already in the columns that it covers.
  void placeSpanner(const GridRow& row, const Spanner& spanner, double first, std::vector<double>& bottoms) {
    const auto begin = static_cast<std::size_t>(spanner.firstColumn), end = static_cast<std::size_t>(spanner.lastColumn);
    double y = first;
    for (std::size_t c = begin; c <= end; ++c)
      if (bottoms[c] > first) y = std::max(y, bottoms[c] + cardGap);
    const double besides = subnetPadding + uprightWidth + sideLane;
    const double left = m_columns->subnetX(begin) + (row.isBesides && begin == 0 ? besides : subnetPadding);
    const bool touchesRight = end + 1 == columnCount() && columnCount() > 1;
    const double right = m_columns->subnetX(end) + m_columns->subnetWidth() - (row.isBesides && touchesRight ? besides : subnetPadding);
    const Rect box = placeSpanningBox(spanner, {left, y, right - left, 0});
    for (std::size_t c = begin; c <= end; ++c) bottoms[c] = box.bottom();
  }

  Rect placeSpanningBox(const Spanner& spanner, Rect box) {
    Item& item = m_tree.items[spanner.item];
    item.isPlaced = true;
    if (item.role == Role::card) {
      placeCard(m_run, spanner.item, box);
      return item.box;
    }
    if (item.role != Role::container) {
      box.height = nodeHeight;
      return item.box = box;
    }
    std::vector<double> bottoms(columnCount(), box.y + clusterTitle - cardGap);
    for (const Spanner& inner : spanner.inside) {
      const auto begin = static_cast<std::size_t>(inner.firstColumn), end = static_cast<std::size_t>(inner.lastColumn);
      double y = 0;
      for (std::size_t c = begin; c <= end; ++c) y = std::max(y, bottoms[c] + cardGap);
      const double left = inner.firstColumn == spanner.firstColumn ? box.x + clusterPadding : m_columns->subnetX(begin) + subnetPadding;
      const double right = inner.lastColumn == spanner.lastColumn ? box.right() - clusterPadding : m_columns->subnetX(end) + m_columns->subnetWidth() - subnetPadding;
      const Rect placed = placeSpanningBox(inner, {left, y, right - left, 0});
      for (std::size_t c = begin; c <= end; ++c) bottoms[c] = placed.bottom();
    }
    double bottom = spanner.inside.empty() ? box.y + clusterTitle : *std::max_element(bottoms.begin(), bottoms.end());
    if (!spanner.loose.empty()) {
      for (const int loose : spanner.loose) layOutBlock(m_run, loose);
      const Rect packed = packBlocks(m_run, spanner.item, spanner.loose, clusterPadding, bottom - box.y + (spanner.inside.empty() ? 0 : cardGap));
      for (const int loose : spanner.loose) m_tree.moveBy(loose, box.x, box.y);
      bottom = box.y + packed.bottom();
      box.width = std::max(box.width, packed.right() + clusterPadding);
    }
    box.height = std::max(bottom + clusterPadding - box.y, m_run.leastOf(spanner.item).height);
    return item.box = box;
  }

  // --- around the rows -------------------------------------------------------------------------------------------------

  double placeZones(double rowsBottom) {
    double bottom = rowsBottom;
    for (std::size_t c = 0; c < m_otherBlocks.size(); ++c) {
      for (const int other : m_grid.columns[c].others) m_tree.moveBy(other, m_columns->zoneX(c), rowsBottom + nodeGap);
      if (!m_grid.columns[c].others.empty()) bottom = std::max(bottom, rowsBottom + nodeGap + m_otherBlocks[c].bottom());
    }
    bottom = std::max(bottom + zoneBottom, top() + smallTitleRow + 24);
    for (const GridColumn& column : m_grid.columns)
      if (column.zone >= 0) bottom = std::max(bottom, top() + m_run.leastOf(column.zone).height);
    for (std::size_t c = 0; c < columnCount(); ++c) {
      const int zone = m_grid.columns[c].zone;
      if (zone < 0) continue;
      m_tree.items[zone].isPlaced = true;
      m_tree.items[zone].box = {m_columns->zoneX(c), top(), m_columns->zoneWidth(c), bottom - top()};
    }
    return columnCount() == 0 ? top() : bottom;
  }

  void placeRest(double zonesBottom) {
    double right = m_columns->vpcWidth(), bottom = zonesBottom;
    if (!m_grid.loose.empty()) {
      for (const int loose : m_grid.loose) layOutBlock(m_run, loose);
      const Rect packed = packBlocks(m_run, m_vpc, m_grid.loose, containerPadding, columnCount() == 0 ? zonesBottom : zonesBottom + zoneGap, m_columns->vpcWidth() - 2 * m_columns->sidePadding());
      right = std::max(right, packed.right() + containerPadding);
      bottom = std::max(bottom, packed.bottom());
    } else if (columnCount() == 0)
      bottom += 16;
    right = std::max(right, m_columns->leastWidth());
    const Size asked = m_run.leastOf(m_vpc);
    m_tree.items[m_vpc].box = {0, 0, std::max(right, asked.width), std::max(bottom + zoneBottom, asked.height)};
  }

  // The first gateway stands on the axis of the zones, further ones right of it.
  void placeGateways() {
    double x = -1;
    for (const int gateway : m_grid.gateways) {
      layOutBlock(m_run, gateway);
      const Rect& box = m_tree.items[gateway].box;
      const double axis = columnCount() == 0 ? m_tree.items[m_vpc].box.width / 2 : m_columns->vpcWidth() / 2;
      if (x < 0) x = axis - box.width / 2;
      m_tree.moveTo(gateway, x, -box.height / 2);
      x += box.width + freeGap;
      m_tree.items[m_vpc].box.width = std::max(m_tree.items[m_vpc].box.width, x - freeGap + containerPadding);
    }
  }

  Run& m_run;
  Tree& m_tree;
  int m_vpc;
  VpcGrid m_grid;
  std::vector<std::vector<Rect>> m_blocks;   // by row and column: what the locals cover, relative to (subnet, localsY)
  std::vector<Rect> m_otherBlocks;           // by column: what stands in its zone but in no subnet
  std::optional<VpcColumns> m_columns;  // once it is known what stands in them
};

}  // namespace

void layOutVpc(Run& run, int vpc) { VpcFrame(run, vpc).layOut(); }

}  // namespace slipway::layout
