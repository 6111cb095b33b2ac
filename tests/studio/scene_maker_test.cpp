#include "app/studio/scene_maker.h"

#include <gtest/gtest.h>

#include "tests/support/generated_project.h"

namespace slipway::studio {
namespace {

/// The scenes of a project before and after a text is put behind `anchor` in a file of its services.
struct Edited {
  Scene before, after;
};

Edited edited(SceneMaker& maker, std::string_view anchor, std::string_view typed) {
  SourceFiles files = test::generatedProject(6);
  const auto opened = workspace::derive(files, nullptr);
  FilePath file;
  for (const auto& [path, text] : files)
    if (file.isEmpty() && path.name().starts_with("services") && text->find(anchor) != std::string::npos) file = path;
  EXPECT_FALSE(file.isEmpty());
  std::string text = *files.at(file);
  text.insert(text.find(anchor) + anchor.size(), typed);
  files[file] = std::make_shared<const std::string>(text);
  Scene before = maker.makeNow(opened, {}, false);
  return {before, maker.makeNow(workspace::derive(files, opened.get()), {}, false)};
}

TEST(SceneMaker, aKeystrokeThatNoBoxShowsKeepsTheLayout) {
  SceneMaker maker(nullptr);
  const Edited comment = edited(maker, "# ", "one more word ");
  EXPECT_NE(comment.before.snapshot, comment.after.snapshot);
  EXPECT_EQ(comment.before.layout, comment.after.layout);
}

TEST(SceneMaker, aNewNameIsLaidOutAnew) {
  SceneMaker maker(nullptr);
  const Edited name = edited(maker, "  name                       = \"${var.name}-", "very-long-");
  EXPECT_NE(name.before.layout, name.after.layout);
}

TEST(SceneMaker, aFreshLayoutIsMadeWhereItIsAskedFor) {
  SceneMaker maker(nullptr);
  const auto snapshot = workspace::derive(test::generatedProject(6), nullptr);
  const Scene first = maker.makeNow(snapshot, {}, false), again = maker.makeNow(snapshot, {}, false), fresh = maker.makeNow(snapshot, {}, true);
  EXPECT_EQ(first.layout, again.layout);
  EXPECT_NE(first.layout, fresh.layout);
  picture::Options withRoles;
  withRoles.showPermissions = true;
  EXPECT_NE(maker.makeNow(snapshot, withRoles, false).layout, fresh.layout);
}

}  // namespace
}  // namespace slipway::studio
