#include "app/cli/findings.h"

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "app/cli/command.h"
#include "model/core/line_index.h"

namespace slipway::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Line numbers of many findings: each file's lines are counted once.
class Places {
public:
  explicit Places(const SourceFiles& files) : m_files(files) {}

  LineColumn at(FilePath file, std::uint32_t offset) {
    auto index = m_indexes.find(file);
    if (index == m_indexes.end()) {
      const auto found = m_files.find(file);
      index = m_indexes.emplace(file, LineIndex(found == m_files.end() ? std::string_view() : std::string_view(*found->second))).first;
    }
    return index->second.at(offset);
  }

private:
  const SourceFiles& m_files;
  std::map<FilePath, LineIndex> m_indexes;
};

}  // namespace

std::string findingsText(const Diagnostics& findings, const SourceFiles& files) {
  Places places(files);
  std::string text;
  for (const Diagnostic& finding : findings) {
    if (finding.span.isSomewhere()) {
      const LineColumn at = places.at(finding.span.file, finding.span.range.begin);
      text += finding.span.file.text() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
    }
    text += std::string(nameOf(finding.severity)) + " " + finding.code + " " + finding.message;
    if (!finding.detail.empty()) text += " " + finding.detail;
    text += "\n";
  }
  return text;
}

std::string findingsJson(const Diagnostics& findings, const SourceFiles& files) {
  Places places(files);
  Json document = {{"schema", "slipway/check/1"}, {"findings", Json::array()}};
  int counts[3] = {0, 0, 0};
  for (const Diagnostic& finding : findings) {
    ++counts[static_cast<int>(finding.severity)];
    Json entry = {{"severity", nameOf(finding.severity)}, {"code", finding.code}, {"message", finding.message}, {"detail", finding.detail}};
    if (finding.span.isSomewhere()) {
      const LineColumn begin = places.at(finding.span.file, finding.span.range.begin), end = places.at(finding.span.file, finding.span.range.end);
      entry["file"] = finding.span.file.text();
      entry["line"] = begin.line;
      entry["column"] = begin.column;
      entry["endLine"] = end.line;
      entry["endColumn"] = end.column;
    }
    if (!finding.component.empty()) entry["component"] = finding.component;
    if (!finding.source.empty()) entry["source"] = finding.source;
    entry["fixes"] = Json::array();
    for (const Fix& fix : finding.fixes) entry["fixes"].push_back(fix.title);
    document["findings"].push_back(std::move(entry));
  }
  document["errors"] = counts[0];
  document["warnings"] = counts[1];
  document["infos"] = counts[2];
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string findingsSarif(const Diagnostics& findings, const SourceFiles& files) {
  Places places(files);
  std::set<std::string> codes;
  for (const Diagnostic& finding : findings) codes.insert(finding.code);
  Json rules = Json::array(), results = Json::array();
  for (const std::string& code : codes) rules.push_back({{"id", code}});
  for (const Diagnostic& finding : findings) {
    const char* level = finding.severity == Severity::error ? "error" : finding.severity == Severity::warning ? "warning" : "note";
    const std::string text = finding.detail.empty() ? finding.message : finding.message + " " + finding.detail;
    Json result = {{"ruleId", finding.code}, {"level", level}, {"message", {{"text", text}}}};
    if (finding.span.isSomewhere()) {
      const LineColumn begin = places.at(finding.span.file, finding.span.range.begin), end = places.at(finding.span.file, finding.span.range.end);
      const Json region = {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
      result["locations"] = {{{"physicalLocation", {{"artifactLocation", {{"uri", finding.span.file.text()}}}, {"region", region}}}}};
    }
    results.push_back(std::move(result));
  }
  const Json driver = {{"name", "Slipway"}, {"version", SLIPWAY_VERSION}, {"rules", rules}};
  const Json document = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", Json::array({{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}}})}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

int refuse(const Diagnostics& why, const SourceFiles& files) {
  std::fputs(findingsText(why, files).c_str(), stderr);
  return unusable;
}

}  // namespace slipway::cli
