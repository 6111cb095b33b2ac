#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "model/layout/block.h"
#include "model/layout/card.h"
#include "model/layout/column.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr int k_elsewhereMost = 6;
constexpr double k_serviceGap = 22, k_vpcGap = 56;

bool isCounted(const Link& link) { return link.relation->type != catalog::RelationType::permission; }

/// VPCs, and right of them what is in the region but in no VPC, in columns, each level with what uses it.
class RegionFrame {
public:
  RegionFrame(Run& run, int region) : m_run(run), m_tree(run.tree), m_region(region) {}

  void layOut() {
    for (const int child : standingChildren(m_tree, m_region)) {
      layOutBlock(m_run, child);
      (m_tree.items[child].role == Role::vpc ? m_vpcs : m_services).push_back(child);
    }
    const double least = titleRowWidth(m_tree, m_region, m_run.measure);
    Rect covered{containerPadding, plainVpcTitle, least - 2 * containerPadding, 16};
    if (m_vpcs.empty() && !m_services.empty()) covered = packBlocks(m_run, m_region, m_services, containerPadding, plainVpcTitle);
    if (!m_vpcs.empty()) {
      covered = placeVpcs();
      if (!m_services.empty()) covered = placeServices(covered);
    }
    const double right = hasDeliveries() ? 2 * stub + edgeGap * (deliverySources() - 1) : containerPadding;
    const Size asked = m_run.leastOf(m_region);
    m_tree.items[m_region].box = {0, 0, std::max({least, covered.right() + right, asked.width}),
                                  std::max(covered.bottom() + containerPadding, asked.height)};
  }

private:
  // Side by side while that is not wider than a screen, then below one another.
  Rect placeVpcs() {
    double area = 0;
    for (const int vpc : m_vpcs) area += m_tree.items[vpc].box.width * m_tree.items[vpc].box.height;
    const double widthWanted = std::max(1700.0, std::sqrt(area * 2.2));
    double x = containerPadding, y = plainVpcTitle, shelf = 0;
    Rect covered{containerPadding, plainVpcTitle, 0, 0};
    for (const int vpc : m_vpcs) {
      const Rect& box = m_tree.items[vpc].box;
      if (x > containerPadding && x + box.width > widthWanted) {
        x = containerPadding;
        y += shelf + k_vpcGap;
        shelf = 0;
      }
      m_tree.moveTo(vpc, x, y);
      covered.width = std::max(covered.width, x + box.width - containerPadding);
      covered.height = std::max(covered.height, y + box.height - plainVpcTitle);
      x += box.width + k_vpcGap;
      shelf = std::max(shelf, box.height);
    }
    return covered;
  }

  bool isService(int item) const { return m_tree.items[item].parent == m_region && m_tree.items[item].role != Role::vpc; }

  int cardOf(int item) const { return m_tree.items[item].role == Role::pill ? m_tree.items[item].parent : item; }

  // Who in a VPC, or in another column, an item has to do with.
  void readUsers() {
    std::map<int, int> column;
    for (const int service : m_services) m_users[service] = {};
    for (const Link& link : m_tree.links) {
      if (!isCounted(link)) continue;
      const int from = m_tree.childHolding(m_region, link.from), to = m_tree.childHolding(m_region, link.to);
      if (from <= 0 || to <= 0 || from == to) continue;
      if (isService(from)) m_users[from].insert(isService(to) ? to : cardOf(link.to));
      if (isService(to)) m_users[to].insert(isService(from) ? from : cardOf(link.from));
    }
    // Column by distance from the VPCs: what a VPC uses stands first, what that uses behind it.
    std::vector<int> queue;
    for (const int service : m_services) {
      const bool isNear = std::any_of(m_users[service].begin(), m_users[service].end(), [&](int user) { return !isService(user); });
      if (isNear) {
        column[service] = 0;
        queue.push_back(service);
      }
    }
    for (std::size_t at = 0; at < queue.size(); ++at)
      for (const int user : m_users[queue[at]])
        if (isService(user) && column.emplace(user, column[queue[at]] + 1).second) queue.push_back(user);
    for (const int service : m_services) m_distance[service] = column.count(service) > 0 ? column[service] : 0;
  }

  double wishOf(int service, bool& isAnchored) const {
    double sum = 0;
    std::set<double> levels;
    int count = 0;
    for (const int user : m_users.at(service)) {
      const Rect& box = m_tree.items[user].box;
      if (isService(user) && m_placed.count(user) == 0) continue;
      sum += box.centre().y;
      levels.insert(box.centre().y);
      ++count;
    }
    isAnchored = levels.size() == 1;
    if (const Rect* before = freeBefore(service)) {
      const Rect* ground = m_run.previousOf(m_region);
      if (ground != nullptr && !isAnchored) {
        isAnchored = true;   // it stands well where it stood
        return before->centre().y - ground->y;
      }
    }
    return count > 0 ? sum / count : 0;
  }

  // Where a service stood of itself; nullptr for one that a person has put somewhere.
  const Rect* freeBefore(int service) const { return m_run.pinned.count(service) > 0 ? nullptr : m_run.previousOf(service); }

