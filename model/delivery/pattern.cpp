#include "model/delivery/pattern.h"

#include <re2/re2.h>

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "model/delivery/shape.h"

namespace slipway::delivery {

Pattern patternOf(std::string_view name) {
  const yaml::Node pattern = shapeFile("patterns").root().find(name);
  return pattern ? Pattern{pattern.find("pattern").text(), pattern.find("says").text()} : Pattern{".*", "any text"};
}

bool matchesPattern(std::string_view text, std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<re2::RE2>, std::less<>> patterns;
  const std::lock_guard lock(mutex);
  auto found = patterns.find(name);
  if (found == patterns.end()) {
    re2::RE2::Options options;
    options.set_dot_nl(true);
    const std::string_view expression = patternOf(name).expression;
    found = patterns.emplace(std::string(name), std::make_unique<re2::RE2>(re2::StringPiece(expression.data(), expression.size()), options))
                .first;
  }
  return !found->second->ok() || re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), *found->second);
}

}  // namespace slipway::delivery
