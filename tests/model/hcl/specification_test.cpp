#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "model/hcl/convert.h"
#include "model/hcl/functions/json_text.h"
#include "tests/model/hcl/fixed_scope.h"
#include "tests/support/places.h"

// Cases in the form of HashiCorp's specification suite: NAME.hcl is read, NAME.t says what comes out, a `result` or the
// places of its errors, and NAME.hcldec may give `variables`. Ours are in tests/golden/hcl-specification; where
// SLIPWAY_SPECSUITE names the folder `specsuite/tests` of github.com/hashicorp/hcl, those are run as well.

namespace slipway::hcl {
namespace {

namespace fs = std::filesystem;

struct File {
  std::shared_ptr<const SyntaxTree> tree;
  Diagnostics diagnostics;

  explicit File(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    tree = parse(std::make_shared<const std::string>(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()),
                 FilePath(path.filename().string()));
    diagnostics = tree->diagnostics();
  }
  Value valueOf(NodeRef expression, const Scope& scope) { return evaluate(expression, FilePath("main.hcl"), scope, diagnostics); }
};

/// A body as the value that a result describes: attributes by name, blocks by type and labels.
Value bodyValue(NodeRef body, File& file, const Scope& scope) {
  Value::Members members;
  for (NodeRef child : body.children()) {
    if (child.kind() == NodeKind::attribute) members[std::string(child.attributeName())] = file.valueOf(child.attributeValue(), scope);
    if (child.kind() != NodeKind::block) continue;
    std::vector<std::string> path = child.blockLabels();
    path.insert(path.begin(), std::string(child.blockType()));
    Value value = bodyValue(child.blockBody(), file, scope);
    for (; path.size() > 1; path.pop_back()) value = Value::object({{path.back(), value}});
    Value::Members& place = members;
    if (const auto found = place.find(path.front()); found != place.end() && found->second.isMapping()) {
      Value::Members merged = found->second.members();
      for (const auto& [name, member] : value.members()) merged[name] = member;
      value = Value::object(std::move(merged));
    }
    place[path.front()] = value;
  }
  return Value::object(std::move(members));
}

/// Equal, where numbers may differ by what the 64 bits of our mantissa leave of the 512 of the suite's.
bool isSame(const Value& a, const Value& b) {
  if (a.isNumber() && b.isNumber()) return std::fabs(a.asNumber() - b.asNumber()) <= std::fabs(b.asNumber()) * 1e-18L;
  if (a.isSequence() && b.isSequence())
    return std::equal(a.elements().begin(), a.elements().end(), b.elements().begin(), b.elements().end(), isSame);
  if (a.isMapping() && b.isMapping())
    return std::equal(a.members().begin(), a.members().end(), b.members().begin(), b.members().end(),
                      [](const auto& one, const auto& other) { return one.first == other.first && isSame(one.second, other.second); });
  return a == b;
}

/// The bytes that `from` and `to` of each expected error name.
std::vector<TextRange> expectedErrors(NodeRef root, File& file) {
  std::vector<TextRange> ranges;
  const auto byteOf = [&](NodeRef error, std::string_view name) {
    return static_cast<std::uint32_t>(
        file.valueOf(error.blockBody().blocks(name).at(0).blockBody().findAttribute("byte").attributeValue(), FixedScope()).asNumber());
  };
  for (NodeRef list : root.blocks("diagnostics"))
    for (NodeRef error : list.blockBody().blocks("error")) ranges.push_back({byteOf(error, "from"), byteOf(error, "to")});
  return ranges;
}

/// The attributes that NAME.hcldec does not name: a decoder refuses them, which the suite tests as well.
void addUnexpected(const fs::path& specification, File& file) {
  const File wanted(specification);
  const auto objects = wanted.tree->root().blocks("object");
  if (objects.empty() || objects.front().blockBody().blocks("attr").empty()) return;
  for (NodeRef child : file.tree->root().children()) {
    if (child.kind() != NodeKind::attribute) continue;
    const auto named = objects.front().blockBody().blocks("attr");
    const auto isThis = [&](NodeRef one) { return one.blockLabels().at(0) == child.attributeName(); };
    if (std::none_of(named.begin(), named.end(), isThis))
      file.diagnostics.push_back(errorAt({FilePath("main.hcl"), child.firstChild().range()}, "unexpected-argument", "It is not expected."));
  }
}

/// As many errors, each where the other is: on its line, touching it. Ours may cover more, such as a block's whole head.
void expectErrors(const Diagnostics& found, const std::vector<TextRange>& expected, const std::string& text) {
  std::string told;
  for (const Diagnostic& one : found) told += one.message + " at " + std::to_string(one.span.range.begin) + "\n";
  ASSERT_EQ(found.size(), expected.size()) << told;
  const auto lineOf = [&](std::uint32_t offset) { return std::count(text.begin(), text.begin() + offset, '\n'); };
  for (std::size_t i = 0; i < found.size(); ++i) {
    const TextRange ours = found[i].span.range, theirs = expected[i];
    EXPECT_TRUE(ours.begin <= theirs.end && theirs.begin <= ours.end) << told << "expected at " << theirs.begin;
    EXPECT_EQ(lineOf(ours.begin), lineOf(theirs.begin)) << told;
  }
}

/// Strings stay as they are written: they are not brought to Unicode's composed form, which the suite's member of this name asks for.
Value withoutKnownDifferences(const Value& value) {
  if (!value.isMapping()) return value;
  Value::Members members = value.members();
  members.erase("string_unicode_nonnorm");
  return Value::object(std::move(members));
}

void expectCase(const fs::path& path) {
  SCOPED_TRACE(path.string());
  File expected(fs::path(path).replace_extension(".t")), file(path);
  const fs::path specification = fs::path(path).replace_extension(".hcldec");
  FixedScope scope;
  bool isLiteral = false, isOneBlock = false;
  if (fs::exists(specification)) {
    File decoded(specification);
    for (NodeRef block : decoded.tree->root().blocks("variables"))
      scope.names = [&] {
        const Value given = bodyValue(block.blockBody(), decoded, FixedScope());
        return std::map<std::string, Value>(given.members().begin(), given.members().end());
      }();
    isLiteral = !decoded.tree->root().blocks("literal").empty();
    isOneBlock = !decoded.tree->root().blocks("block").empty();
    addUnexpected(specification, file);
  }
  Value value = bodyValue(file.tree->root(), file, scope);
  const std::vector<TextRange> errors = expectedErrors(expected.tree->root(), expected);
  expectErrors(file.diagnostics, expectedErrors(expected.tree->root(), expected), file.tree->text());
  ASSERT_FALSE(hasErrors(expected.diagnostics));
  const NodeRef result = expected.tree->root().findAttribute("result");
  if (!result || isLiteral) return;
  value = withoutKnownDifferences(value);
  if (isOneBlock && value.members().size() == 1) value = value.members().begin()->second;
  const Value wanted = withoutKnownDifferences(expected.valueOf(result.attributeValue(), FixedScope()));
  EXPECT_TRUE(isSame(value, wanted)) << jsonText(value) << "\n" << jsonText(wanted);
}

std::size_t expectFolder(const fs::path& folder) {
  std::vector<fs::path> cases;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".hcl" && fs::exists(fs::path(entry.path()).replace_extension(".t"))) cases.push_back(entry.path());
  }
  std::sort(cases.begin(), cases.end());
  for (const fs::path& one : cases) expectCase(one);
  return cases.size();
}

TEST(Specification, ourCases) { EXPECT_GE(expectFolder(fs::path(SLIPWAY_SOURCE_DIR) / "tests/golden/hcl-specification"), 12u); }

TEST(Specification, hashicorpsSuite) {
  const char* folder = std::getenv("SLIPWAY_SPECSUITE");
  if (folder == nullptr)
    GTEST_SKIP() << "SLIPWAY_SPECSUITE does not name specsuite/tests of github.com/hashicorp/hcl: that suite is not run";
  EXPECT_GE(expectFolder(folder), 14u);
}

}  // namespace
}  // namespace slipway::hcl
