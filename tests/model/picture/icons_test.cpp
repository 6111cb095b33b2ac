#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "model/core/resource.h"
#include "model/picture/theme.h"
#include "tests/support/places.h"

namespace slipway::picture {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// What the sources of window and program say between quotes, by a pattern with one group.
std::set<std::string> quotedInWindow(const std::regex& pattern) {
  std::set<std::string> found;
  for (const std::string folder : {"widgets", "app"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(SLIPWAY_SOURCE_DIR) + "/" + folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) found.insert((*match)[1]);
    }
  }
  return found;
}

TEST(Icons, areGlyphsOnTheGrid) {
  for (const std::string_view path : resourcesBelow("icons/")) {
    if (path == "icons/slipway.svg") continue;
    const std::string text(*resource(path));
    EXPECT_THAT(text, HasSubstr("viewBox=\"0 0 16 16\"")) << path;
    EXPECT_THAT(text, HasSubstr("stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linecap=\"round\"")) << path;
    EXPECT_THAT(text, Not(HasSubstr("#"))) << path << " has a colour of its own";
    EXPECT_THAT(text, Not(HasSubstr("<g"))) << path;
  }
}

TEST(Icons, whatTheWindowAsksForIsThere) {
  std::set<std::string> missing;
  for (const std::string& stem : quotedInWindow(std::regex("\"(ui-[a-z-]+)\"")))
    if (!resource("icons/" + stem + ".svg")) missing.insert(stem);
  EXPECT_THAT(missing, IsEmpty());
}

TEST(Theme, whatTheWindowAsksForIsThere) {
  std::set<std::string> missing;
  for (const std::string& token : quotedInWindow(std::regex("colour\\(\"([a-z0-9-]*[a-z0-9])\"")))
    if (colour(token, false) == 0xFF00FF) missing.insert(token);
  EXPECT_THAT(missing, IsEmpty());
}

}  // namespace
}  // namespace slipway::picture
