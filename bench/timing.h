#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace slipway::bench {

/// Milliseconds of each frame of one operation, sorted.
struct Frames {
  std::vector<double> ms;
  double median() const { return ms.empty() ? 0 : ms[ms.size() / 2]; }
  double p95() const { return ms.empty() ? 0 : ms[ms.size() * 95 / 100]; }
};

/// Runs `frame(i)` `count` times, or until 8 s have passed, and notes what each took.
inline Frames measure(int count, const std::function<void(int)>& frame) {
  using Clock = std::chrono::steady_clock;
  Frames frames;
  const Clock::time_point start = Clock::now();
  for (int i = 0; i < count && (i < 5 || Clock::now() - start < std::chrono::seconds(8)); ++i) {
    const Clock::time_point before = Clock::now();
    frame(i);
    frames.ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - before).count());
  }
  std::sort(frames.ms.begin(), frames.ms.end());
  return frames;
}

}  // namespace slipway::bench
