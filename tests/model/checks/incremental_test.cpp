// Random edits, one after the other: what is found after the check before is what a check of its own finds, in every field.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>

#include "model/checks/check_memo.h"
#include "model/terraform/incremental.h"
#include "tests/model/checks/changed_template.h"
#include "tests/support/generated_project.h"

namespace slipway::checks {

namespace {

std::string placeText(const SourceSpan& span) {
  return span.file.text() + ":" + std::to_string(span.range.begin) + "-" + std::to_string(span.range.end);
}

/// All that findings say, a line each.
std::string allOf(const Diagnostics& findings) {
  std::ostringstream out;
  for (const Diagnostic& finding : findings) {
    out << nameOf(finding.severity) << " " << finding.code << " " << placeText(finding.span) << " " << finding.message << " | "
        << finding.detail << " | " << finding.component << " | " << finding.source;
    for (const SourceSpan& related : finding.related) out << " & " << placeText(related);
    for (const Fix& fix : finding.fixes) {
      out << " > " << fix.title << " (" << fix.edit.label << ")";
      for (const TextEdit& edit : fix.edit.edits) out << " " << placeText(edit.span) << " " << edit.replacement;
      for (const NewFile& created : fix.edit.created) out << " +" << created.file.text() << " " << created.text;
      for (const FilePath file : fix.edit.removed) out << " -" << file.text();
    }
    out << "\n";
  }
  return out.str();
}

/// A project that changes. Like the program, it takes from each derivation what it can keep.
class Editing {
public:
  explicit Editing(SourceFiles files) : m_files(std::move(files)), m_first(m_files) { derive(); }

  const SourceFiles& files() const { return m_files; }
  const Checked& checked() const { return m_checked; }

  void change(SourceFiles files) {
    m_files = std::move(files);
    derive();
  }
  void restore() { change(m_first); }

  Diagnostics freshFindings() const { return check({m_files, m_trees, m_configurations, m_design.design, &m_delivery}); }

private:
  void derive() {
    m_trees = terraform::parseAll(m_files, m_parsed, m_trees);
    m_parsed = m_files;
    m_delivery = delivery::readDeliveryFiles(m_files, m_delivery);
    m_configurations.clear();
    std::map<std::string, std::shared_ptr<const terraform::EvaluationMemo>> memos;
    for (const std::string& folder : terraform::rootFolders(m_files, m_trees)) {
      terraform::Evaluated evaluated = terraform::evaluateAfter(m_files, m_trees, folder, {}, m_memos[folder]);
      m_configurations.push_back(std::make_shared<const terraform::Configuration>(std::move(evaluated.configuration)));
      memos[folder] = evaluated.memo;
    }
    m_memos = std::move(memos);
    m_design = design::deriveAfter(m_files, m_trees, m_configurations, m_delivery, m_design.memo.get());
    m_checked = checkAfter({m_files, m_trees, m_configurations, m_design.design, &m_delivery}, m_checked.memo.get());
  }

  SourceFiles m_files, m_first, m_parsed;
  terraform::SyntaxTrees m_trees;
  delivery::DeliveryFiles m_delivery;
  std::vector<std::shared_ptr<const terraform::Configuration>> m_configurations;
  std::map<std::string, std::shared_ptr<const terraform::EvaluationMemo>> m_memos;
  design::Derived m_design;
  Checked m_checked;
};

/// What people do to files, by chance.
class Chance {
public:
  explicit Chance(unsigned seed) : m_random(seed) {}

  /// Changes one file; the sentence says what was done.
  std::string edit(SourceFiles& files) {
    const auto at = std::next(files.begin(), static_cast<std::ptrdiff_t>(below(files.size())));
    std::string text = *at->second;
    static constexpr std::pair<const char*, std::string (Chance::*)(std::string)> kinds[] = {
        {"another number", &Chance::withNumber},       {"another name", &Chance::withName},
        {"another reference", &Chance::withReference}, {"another truth", &Chance::withTruth},
        {"a block gone", &Chance::withoutBlock},       {"a block twice", &Chance::withBlockTwice},
        {"a comment", &Chance::withComment},           {"a line before all", &Chance::withFirstLine},
        {"a line gone", &Chance::withoutLine}};
    const auto& [name, change] = kinds[below(std::size(kinds))];
    at->second = std::make_shared<const std::string>((this->*change)(std::move(text)));
    return std::string(name) + " in " + at->first.text();
  }

  std::size_t below(std::size_t end) { return end == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random); }

private:
  std::size_t placeOf(const std::string& text, const char* what) {
    const std::size_t found = text.find(what, below(text.size() + 1));
    return found != std::string::npos ? found : text.find(what);
  }

  std::string withNumber(std::string text) {
    std::size_t begin = text.find_first_of("0123456789", below(text.size() + 1));
    if (begin == std::string::npos) return text;
    static const char* const numbers[] = {"0", "1", "7", "80", "256", "443", "1024", "3000", "65535"};
    const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
    return text.replace(begin, end - begin, numbers[below(std::size(numbers))]);
  }

