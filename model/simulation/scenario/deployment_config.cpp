#include "model/simulation/scenario/deployment_config.h"

#include <algorithm>
#include <cctype>

namespace slipway::simulation {

namespace {

/// The number that follows a word in the name: 10 in "Canary10Percent5Minutes" after "Canary"; 0 if there is none.
int numberAfter(std::string_view name, std::string_view word) {
  const std::size_t at = name.find(word);
  if (at == std::string_view::npos) return 0;
  int number = 0;
  for (std::size_t i = at + word.size(); i < name.size() && std::isdigit(static_cast<unsigned char>(name[i])) != 0 && number < 10'000; ++i)
    number = number * 10 + (name[i] - '0');
  return number;
}

}  // namespace

std::vector<ShiftStep> shiftOf(std::string_view configuration) {
  if (const int percent = numberAfter(configuration, "Canary"); percent > 0 && percent < 100)
    return {{0, percent}, {60.0 * numberAfter(configuration, "Percent"), 100}};
  const int step = numberAfter(configuration, "Linear");
  const int minutes = std::max(1, numberAfter(configuration, "PercentEvery"));
  if (step <= 0 || step >= 100) return {{0, 100}};
  std::vector<ShiftStep> shift;
  for (int percent = step, i = 0; shift.empty() || shift.back().percent < 100; percent += step, ++i)
    shift.push_back({60.0 * minutes * i, std::min(percent, 100)});
  return shift;
}

int batchOf(std::string_view configuration, int instances) {
  if (configuration.ends_with("HalfAtATime")) return std::max(1, instances / 2);
  if (configuration.ends_with("AllAtOnce")) return std::max(1, instances);
  return 1;
}

std::string nameOf(const std::vector<ShiftStep>& shift) {
  if (shift.size() < 2) return "all at once";
  const std::string first = std::to_string(shift.front().percent) + " %",
                    minutes = std::to_string(static_cast<int>(shift[1].after / 60)) + " min";
  return shift.size() == 2 ? first + " first, the rest after " + minutes : first + " more every " + minutes;
}

}  // namespace slipway::simulation
