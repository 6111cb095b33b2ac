#include "model/layout/routing/separate.h"

#include <algorithm>
#include <numeric>

namespace slipway::layout {

namespace {

constexpr int k_rounds = 60;            // rows that do not fit are shrunk one after another, so many at most
constexpr double k_nothing = 1e-6;

/// Coordinates that hang together by separations; indexes into the whole.
struct Knot {
  std::vector<std::size_t> members;          // rising
  std::vector<Separation> separations;       // by `after`, rising
};

std::vector<Knot> knotsOf(std::size_t count, const std::vector<Separation>& separations) {
  std::vector<std::size_t> leader(count);
  std::iota(leader.begin(), leader.end(), std::size_t{0});
  const auto find = [&](std::size_t at) {
    while (leader[at] != at) at = leader[at] = leader[leader[at]];
    return at;
  };
  for (const Separation& s : separations) {
    const std::size_t a = find(s.before), b = find(s.after);
    leader[std::max(a, b)] = std::min(a, b);
  }
  std::vector<std::size_t> knotOf(count, count);
  std::vector<Knot> knots;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t root = find(i);
    if (knotOf[root] == count) {
      knotOf[root] = knots.size();
      knots.emplace_back();
    }
    knots[knotOf[root]].members.push_back(i);
  }
  for (const Separation& s : separations) knots[knotOf[find(s.before)]].separations.push_back(s);
  for (Knot& knot : knots)
    std::stable_sort(knot.separations.begin(), knot.separations.end(), [](const Separation& a, const Separation& b) { return a.after < b.after; });
  return knots;
}

/// Solves one knot after another, with working memory for all.
class Solver {
public:
  explicit Solver(const std::vector<Coordinate>& coordinates)
      : m_all(coordinates), m_low(coordinates.size()), m_high(coordinates.size()), m_lowBy(coordinates.size()), m_highBy(coordinates.size()), m_block(coordinates.size()), m_offset(coordinates.size()), m_result(coordinates.size()) {}

  void solve(Knot& knot) {
    for (int round = 0; round < k_rounds && !findRange(knot); ++round) shrinkRows(knot);
    if (!findRange(knot)) {
      for (Separation& s : knot.separations) s.gap = 0;
      findRange(knot);
    }
    mergeBlocks(knot);
    // Last word to the limits; the range was made so that this works out.
    std::size_t next = 0;
    for (const std::size_t i : knot.members) {
      double at = std::max(m_result[i], m_low[i]);
      for (; next < knot.separations.size() && knot.separations[next].after == i; ++next)
        at = std::max(at, m_result[knot.separations[next].before] + knot.separations[next].gap);
      m_result[i] = std::min(at, std::max(m_high[i], m_low[i]));
    }
  }

  std::vector<double> take() { return std::move(m_result); }

private:
  // How low and how high each can be if all others give way; false if one has no such place. Remembers what pushes each.
  bool findRange(const Knot& knot) {
    for (const std::size_t i : knot.members) {
      m_low[i] = m_all[i].least;
      m_high[i] = std::max(m_all[i].most, m_all[i].least);
      m_lowBy[i] = m_highBy[i] = k_none;
    }
    for (std::size_t n = 0; n < knot.separations.size(); ++n) {
      const Separation& s = knot.separations[n];
      if (m_low[s.before] + s.gap <= m_low[s.after] + k_nothing) continue;
      m_low[s.after] = m_low[s.before] + s.gap;
      m_lowBy[s.after] = n;
    }
    // Separations rise by `after`: backwards, each `after` is final before its `before`s are lowered, since those come earlier.
    for (std::size_t n = knot.separations.size(); n-- > 0;) {
      const Separation& s = knot.separations[n];
      if (m_high[s.after] - s.gap >= m_high[s.before] - k_nothing) continue;
      m_high[s.before] = m_high[s.after] - s.gap;
      m_highBy[s.before] = n;
    }
    return std::all_of(knot.members.begin(), knot.members.end(), [&](std::size_t i) { return m_low[i] <= m_high[i] + 1e-4; });
  }

