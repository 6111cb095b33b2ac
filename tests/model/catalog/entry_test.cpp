#include "model/catalog/entry.h"

#include <gtest/gtest.h>

#include "model/core/resource.h"

namespace slipway::catalog {
namespace {

TEST(Entry, saysWhatYamlSaysWithItsPlace) {
  const Entry root = entryOf("kind: queue\nrange: [0, 900]\nchoices:\n  - {value: a}\n");
  ASSERT_TRUE(root.isMap());
  EXPECT_EQ(root["kind"].text, "queue");
  EXPECT_EQ(root["kind"].at, 6u);
  ASSERT_TRUE(root["range"].isList());
  EXPECT_EQ(root["range"].items[1].text, "900");
  EXPECT_EQ(root["choices"].items[0]["value"].text, "a");
  EXPECT_FALSE(root["nothing"]);
  EXPECT_FALSE(root["kind"]["nothing"]);
}

TEST(Entry, packedAndUnpackedItIsTheSame) {
  const std::vector<EntryFile> files = {
      {"catalog/a.yaml", entryOf("a: [1, {b: \"\"}, [ä]]\n")}, {"catalog/b.yaml", entryOf("~\n")}, {"", Entry()}};
  EXPECT_EQ(unpacked(packed(files)), files);
  EXPECT_EQ(unpacked(packed({})), std::vector<EntryFile>());
}

// What the programs load is what the files say: the pack is never older than they are.
TEST(Entry, theCompiledPackIsThatOfTheFiles) {
  std::vector<EntryFile> files;
  for (const std::string_view path : resourcesBelow("catalog/"))
    if (path.ends_with(".yaml")) files.push_back({std::string(path), entryOf(std::string(*resource(path)))});
  EXPECT_EQ(unpacked(*resource("catalog.packed")), files);
}

}  // namespace
}  // namespace slipway::catalog
