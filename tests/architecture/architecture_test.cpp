// The house stands: includes go only down the floors, the model knows no screen, files stay small, one folder one subject.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "tests/support/places.h"

namespace fs = std::filesystem;

namespace {

const fs::path root = SLIPWAY_SOURCE_DIR;

const std::map<std::string, int> floors = {
    {"core", 0},   {"hcl", 1},    {"yaml", 1},    {"dockerfile", 1}, {"terraform", 2},  {"delivery", 2}, {"catalog", 2},  {"design", 3},
    {"layout", 4}, {"network", 4}, {"iam", 4},    {"cost", 4},       {"checks", 5},     {"language", 5},      {"picture", 5},  {"simulation", 5}, {"emit", 6},
    {"playback", 6}, {"workspace", 6}};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> sources(const std::vector<std::string>& folders) {
  std::vector<fs::path> paths;
  for (const std::string& folder : folders)
    if (fs::exists(root / folder))
      for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string extension = entry.path().extension().string();
        if (entry.is_regular_file() && (extension == ".cpp" || extension == ".h")) paths.push_back(fs::relative(entry.path(), root));
      }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> includes(const fs::path& path) {
  static const std::regex line("^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]+)[>\"]", std::regex::multiline);
  const std::string text = read(root / path);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at) found.push_back((*at)[1]);
  return found;
}

std::string part(const fs::path& path, int index) {
  auto at = path.begin();
  for (int i = 0; i < index && at != path.end(); ++i) ++at;
  return at == path.end() ? "" : at->string();
}

}  // namespace

TEST(Architecture, modelIncludesGoDownTheFloors) {
  for (const fs::path& path : sources({"model"})) {
    const std::string folder = part(path, 1);
    ASSERT_TRUE(floors.contains(folder)) << path << " is in a folder that no floor names";
    for (const std::string& include : includes(path)) {
      if (!include.starts_with("model/")) continue;
      const std::string other = part(include, 1);
      ASSERT_TRUE(floors.contains(other)) << path << " includes " << include;
      EXPECT_TRUE(other == folder || floors.at(other) < floors.at(folder)) << path << " includes " << include << ", which is not below it";
    }
  }
}

TEST(Architecture, theModelKnowsNoScreen) {
  static const std::regex qt("^(Q[A-Z]\\w*|Qt\\w*/.*|q\\w+\\.h|qt\\w*\\.h)$");
  for (const fs::path& path : sources({"model", "app/cli"}))
    for (const std::string& include : includes(path)) {
      EXPECT_FALSE(std::regex_match(include, qt)) << path << " includes " << include;
      EXPECT_FALSE(include.starts_with("widgets/")) << path << " includes " << include;
    }
}

TEST(Architecture, modelIncludesNeitherAppNorWidgets) {
  for (const fs::path& path : sources({"model"}))
    for (const std::string& include : includes(path)) EXPECT_FALSE(include.starts_with("app/")) << path << " includes " << include;
}

TEST(Architecture, aWidgetFolderIncludesOnlyItselfThemeAndModel) {
  for (const fs::path& path : sources({"widgets"})) {
    const std::string folder = part(path, 1);
    for (const std::string& include : includes(path)) {
      EXPECT_FALSE(include.starts_with("app/")) << path << " includes " << include;
      if (!include.starts_with("widgets/")) continue;
      const std::string other = part(include, 1);
      EXPECT_TRUE(other == folder || other == "theme") << path << " includes " << include;
    }
  }
}

TEST(Architecture, graphvizIsIncludedOnlyByLayout) {
  for (const fs::path& path : sources({"model", "widgets", "app"}))
    for (const std::string& include : includes(path))
      if (include.find("gvc") != std::string::npos || include.find("cgraph") != std::string::npos) {
        EXPECT_EQ(part(path, 1), "layout") << path;
      }
}

TEST(Architecture, ourIncludesAreWrittenFromTheRoot) {
  for (const fs::path& path : sources({"model", "widgets", "app", "tests", "bench"})) {
    static const std::regex quoted("^[ \t]*#[ \t]*include[ \t]*\"([^\"]+)\"", std::regex::multiline);
    const std::string text = read(root / path);
    for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at) {
      const std::string include = (*at)[1];
      if (include.ends_with(".moc")) continue;
      const bool isMade = fs::exists(root / (include + ".in"));  // written when the build is configured
      EXPECT_TRUE(isMade || fs::exists(root / include)) << path << " includes \"" << include << "\"";
    }
  }
}

TEST(Architecture, noFileIsLongerThan600Lines) {
  for (const fs::path& path : sources({"model", "widgets", "app", "tests", "bench"})) {
    const std::string text = read(root / path);
    EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 600) << path;
  }
}

TEST(Architecture, noFileHasANameThatSaysNothing) {
  static const std::regex vague("(.*_)?(util|utils|helper|helpers|manager|common|misc|base)$");
  for (const fs::path& path : sources({"model", "widgets", "app", "tests", "bench"}))
    EXPECT_FALSE(std::regex_match(path.stem().string(), vague)) << path;
}

TEST(Architecture, theTopLevelIsTheHouse) {
  for (const auto& entry : fs::directory_iterator(root)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(".") || name == "build") continue;
    static const std::vector<std::string> allowed = {"CMakeLists.txt", "CMakePresets.json", "CONTRIBUTING.md", "LICENSE", "README.md", "app",
                                                     "bench",          "model",             "resources",       "start",   "tests",     "widgets"};
    EXPECT_TRUE(std::find(allowed.begin(), allowed.end(), name) != allowed.end()) << name << " is not a room of the house";
  }
}

TEST(Architecture, noFileNamesAPathOfOneMachine) {
  static const std::regex machine("(^|[^A-Za-z0-9._/-])/(home|root|work|Users)/[A-Za-z0-9._-]+");
  for (const fs::path& path : sources({"model", "widgets", "app", "bench"})) {
    std::smatch match;
    const std::string text = read(root / path);
    EXPECT_FALSE(std::regex_search(text, match, machine)) << path << ": " << match.str();
  }
}
