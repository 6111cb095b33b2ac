// Random edits, one after the other: what is derived from the snapshot before is what is derived from nothing.
#include <gtest/gtest.h>

#include "model/workspace/snapshot.h"
#include "model/workspace/templates.h"
#include "tests/model/workspace/snapshot_text.h"
#include "tests/support/generated_project.h"
#include "tests/support/random_edits.h"

using namespace slipway;

namespace {

/// The first line in which two texts differ, from both.
std::string firstDifference(const std::string& a, const std::string& b) {
  const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const auto lineAt = [at](const std::string& text) {
    const std::size_t begin = text.rfind('\n', at == 0 ? 0 : at - 1);
    return text.substr(begin == std::string::npos ? 0 : begin + 1, 600);
  };
  return "incremental: " + lineAt(a) + "\nfresh: " + lineAt(b);
}

class Editing {
public:
  Editing(SourceFiles files, unsigned seed) : m_edits(std::move(files), seed) { m_now = workspace::derive(m_edits.files(), nullptr); }

  /// One edit and what follows from it; the sentence says what was done.
  std::string step() {
    const std::string what = m_edits.step();
    m_now = workspace::derive(m_edits.files(), m_now.get());
    return what;
  }

  /// Empty, or where the snapshot differs from one that is derived from the texts alone.
  std::string whyDifferent() const {
    // A file that does not parse counts with its last good text, which a first derivation does not have.
    const auto fresh = workspace::derive(m_now->broken.empty() ? m_edits.files() : m_now->goodFiles, nullptr);
    workspace::Snapshot now = *m_now;
    workspace::Snapshot other = *fresh;
    if (!m_now->broken.empty()) {
      now.diagnostics.clear();
      other.diagnostics.clear();
    }
    const std::string a = test::snapshotText(now), b = test::snapshotText(other);
    return a == b ? std::string() : firstDifference(a, b);
  }

private:
  test::RandomEdits m_edits;
  std::shared_ptr<const workspace::Snapshot> m_now;
};

void run(const SourceFiles& files, unsigned seed, int steps) {
  Editing editing(files, seed);
  std::string said;
  for (int i = 0; i < steps; ++i) {
    said = editing.step();
    const std::string why = editing.whyDifferent();
    ASSERT_EQ(why, "") << "seed " << seed << ", step " << i << ": " << said;
  }
}

TEST(Incremental, templateAfterRandomEdits) {
  for (unsigned seed = 1; seed <= 4; ++seed) run(workspace::templateFiles("two-fargate-services"), seed, 60);
}

TEST(Incremental, generatedProjectAfterRandomEdits) {
  for (unsigned seed = 1; seed <= 4; ++seed) run(test::generatedProject(12), seed, 60);
}

TEST(Incremental, whatStandsInAnotherFileMovesWithIt) {
  SourceFiles files;
  const auto write = [&](const char* file, const std::string& text) { files[FilePath(file)] = std::make_shared<const std::string>(text); };
  const std::string variables = "variable \"days\" {\n  default = 90\n}\n";
  write("variables.tf", variables);
  write("main.tf", "data \"aws_vpc\" \"here\" {}\n\nresource \"aws_cloudwatch_log_group\" \"app\" {\n  count             = data.aws_vpc.here.enable_dns_support ? 1 : 0\n"
                   "  retention_in_days = var.days\n}\n");
  const auto before = workspace::derive(files, nullptr);
  write("variables.tf", "# moved\n" + variables);
  const auto now = workspace::derive(files, before.get()), fresh = workspace::derive(files, nullptr);
  EXPECT_EQ(test::snapshotText(*now), test::snapshotText(*fresh));
}

TEST(Incremental, whatNoEditTouchesKeepsItsValues) {
  SourceFiles files = test::generatedProject(12);
  const auto before = workspace::derive(files, nullptr);
  const FilePath file("modules/orders/services_0.tf");
  std::string text = *files.at(file);
  text.replace(text.find("desired_count   = 2"), 19, "desired_count   = 3");
  files[file] = std::make_shared<const std::string>(text);
  const auto now = workspace::derive(files, before.get());
  const auto valuesOf = [](const workspace::Snapshot& snapshot, std::string_view address) {
    return snapshot.configurations[0]->find(address)->values;
  };
  // Values share their members where nothing was evaluated again.
  const std::string untouched = "module.people.aws_ecs_service.s5", touched = "module.orders.aws_ecs_service.s0";
  EXPECT_EQ(&valuesOf(*now, untouched).members(), &valuesOf(*before, untouched).members());
  EXPECT_NE(&valuesOf(*now, touched).members(), &valuesOf(*before, touched).members());
  EXPECT_EQ(valuesOf(*now, touched).member("desired_count").display(), "3");
}

}  // namespace
