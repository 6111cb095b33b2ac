// Each property that the inspector offers, in each template: another legal value, then the old one again, and the files are as they
// were, byte for byte. What is not set yet is set, and taken back by one step of undo.
#include <gtest/gtest.h>

#include <cstdio>

#include "model/catalog/kind.h"
#include "model/workspace/gestures.h"
#include "model/workspace/history.h"
#include "model/workspace/templates.h"

using namespace slipway;
using workspace::Snapshot;

namespace {

/// Another value that the property may have; "" where there is none.
std::string otherValue(const catalog::PropertyKind& rule, const std::string& text) {
  for (const std::string& choice : rule.choices)
    if (choice != text) return choice;
  if (!rule.choices.empty()) return {};
  if (rule.type == "boolean") return text == "true" ? "false" : "true";
  if (rule.type == "integer" || rule.type == "number" || rule.type == "duration" || rule.type == "percent") {
    const double value = text.empty() ? rule.least : std::strtod(text.c_str(), nullptr);
    char other[32];
    std::snprintf(other, sizeof other, "%.15g", rule.least < rule.most && value + 1 > rule.most ? value - 1 : value + 1);
    return other;
  }
  if (rule.type == "cidr") return text == "10.99.0.0/16" ? "10.98.0.0/16" : "10.99.0.0/16";
  if (rule.type == "pairs" && text.empty()) return "NAME=value";
  return text.empty() ? "other" : text + "-2";
}

std::string whereTextsDiffer(const SourceFiles& a, const SourceFiles& b) {
  std::string files;
  for (const auto& [file, text] : a)
    if (!b.contains(file) || *b.at(file) != *text) files += " " + file.text();
  for (const auto& [file, text] : b)
    if (!a.contains(file)) files += " +" + file.text();
  return files;
}

class EachTemplate : public testing::TestWithParam<std::string> {};

std::vector<std::string> templateIds() {
  std::vector<std::string> ids;
  for (const workspace::Template& one : workspace::templates()) ids.push_back(one.id);
  return ids;
}

}  // namespace

TEST_P(EachTemplate, comesBackFromEveryPropertyByteForByte) {
  const auto start = workspace::derive(workspace::templateFiles(GetParam()), nullptr);
  int set = 0, unset = 0, refused = 0;
  for (const design::Component& component : start->design->components) {
    const catalog::Kind* kind = catalog::findKind(component.kind);
    for (const design::Property& property : component.properties) {
      const catalog::PropertyKind* rule = kind == nullptr ? nullptr : kind->property(property.name);
      if (rule == nullptr || rule->type == "read-only" || rule->type == "references" || !property.isKnown) continue;
      const std::string other = otherValue(*rule, property.text), where = component.id + " " + property.name + " = " + other;
      if (other.empty()) continue;
      const Result<ProjectEdit> edit = workspace::setProperty(*start, component.id, property.name, other);
      if (!edit) {
        // What a reference or a call makes is said and left alone.
        std::printf("  %s: %s\n", where.c_str(), edit.diagnostics().at(0).message.c_str());
        EXPECT_FALSE(edit.diagnostics().at(0).message.empty()) << where;
        ++refused;
        continue;
      }
      const Result<workspace::Step> step = workspace::History::stepOf(start->files, *edit);
      ASSERT_TRUE(step.isOk()) << where;
      SourceFiles files = start->files;
      workspace::apply(files, *step, false);
      EXPECT_NE(whereTextsDiffer(start->files, files), "") << where;
      if (!property.isSet) {
        workspace::apply(files, *step, true);
        EXPECT_EQ(whereTextsDiffer(start->files, files), "") << where;
        ++unset;
        continue;
      }
      const auto changed = workspace::derive(files, start.get());
      // Names are part of some ids: the component is found by what it stands for.
      const design::Component* now = changed->design->find(component.id);
      std::string id = now != nullptr ? component.id : std::string();
      for (const design::Component& candidate : changed->design->components)
        if (id.empty() && candidate.kind == component.kind && !start->design->find(candidate.id)) id = candidate.id;
      ASSERT_NE(id, "") << where << ": the component is gone";
      const design::Property* found = changed->design->find(id)->property(property.name);
      EXPECT_TRUE(found != nullptr && found->text == other) << where << ": reads " << (found == nullptr ? "nothing" : found->text);
      const Result<ProjectEdit> back = workspace::setProperty(*changed, id, property.name, property.text);
      ASSERT_TRUE(back.isOk()) << where << ": " << back.diagnostics().at(0).message;
      const Result<workspace::Step> backStep = workspace::History::stepOf(files, *back);
      ASSERT_TRUE(backStep.isOk()) << where;
      workspace::apply(files, *backStep, false);
      EXPECT_EQ(whereTextsDiffer(start->files, files), "") << where << " and back to " << property.text;
      ++set;
    }
  }
  std::printf("%s: %d properties there and back, %d set and undone, %d refused with a sentence\n", GetParam().c_str(), set, unset, refused);
  EXPECT_GT(set, GetParam() == "blank" ? -1 : 50);
}

INSTANTIATE_TEST_SUITE_P(Templates, EachTemplate, testing::ValuesIn(templateIds()), [](const auto& one) {
  std::string name = one.param;
  for (char& c : name)
    if (c == '-') c = '_';
  return name;
});
