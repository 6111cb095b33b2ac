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
