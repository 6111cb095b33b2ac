#include "model/core/line_diff.h"

#include <algorithm>

namespace slipway {

namespace {

using Lines = std::vector<std::string_view>;

Lines linesOf(std::string_view text) {
  Lines lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto newline = text.find('\n', begin);
    const auto end = newline == std::string_view::npos ? text.size() : newline + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

/// Myers' greedy algorithm ("An O(ND) difference algorithm", 1986) on the part between common prefix and suffix.
std::vector<LineStep> script(const Lines& before, const Lines& after) {
  std::size_t prefix = 0;
  while (prefix < before.size() && prefix < after.size() && before[prefix] == after[prefix]) ++prefix;
  std::size_t suffix = 0;
  while (suffix < before.size() - prefix && suffix < after.size() - prefix &&
         before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
    ++suffix;

  const int n = static_cast<int>(before.size() - prefix - suffix);
  const int m = static_cast<int>(after.size() - prefix - suffix);
  const int most = n + m;
  std::vector<std::vector<int>> history;
  std::vector<int> furthest(static_cast<std::size_t>(2 * most + 2), 0);
  const auto at = [&](int k) -> int& { return furthest[static_cast<std::size_t>(k + most)]; };
  const auto beforeAt = [&](int i) { return before[prefix + static_cast<std::size_t>(i)]; };
  const auto afterAt = [&](int i) { return after[prefix + static_cast<std::size_t>(i)]; };
  for (int d = 0; d <= most; ++d) {
    history.push_back(furthest);
    bool done = false;
    for (int k = -d; k <= d; k += 2) {
      int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && beforeAt(x) == afterAt(x - k)) ++x;
      at(k) = x;
      if (x >= n && x - k >= m) {
        done = true;
        break;
      }
    }
    if (done) break;
  }

  std::vector<LineStep> middle;
  int x = n, y = m;
  for (int d = static_cast<int>(history.size()) - 1; d >= 0; --d) {
    const std::vector<int>& past = history[static_cast<std::size_t>(d)];
    const auto pastAt = [&](int k) { return past[static_cast<std::size_t>(k + most)]; };
    const int k = x - y;
    const bool down = d > 0 && (k == -d || (k != d && pastAt(k - 1) < pastAt(k + 1)));
    const int fromX = d == 0 ? 0 : down ? pastAt(k + 1) : pastAt(k - 1);
    const int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0 && (d == 0 || x > (down ? fromX : fromX + 1) || y > (down ? fromY + 1 : fromY))) {
      if (beforeAt(x - 1) != afterAt(y - 1)) break;
      middle.push_back({' ', beforeAt(x - 1)});
      --x, --y;
    }
    if (d == 0) break;
    if (down) middle.push_back({'+', afterAt(--y)});
    else middle.push_back({'-', beforeAt(--x)});
  }
  std::reverse(middle.begin(), middle.end());

  std::vector<LineStep> steps;
  for (std::size_t i = 0; i < prefix; ++i) steps.push_back({' ', before[i]});
  steps.insert(steps.end(), middle.begin(), middle.end());
  for (std::size_t i = before.size() - suffix; i < before.size(); ++i) steps.push_back({' ', before[i]});
  return steps;
}

}  // namespace

std::vector<LineStep> lineDiff(std::string_view before, std::string_view after) { return script(linesOf(before), linesOf(after)); }

}  // namespace slipway