  // A column by distance, the next if that is as high as the VPCs already; what stood in a column before stays in it.
  std::vector<std::vector<int>> sortIntoColumns(double mostHeight) const {
    std::set<double> before;
    for (const int service : m_services)
      if (const Rect* box = freeBefore(service)) before.insert(std::round(box->x));
    std::vector<std::vector<int>> columns(before.size());
    for (const int service : inStackOrder(m_run, m_services)) {
      auto at = static_cast<std::size_t>(m_distance.at(service));
      if (const Rect* box = freeBefore(service))
        at = static_cast<std::size_t>(std::distance(before.begin(), before.find(std::round(box->x))));
      else
        while (at < columns.size() && heightOf(columns[at]) + m_tree.items[service].box.height > mostHeight && !columns[at].empty()) ++at;
      if (at >= columns.size()) columns.resize(at + 1);
      columns[at].push_back(service);
    }
    columns.erase(std::remove_if(columns.begin(), columns.end(), [](const auto& c) { return c.empty(); }), columns.end());
    return columns;
  }

  Rect placeServices(Rect covered) {
    readUsers();
    const std::vector<std::vector<int>> columns = sortIntoColumns(std::max(covered.height, 320.0));
    double x = covered.right();
    for (const std::vector<int>& column : columns) {
      std::vector<ColumnEntry> entries;
      double width = 0, nodeWidth = 0;
      for (const int service : column) {
        ColumnEntry entry{m_tree.items[service].box.height, 0, false};
        entry.wish = wishOf(service, entry.isAnchored);
        entries.push_back(entry);
        width = std::max(width, m_tree.items[service].box.width);
        if (m_tree.items[service].role == Role::node) nodeWidth = std::max(nodeWidth, m_tree.items[service].box.width);
      }
      const std::vector<double> tops = placeInColumn(entries, k_serviceGap, covered.y);
      x += gutterBefore(column, entries, tops);
      for (std::size_t i = 0; i < column.size(); ++i) {
        if (m_tree.items[column[i]].role == Role::node) m_tree.items[column[i]].box.width = nodeWidth;
        m_tree.moveTo(column[i], x, tops[i]);
        m_placed.insert(column[i]);
        covered.height = std::max(covered.height, tops[i] + entries[i].height - covered.y);
      }
      x += width;
    }
    covered.width = x - covered.x;
    return covered;
  }

  double heightOf(const std::vector<int>& column) const {
    double height = 0;
    for (const int service : column) height += m_tree.items[service].box.height + k_serviceGap;
    return height;
  }

  // One lane for each service that is not level with all that use it, and for what comes from the delivery lane.
  double gutterBefore(const std::vector<int>& column, const std::vector<ColumnEntry>& entries, const std::vector<double>& tops) const {
    int lanes = m_placed.empty() ? deliveriesIntoVpcs() + std::min(linksElsewhere(), k_elsewhereMost) : 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
      const double centre = tops[i] + entries[i].height / 2;
      const bool needsLane = std::any_of(m_users.at(column[i]).begin(), m_users.at(column[i]).end(), [&](int user) {
        const Rect& box = m_tree.items[user].box;
        return centre < box.y + portCorner || centre > box.bottom() - portCorner;
      });
      lanes += needsLane ? 1 : 0;
    }
    return std::max(2 * stub + 4, edgeGap * lanes + stub + 2);
  }

  bool isInLane(int item) const {
    const int outermost = m_tree.childHolding(0, item);
    return outermost > 0 && m_tree.items[outermost].role == Role::lane;
  }

  int countDeliveries(bool intoVpcs) const {
    std::set<int> sources;
    for (const Link& link : m_tree.links) {
      if (!isCounted(link) || !isInLane(link.from)) continue;
      const int to = m_tree.childHolding(m_region, link.to);
      if (to > 0 && (m_tree.items[to].role == Role::vpc) == intoVpcs) sources.insert(link.from);
    }
    return static_cast<int>(sources.size());
  }
  // Relations with other regions come in beside the VPCs too.
  int linksElsewhere() const {
    int count = 0;
    for (const Link& link : m_tree.links) {
      const bool fromHere = m_tree.isInside(link.from, m_region), toHere = m_tree.isInside(link.to, m_region);
      const int inner = fromHere ? link.from : link.to;
      if (fromHere != toHere && !isInLane(link.from) && !isInLane(link.to) && isCounted(link) && m_tree.items[inner].role != Role::gateway) ++count;
    }
    return count;
  }

  int deliveriesIntoVpcs() const { return countDeliveries(true); }
  int deliverySources() const { return countDeliveries(false); }
  bool hasDeliveries() const { return !m_vpcs.empty() && deliverySources() > 0; }

  Run& m_run;
  Tree& m_tree;
  int m_region;
  std::vector<int> m_vpcs, m_services;
  std::map<int, std::set<int>> m_users;
  std::map<int, int> m_distance;
  std::set<int> m_placed;
};

}  // namespace

void layOutRegion(Run& run, int region) { RegionFrame(run, region).layOut(); }

}  // namespace slipway::layout
