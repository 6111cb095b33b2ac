#include "model/layout/vpc_grid.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "model/layout/card.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

namespace {

constexpr int k_unzonedColumns = 4;   // subnets of unknown zone wrap after that many

struct Place { int row = -1, column = -1; };

class GridReader {
public:
  GridReader(const Run& run, int vpc) : m_run(run), m_tree(run.tree), m_vpc(vpc) {}

  VpcGrid read() {
    readColumns();
    readRows();
    readContents();
    countSideLanes();
    return std::move(m_grid);
  }

private:
  std::string tierOf(int subnet) const {
    const std::string tier = m_tree.items[subnet].component->text("tier");
    return tier == "public" ? "0" : tier == "private" ? "1" : "2" + tier;
  }

  void readColumns() {
    for (const int child : standingChildren(m_tree, m_vpc)) {
      if (m_tree.items[child].role == Role::subnet) m_unzoned.push_back(child);
      if (m_tree.items[child].role != Role::zone) continue;
      GridColumn column{child, {}};
      for (const int inner : standingChildren(m_tree, child))
        if (m_tree.items[inner].role != Role::subnet) column.others.push_back(inner);
      m_grid.columns.push_back(std::move(column));
    }
  }

  // The nth subnet of a tier stands in the tier's nth row of its zone, so that rows line up across zones.
  void readRows() {
    std::map<std::string, int> rowsOfTier;
    std::map<std::string, std::vector<std::vector<int>>> byTier;   // tier, column, subnets
    const std::size_t zones = m_grid.columns.size();
    for (std::size_t c = 0; c < zones; ++c)
      for (const int subnet : standingChildren(m_tree, m_grid.columns[c].zone)) {
        if (m_tree.items[subnet].role != Role::subnet) continue;
        std::vector<std::vector<int>>& columns = byTier[tierOf(subnet)];
        columns.resize(std::max(columns.size(), c + 1));
        columns[c].push_back(subnet);
      }
    std::map<std::string, std::size_t> unzonedOfTier;
    for (const int subnet : m_unzoned) {
      const std::string tier = tierOf(subnet);
      const std::size_t column = zones + unzonedOfTier[tier]++ % k_unzonedColumns;
      std::vector<std::vector<int>>& columns = byTier[tier];
      columns.resize(std::max(columns.size(), column + 1));
      columns[column].push_back(subnet);
      while (m_grid.columns.size() <= column) m_grid.columns.emplace_back();
    }
    for (auto& [tier, columns] : byTier) {
      std::size_t depth = 0;
      for (const std::vector<int>& subnets : columns) depth = std::max(depth, subnets.size());
      for (std::size_t r = 0; r < depth; ++r) {
        GridRow row;
        row.cells.assign(m_grid.columns.size(), -1);
        row.locals.resize(m_grid.columns.size());
        for (std::size_t c = 0; c < columns.size(); ++c)
          if (r < columns[c].size()) {
            row.cells[c] = columns[c][r];
            m_places[columns[c][r]] = {static_cast<int>(m_grid.rows.size()), static_cast<int>(c)};
          }
        m_grid.rows.push_back(std::move(row));
      }
    }
  }

  void readContents() {
    for (GridRow& row : m_grid.rows)
      for (std::size_t c = 0; c < row.cells.size(); ++c)
        if (row.cells[c] >= 0)
          for (const int local : standingChildren(m_tree, row.cells[c])) row.locals[c].push_back(local);
    std::vector<int> free;
    for (const int child : standingChildren(m_tree, m_vpc)) {
      const Role role = m_tree.items[child].role;
      if (role == Role::zone || role == Role::subnet) continue;
      if (role == Role::gateway) m_grid.gateways.push_back(child);
      else free.push_back(child);
    }
    for (const int child : inStackOrder(m_run, free)) {
      Spanner spanner;
      if (readSpanner(child, spanner)) m_grid.rows[spanner.row].spanners.push_back(std::move(spanner));
      else m_grid.loose.push_back(child);
    }
  }

  // Where an item lies: its own spans, or those of what is inside. False if it lies across no subnet of this VPC.
  bool readSpanner(int item, Spanner& spanner) {
    spanner.item = item;
    std::vector<Place> places;
    for (const int subnet : m_tree.items[item].spans) addPlace(subnet, places);
    if (m_tree.items[item].role == Role::container) {
      for (const int child : inStackOrder(m_run, standingChildren(m_tree, item))) {
        Spanner inner;
        if (readSpanner(child, inner)) {
          places.push_back({inner.row, inner.firstColumn});
          places.push_back({inner.row, inner.lastColumn});
          spanner.inside.push_back(std::move(inner));
        } else
          spanner.loose.push_back(child);
      }
    }
    if (places.empty()) return false;
    // Across tiers it stands in the row that holds most of its subnets, the upper one on a tie.
    std::map<int, int> votes;
    for (const Place& place : places) ++votes[place.row];
    spanner.row = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
    spanner.firstColumn = places.front().column;
    spanner.lastColumn = places.front().column;
    for (const Place& place : places) {
      spanner.firstColumn = std::min(spanner.firstColumn, place.column);
      spanner.lastColumn = std::max(spanner.lastColumn, place.column);
    }
    return true;
  }

  void addPlace(int subnet, std::vector<Place>& places) const {
    const auto found = m_places.find(subnet);
    if (found != m_places.end()) places.push_back(found->second);
  }

  // Rules of all services but the first run down beside the subnets: one lane each, or one trunk for many. What stands below
  // a spanning card in a middle zone reaches its gateway there too.
  void countSideLanes() {
    int rules = 0;
    for (const GridRow& row : m_grid.rows) {
      for (const Spanner& spanner : row.spanners) {
        std::set<int> targets;
        for (const int pill : m_tree.items[spanner.item].children)
          if (m_tree.items[pill].role == Role::pill) targets.insert(targetOfRule(m_tree, pill));
        targets.erase(-1);
        const int lower = static_cast<int>(targets.size()) - 1;
        rules = std::max(rules, lower > sizes::mostSideLanes ? 1 : lower);
      }
      for (std::size_t c = 1; c + 1 < row.locals.size() && !row.spanners.empty(); ++c)
        if (std::any_of(row.locals[c].begin(), row.locals[c].end(), [&](int local) { return leadsToGateway(local); })) m_grid.outerLanes = 1;
    }
    m_grid.sideLanes = std::max(1, rules);
  }

  bool leadsToGateway(int item) const {
    return std::any_of(m_tree.links.begin(), m_tree.links.end(), [&](const Link& link) { return link.from == item && m_tree.items[link.to].role == Role::gateway; });
  }

  const Run& m_run;
  const Tree& m_tree;
  int m_vpc;
  VpcGrid m_grid;
  std::vector<int> m_unzoned;
  std::map<int, Place> m_places;
};

bool hasCard(const Tree& tree, const std::vector<Spanner>& spanners) {
  return std::any_of(spanners.begin(), spanners.end(), [&](const Spanner& s) {
    return tree.items[s.item].role == Role::card || tree.items[s.item].role == Role::container;
  });
}

}  // namespace

bool VpcGrid::hasCards(const Tree& tree) const {
  return std::any_of(rows.begin(), rows.end(), [&](const GridRow& row) { return hasCard(tree, row.spanners); });
}

VpcGrid readGrid(const Run& run, int vpc) { return GridReader(run, vpc).read(); }

}  // namespace slipway::layout