  std::string withName(std::string text) {
    const std::size_t quote = placeOf(text, "\"");
    return quote == std::string::npos ? text : text.insert(quote + 1, "n");
  }

  /// One of the file's references stands where another one stood.
  std::string withReference(std::string text) {
    const auto endOf = [&](std::size_t begin) {
      return std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.0123456789", begin), text.size());
    };
    const std::size_t from = placeOf(text, "= aws_"), to = placeOf(text, "= aws_");
    if (from == std::string::npos) return text;
    const std::string reference = text.substr(from, endOf(from + 2) - from);
    return text.replace(to, endOf(to + 2) - to, reference);
  }

  std::string withTruth(std::string text) {
    const std::size_t yes = placeOf(text, "true"), no = placeOf(text, "false");
    if (yes != std::string::npos && (no == std::string::npos || below(2) == 0)) return text.replace(yes, 4, "false");
    return no == std::string::npos ? text : text.replace(no, 5, "true");
  }

  /// [begin, end) of a top-level block; empty if the file has none.
  std::pair<std::size_t, std::size_t> blockIn(const std::string& text) {
    const std::size_t begin = placeOf(text, "\nresource "), end = begin == std::string::npos ? begin : text.find("\n}\n", begin);
    return end == std::string::npos ? std::pair<std::size_t, std::size_t>() : std::pair(begin, end + 2);
  }

  std::string withoutBlock(std::string text) {
    const auto [begin, end] = blockIn(text);
    return text.erase(begin, end - begin);
  }

  std::string withBlockTwice(std::string text) {
    const auto [begin, end] = blockIn(text);
    std::string block = text.substr(begin, end - begin);
    const std::size_t quote = block.find("\" {");
    if (quote != std::string::npos) block.insert(quote, "_too");
    return text.insert(end, block);
  }

  std::string withComment(std::string text) {
    const std::size_t line = placeOf(text, "\n");
    return line == std::string::npos ? text : text.insert(line, " # note");
  }

  std::string withFirstLine(std::string text) { return "\n" + text; }

  std::string withoutLine(std::string text) {
    const std::size_t begin = placeOf(text, "\n"), end = begin == std::string::npos ? begin : text.find('\n', begin + 1);
    return end == std::string::npos ? text : text.erase(begin, end - begin);
  }

  std::mt19937 m_random;
};

void run(const SourceFiles& files, unsigned seed, int steps) {
  Editing editing(files);
  Chance chance(seed);
  for (int i = 0; i < steps; ++i) {
    SourceFiles now = editing.files();
    std::string said = "all as it was";
    const std::size_t kind = chance.below(12);
    if (kind == 0) {
      editing.restore();
    } else if (kind == 1 && now.size() > 2) {
      now.erase(std::next(now.begin(), static_cast<std::ptrdiff_t>(chance.below(now.size()))));
      said = "a file gone";
      editing.change(std::move(now));
    } else {
      said = chance.edit(now);
      editing.change(std::move(now));
    }
    ASSERT_EQ(allOf(editing.checked().findings), allOf(editing.freshFindings())) << "seed " << seed << ", step " << i << ": " << said;
  }
}

}  // namespace

class AfterEdits : public testing::TestWithParam<const char*> {};

TEST_P(AfterEdits, theSameIsFound) {
  for (unsigned seed = 1; seed <= 3; ++seed) run(templateFiles(GetParam()), seed, 40);
}

INSTANTIATE_TEST_SUITE_P(Templates, AfterEdits,
                         testing::Values("blank", "ecs-bluegreen-aurora", "fargate-approval", "flask-codedeploy", "notification-appmesh",
                                         "notification-services", "two-fargate-services"));

TEST(AfterEdits, theSameIsFoundInTheGeneratedProject) {
  for (unsigned seed = 1; seed <= 3; ++seed) run(test::generatedProject(12), seed, 60);
}

TEST(AfterEdits, whatNoEditTouchesIsNotJudgedAgain) {
  Editing editing(test::generatedProject(30));
  const Checked before = editing.checked();
  SourceFiles files = editing.files();
  std::shared_ptr<const std::string>& text = files.at(FilePath("modules/orders/services_0.tf"));
  std::string typed = *text;
  typed.replace(typed.find("desired_count   = 2"), 19, "desired_count   = 12");
  text = std::make_shared<const std::string>(typed);
  editing.change(files);
  std::size_t all = 0, again = 0;
  const auto& now = editing.checked().memo->judgements;
  for (std::size_t rule = 0; rule < now.size(); ++rule)
    for (std::size_t i = 0; i < now[rule]->size(); ++i, ++all) {
      ASSERT_EQ(now[rule]->size(), before.memo->judgements[rule]->size());
      again += (*now[rule])[i] != (*before.memo->judgements[rule])[i];
    }
  // The file holds three of thirty services; each of its blocks behind the typing stands one place further on.
  EXPECT_LT(again, all / 6) << again << " of " << all;
  EXPECT_GT(again, 0u);
}

}  // namespace slipway::checks
