#include "model/workspace/settings.h"

#include <gtest/gtest.h>

using namespace slipway;
using workspace::readSettings;
using workspace::Settings;

namespace {
const FilePath file("slipway.yaml");
}

TEST(Settings, comeBackAsTheyWereWritten) {
  Settings settings;
  settings.pins["module.network.aws_subnet.public[\"a\"]"] = {12, -34.5};
  settings.pins["it's"] = {0, 0};
  settings.assumptions["requests-per-second"] = 250;
  EXPECT_EQ(readSettings(workspace::written(settings), file).value(), settings);
}

TEST(Settings, areWrittenSortedAndWithoutTimes) {
  Settings settings;
  settings.pins["b"] = {1, 2};
  settings.pins["a"] = {3, 4};
  EXPECT_EQ(workspace::written(settings),
            "# Positions and assumptions of Slipway. The Terraform and delivery files beside it are the design.\nversion: 1\n"
            "positions:\n  a: {x: 3, y: 4}\n  b: {x: 1, y: 2}\n");
}

TEST(Settings, anEmptyFileIsTheDefault) { EXPECT_EQ(readSettings("", file).value(), Settings()); }

TEST(Settings, aFileFromTheFutureIsNotRead) {
  const auto settings = readSettings("version: 2\npositions: {}\n", file);
  ASSERT_FALSE(settings.isOk());
  EXPECT_EQ(settings.diagnostics().at(0).code, "settings-version");
}

TEST(Settings, aHalfWrittenFileIsNamedWithItsPlace) {
  const std::string text = "version: 1\npositions:\n  a: {x: 3, y:";
  const auto settings = readSettings(text, file);
  ASSERT_FALSE(settings.isOk());
  EXPECT_EQ(settings.diagnostics().at(0).code, "settings-syntax");
  EXPECT_EQ(settings.diagnostics().at(0).span.file, file);
}

TEST(Settings, wrongTypesAndInfinitiesAreRefused) {
  for (const char* text : {"- a\n", "version: one\n", "positions: {a: {x: left, y: 1}}\n", "positions: {a: 3}\n", "assumptions: {a: .inf}\n", "positions: {a: {x: .nan, y: 0}}\n"}) {
    const auto settings = readSettings(text, file);
    ASSERT_FALSE(settings.isOk()) << text;
    EXPECT_EQ(settings.diagnostics().at(0).code, "settings-syntax") << text;
  }
}

namespace {

SourceFiles filesWith(const std::string& text) { return {{file, std::make_shared<const std::string>(text)}}; }

const std::string kWritten =
    "# ours\r\nversion: 1\r\n\r\nteam: [a,  b] # unknown here\r\npositions: # by hand\r\n  # the balancer\r\n  aws_lb.a: {x: 1, y: 2}   # left\r\n"
    "  aws_lb.c:\r\n    y: 4\r\n    x: 3\r\nassumptions:\r\n  startup: 8 # s\r\n";

std::string changed(void (*change)(Settings&)) {
  Settings settings = readSettings(kWritten, file).value();
  change(settings);
  const std::string text = workspace::written(settings, filesWith(kWritten));
  EXPECT_EQ(readSettings(text, file).value(), settings);
  return text;
}

std::string replaced(std::string text, const std::string& before, const std::string& after) {
  const std::size_t at = text.find(before);
  EXPECT_NE(at, std::string::npos) << before;
  return text.replace(at, before.size(), after);
}

}  // namespace

TEST(SettingsEdit, aMovedComponentChangesItsNumbersOnly) {
  EXPECT_EQ(changed([](Settings& settings) { settings.pins["aws_lb.a"] = {10.5, 2}; }), replaced(kWritten, "x: 1", "x: 10.5"));
  EXPECT_EQ(changed([](Settings& settings) { settings.pins["aws_lb.c"] = {3, -7}; }), replaced(kWritten, "y: 4", "y: -7"));
  EXPECT_EQ(changed([](Settings& settings) { settings.assumptions["startup"] = 60; }), replaced(kWritten, "startup: 8", "startup: 60"));
}

TEST(SettingsEdit, aNewPinStandsWhereItSorts) {
  EXPECT_EQ(changed([](Settings& settings) { settings.pins["aws_lb.b[\"x\"]"] = {5, 6}; }),
            replaced(kWritten, "  aws_lb.c:", "  aws_lb.b[\"x\"]: {x: 5, y: 6}\r\n  aws_lb.c:"));
}

TEST(SettingsEdit, aPinThatIsTakenAwayTakesItsLineAlone) {
  EXPECT_EQ(changed([](Settings& settings) { settings.pins.erase("aws_lb.a"); }), replaced(kWritten, "  aws_lb.a: {x: 1, y: 2}   # left\r\n", ""));
  EXPECT_EQ(changed([](Settings& settings) { settings.pins.clear(); }).find("positions"), std::string::npos);
}

TEST(SettingsEdit, theFirstPinOfAFileWithOtherKeysComesBelowThem) {
  Settings settings;
  settings.pins["a"] = {1, 2};
  EXPECT_EQ(workspace::written(settings, filesWith("# c\nmine: 1\n")), "# c\nmine: 1\npositions:\n  a: {x: 1, y: 2}\n");
  EXPECT_EQ(workspace::written(settings, filesWith("# only a comment\n")), "# only a comment\nversion: 1\npositions:\n  a: {x: 1, y: 2}\n");
  EXPECT_EQ(workspace::written(settings, {}), workspace::written(settings));
}

TEST(SettingsEdit, whatOthersShareByAnAnchorIsNotChangedWithIt) {
  const std::string text = "positions:\n  a: &here {x: 1, y: 2}\n  b: *here\n";
  Settings settings = readSettings(text, file).value();
  settings.pins["b"] = {3, 4};
  EXPECT_EQ(workspace::written(settings, filesWith(text)), "positions:\n  a: &here {x: 1, y: 2}\n  b: {x: 3, y: 4}\n");
}

TEST(SettingsEdit, aFileThatCannotBeReadIsLeftAlone) {
  Settings settings;
  settings.pins["a"] = {1, 2};
  EXPECT_EQ(workspace::written(settings, filesWith("version: 9\n")), "version: 9\n");
}
