#include "model/terraform/resources_json.h"

#include <map>

#include "model/core/line_index.h"
#include "model/hcl/functions/json_text.h"

namespace slipway::terraform {

namespace {

using hcl::Value;

/// What is known: unknown members are left out, unknown elements are null so that places stay.
Value knownPart(const Value& value) {
  if (value.isWhollyKnown()) return value;
  if (value.isMapping()) {
    Value::Members members;
    for (const auto& [name, member] : value.members()) {
      if (!member.isUnknown()) members.emplace_hint(members.end(), name, knownPart(member));
    }
    return Value::object(std::move(members));
  }
  Value::Elements elements;
  for (const Value& element : value.elements()) elements.push_back(element.isUnknown() ? Value::null() : knownPart(element));
  return value.isUnknown() ? Value::null() : Value::tuple(std::move(elements));
}

/// `true` where nothing is known; objects and tuples around it; {} or [] or false where all is.
Value unknownPart(const Value& value) {
  if (value.isUnknown()) return Value::boolean(true);
  if (value.isMapping()) {
    Value::Members members;
    for (const auto& [name, member] : value.members()) {
      const bool isScalar = !member.isMapping() && !member.isSequence() && !member.isUnknown();
      if (!isScalar) members.emplace_hint(members.end(), name, unknownPart(member));
    }
    return Value::object(std::move(members));
  }
  if (!value.isSequence()) return Value::boolean(false);
  Value::Elements elements;
  for (const Value& element : value.elements()) elements.push_back(unknownPart(element));
  return Value::tuple(std::move(elements));
}

/// A resource's values as a plan shows them: its timeouts are one object, though a block.
Value plannedShape(const Value& values) {
  const Value timeouts = values.member("timeouts");
  if (timeouts.elements().size() != 1) return values;
  Value::Members members = values.members();
  members.insert_or_assign("timeouts", timeouts.elements().front());
  return Value::object(std::move(members));
}

class LineFinder {
public:
  explicit LineFinder(const SourceFiles& files) : m_files(files) {}

  std::uint32_t lineOf(FilePath file, std::uint32_t offset) {
    const auto text = m_files.find(file);
    if (text == m_files.end()) return 1;
    return m_indexes.try_emplace(file, *text->second).first->second.at(offset).line;
  }

private:
  const SourceFiles& m_files;
  std::map<FilePath, LineIndex> m_indexes;
};

}  // namespace

std::string resourcesJson(const Configuration& configuration, const SourceFiles& files) {
  LineFinder lines(files);
  std::string managed, data;
  for (const Resource& resource : configuration.resources) {
    Value::Members members;
    members.emplace("address", Value::string(resource.address));
    members.emplace("type", Value::string(resource.type));
    members.emplace("values", knownPart(plannedShape(resource.values)));
    members.emplace("unknown", unknownPart(plannedShape(resource.values)));
    members.emplace("file", Value::string(resource.file.text()));
    members.emplace("line", Value::number(lines.lineOf(resource.file, resource.block.begin)));
    std::string& list = resource.isData ? data : managed;
    if (!list.empty()) list += ",\n    ";
    list += hcl::jsonText(Value::object(std::move(members)));
  }
  const Value outputs = knownPart(configuration.outputs);
  return "{\n  \"schema\": \"slipway/resources/1\",\n  \"resources\": [\n    " + managed + "\n  ],\n  \"data\": [\n    " + data +
         "\n  ],\n  \"outputs\": " + hcl::jsonText(outputs) +
         ",\n  \"unknown_outputs\": " + hcl::jsonText(unknownPart(configuration.outputs)) + "\n}\n";
}

}  // namespace slipway::terraform
