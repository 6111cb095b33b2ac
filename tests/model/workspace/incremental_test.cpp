// Random edits, one after the other: what is derived from the snapshot before is what is derived from nothing.
#include <gtest/gtest.h>

#include <random>

#include "model/workspace/snapshot.h"
#include "model/workspace/templates.h"
#include "tests/model/workspace/snapshot_text.h"
#include "tests/support/generated_project.h"

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
  Editing(SourceFiles files, unsigned seed) : m_files(std::move(files)), m_first(m_files), m_random(seed) {
    m_now = workspace::derive(m_files, nullptr);
  }

  /// One edit and what follows from it; the sentence says what was done.
  std::string step() {
    const std::string what = edit();
    m_now = workspace::derive(m_files, m_now.get());
    return what;
  }

  /// Empty, or where the snapshot differs from one that is derived from the texts alone.
  std::string whyDifferent() const {
    // A file that does not parse counts with its last good text, which a first derivation does not have.
    const auto fresh = workspace::derive(m_now->broken.empty() ? m_files : m_now->goodFiles, nullptr);
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
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random); }

  std::string edit() {
    auto at = std::next(m_files.begin(), static_cast<std::ptrdiff_t>(below(m_files.size())));
    for (int tries = 0; tries < 20 && at->first.extension() != "tf"; ++tries)
      at = std::next(m_files.begin(), static_cast<std::ptrdiff_t>(below(m_files.size())));
    const FilePath file = at->first;
    std::string text = *at->second;
    const std::size_t kind = below(12), place = below(text.size() + 1);
    std::string what;
    if (kind == 0) {
      const auto first = m_first.find(file);
      if (first != m_first.end()) text = *first->second;
      what = "back to the first text";
    } else if (kind == 1 && m_files.size() > 3) {
      m_files.erase(file);
      return "removed " + file.text();
    } else if (kind == 2) {
      m_files = m_first;
      return "all files as they were";
    } else if (kind < 5) {
      const std::size_t begin = std::min(text.rfind('\n', place), text.size()), end = text.find('\n', begin == text.size() ? 0 : begin + 1);
      if (begin < text.size() && end != std::string::npos) text.erase(begin, end - begin);
      what = "a line gone";
    } else if (kind < 7) {
      static const char* const words[] = {"7", "x", " ", "# note\n", "\n", "\"", "local.timeout", "var.name", "}", "null"};
      const char* word = words[below(std::size(words))];
      text.insert(place, word);
      what = "typed " + std::string(word);
    } else if (kind < 10) {
      // In a value: the text stays a configuration.
      const std::size_t equals = text.find(" = ", place);
      static const char* const values[] = {"1",      "\"other\"",  "var.name",        "local.timeout", "null",
                                           "[1, 2]", "var.vpc_id", "aws_vpc.main.id", "{ a = 1 }",     "try(local.nothing, 5)"};
      const std::size_t end = equals == std::string::npos ? equals : text.find('\n', equals);
      if (end != std::string::npos && text[end - 1] != '{' && text[end - 1] != '[' && text[end - 1] != '(')
        text.replace(equals + 3, end - equals - 3, values[below(std::size(values))]);
      what = "another value";
    } else {
      const std::size_t quote = text.find('"', place);
      if (quote != std::string::npos) text.insert(quote + 1, "n");
      what = "another name";
    }
    m_files[file] = std::make_shared<const std::string>(std::move(text));
    return what + " in " + file.text();
  }

  SourceFiles m_files, m_first;
  std::mt19937 m_random;
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