  // Of each row that is longer than its room: from the limit that pushes one end up to the limit that pushes the other down.
  void shrinkRows(Knot& knot) {
    std::vector<bool> isShrunk(knot.separations.size(), false);
    for (const std::size_t i : knot.members) {
      if (m_low[i] <= m_high[i] + 1e-4) continue;
      std::vector<std::size_t> row;
      std::size_t first = i, last = i;
      for (; m_lowBy[first] != k_none; first = knot.separations[m_lowBy[first]].before) row.push_back(m_lowBy[first]);
      for (; m_highBy[last] != k_none; last = knot.separations[m_highBy[last]].after) row.push_back(m_highBy[last]);
      if (std::any_of(row.begin(), row.end(), [&](std::size_t n) { return isShrunk[n]; })) continue;   // the next round judges it anew
      double needed = 0;
      for (const std::size_t n : row) needed += knot.separations[n].gap;
      const double room = std::max(0.0, m_high[last] - m_low[first]);
      for (const std::size_t n : row) {
        knot.separations[n].gap *= needed > 0 ? std::min(1.0, room / needed) : 0;
        isShrunk[n] = true;
      }
    }
  }

  struct Block {
    std::vector<std::size_t> members;
    double weight = 0, sum = 0;      // of weight × (wish − offset)
    double at() const { return sum / weight; }
  };

  double placeOf(std::size_t i) const { return m_blocks[m_block[i]].at() + m_offset[i]; }

  // Each coordinate starts as a block of its own; a block that stands too near to the one before joins it (the most
  // violated separation first), and the joint block finds the weighted middle of its wishes.
  void mergeBlocks(const Knot& knot) {
    m_blocks.clear();
    std::vector<std::vector<Separation>> into(knot.members.size());
    for (const Separation& s : knot.separations)
      into[static_cast<std::size_t>(std::lower_bound(knot.members.begin(), knot.members.end(), s.after) - knot.members.begin())].push_back(s);
    for (std::size_t m = 0; m < knot.members.size(); ++m) {
      const std::size_t i = knot.members[m];
      m_block[i] = m_blocks.size();
      m_offset[i] = 0;
      const double wish = std::clamp(m_all[i].wish, m_low[i], std::max(m_low[i], m_high[i]));
      m_blocks.push_back({{i}, m_all[i].weight, m_all[i].weight * wish});
      while (joinMostViolated(knot, into, i)) {}
    }
    for (const std::size_t i : knot.members) m_result[i] = placeOf(i);
  }

  bool joinMostViolated(const Knot& knot, const std::vector<std::vector<Separation>>& into, std::size_t newest) {
    const std::size_t own = m_block[newest];
    const Separation* worst = nullptr;
    double violation = 1e-6;
    for (const std::size_t i : m_blocks[own].members) {
      const auto m = static_cast<std::size_t>(std::lower_bound(knot.members.begin(), knot.members.end(), i) - knot.members.begin());
      for (const Separation& s : into[m]) {
        if (m_block[s.before] == own) continue;
        const double missing = placeOf(s.before) + s.gap - placeOf(s.after);
        if (missing > violation) {
          violation = missing;
          worst = &s;
        }
      }
    }
    if (worst == nullptr) return false;
    Block& left = m_blocks[m_block[worst->before]];
    Block& right = m_blocks[own];
    const double shift = m_offset[worst->before] + worst->gap - m_offset[worst->after];
    for (const std::size_t i : right.members) {
      m_block[i] = m_block[worst->before];
      m_offset[i] += shift;
      left.members.push_back(i);
    }
    left.sum += right.sum - right.weight * shift;
    left.weight += right.weight;
    right.members.clear();
    return true;
  }

  const std::vector<Coordinate>& m_all;
  static constexpr std::size_t k_none = static_cast<std::size_t>(-1);

  std::vector<double> m_low, m_high;
  std::vector<std::size_t> m_lowBy, m_highBy;   // the separation that sets them; k_none: their own limit
  std::vector<std::size_t> m_block;
  std::vector<double> m_offset, m_result;
  std::vector<Block> m_blocks;
};

}  // namespace

std::vector<double> separate(const std::vector<Coordinate>& coordinates, const std::vector<Separation>& separations) {
  Solver solver(coordinates);
  std::vector<Knot> knots = knotsOf(coordinates.size(), separations);
  for (Knot& knot : knots) solver.solve(knot);
  return solver.take();
}

}  // namespace slipway::layout
