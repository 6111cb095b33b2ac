#include "model/layout/column.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace slipway::layout {

namespace {

/// Entries that touch one another and move as one.
struct Train {
  std::vector<std::size_t> members;
  double height = 0;        // with the gaps between
  double sumOfTops = 0;     // where each member would have the train begin
  double top() const { return sumOfTops / static_cast<double>(members.size()); }
};

// Pooling neighbours that would overlap gives the placement with the least sum of squared distances.
void placeAnchored(const std::vector<ColumnEntry>& entries, std::vector<std::size_t> order, double gap, double top, std::vector<double>& tops) {
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return entries[a].wish < entries[b].wish; });
  std::vector<Train> trains;
  for (const std::size_t i : order) {
    Train train{{i}, entries[i].height, std::max(top, entries[i].wish - entries[i].height / 2)};
    while (!trains.empty() && trains.back().top() + trains.back().height + gap > train.top()) {
      Train& before = trains.back();
      const double shift = before.height + gap;
      before.sumOfTops += train.sumOfTops - shift * static_cast<double>(train.members.size());
      before.height += gap + train.height;
      before.members.insert(before.members.end(), train.members.begin(), train.members.end());
      train = std::move(before);
      trains.pop_back();
    }
    trains.push_back(std::move(train));
  }
  double least = top;
  for (const Train& train : trains) {
    double y = std::max(least, train.top());
    for (const std::size_t i : train.members) {
      tops[i] = y;
      y += entries[i].height + gap;
    }
    least = y;
  }
}

}  // namespace

std::vector<double> placeInColumn(const std::vector<ColumnEntry>& entries, double gap, double top) {
  std::vector<double> tops(entries.size(), std::numeric_limits<double>::quiet_NaN());
  std::vector<std::size_t> anchored;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (entries[i].isAnchored) anchored.push_back(i);
  placeAnchored(entries, anchored, gap, top, tops);
  std::vector<std::pair<double, double>> taken;   // top, bottom
  for (const std::size_t i : anchored) taken.emplace_back(tops[i], tops[i] + entries[i].height);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].isAnchored) continue;
    const double height = entries[i].height, wish = std::max(top, entries[i].wish - height / 2);
    std::vector<double> candidates = {wish, top};
    for (const auto& [from, to] : taken) {
      candidates.push_back(from - gap - height);
      candidates.push_back(to + gap);
    }
    double best = top, bestDistance = std::numeric_limits<double>::max();
    for (const double y : candidates) {
      if (y < top) continue;
      const bool isFree = std::all_of(taken.begin(), taken.end(), [&](const auto& t) { return y + height + gap <= t.first + 0.01 || y >= t.second + gap - 0.01; });
      const double distance = std::abs(y - wish) + (y > wish ? 0.5 : 0);
      if (isFree && distance < bestDistance) {
        best = y;
        bestDistance = distance;
      }
    }
    tops[i] = best;
    taken.emplace_back(best, best + height);
  }
  return tops;
}

}  // namespace slipway::layout
