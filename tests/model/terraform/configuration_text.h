#pragma once

#include <string>

#include "model/core/line_index.h"
#include "model/hcl/functions/json_text.h"
#include "model/terraform/configuration.h"
#include "tests/model/terraform/project.h"

namespace slipway::terraform {

// A configuration as JSON that a person can read and a golden file can hold. Values with references are objects:
// {"from": "aws_vpc.main.id"} for unknown ones, {"from": …, "is": value} for known ones; "decoded" shows what a text encodes.

inline void appendValueText(const hcl::Value& value, std::size_t indent, std::string& out);

inline void appendMember(const std::string& name, const std::string& text, std::size_t indent, bool& isFirst, std::string& out) {
  out += isFirst ? "\n" : ",\n";
  isFirst = false;
  out.append(indent, ' ').append(hcl::jsonString(name)).append(": ").append(text);
}

inline std::string valueText(const hcl::Value& value, std::size_t indent) {
  std::string text;
  appendValueText(value, indent, text);
  return text;
}

inline void appendDataText(const hcl::Value& value, std::size_t indent, std::string& out) {
  const std::string end = "\n" + std::string(indent, ' ');
  bool isFirst = true;
  if (value.isMapping()) {
    out += '{';
    for (const auto& [name, member] : value.members()) appendMember(name, valueText(member, indent + 2), indent + 2, isFirst, out);
    out += isFirst ? "}" : end + "}";
  } else if (value.isSequence()) {
    out += '[';
    for (const hcl::Value& element : value.elements()) {
      (out += isFirst ? "\n" : ",\n").append(indent + 2, ' ');
      isFirst = false;
      appendValueText(element, indent + 2, out);
    }
    out += isFirst ? "]" : end + "]";
  } else {
    out += hcl::jsonText(value);
  }
}

inline void appendValueText(const hcl::Value& value, std::size_t indent, std::string& out) {
  const std::string from = textOf(value.references());
  const bool isPlain = from.empty() && !value.isUnknown() && value.decoded().isNull() && !value.isSensitive();
  if (isPlain) return appendDataText(value, indent, out);
  out += '{';
  bool isFirst = true;
  if (!from.empty() || value.isUnknown()) appendMember("from", hcl::jsonString(from), indent + 2, isFirst, out);
  if (value.isSensitive()) appendMember("sensitive", "true", indent + 2, isFirst, out);
  if (!value.isUnknown()) {
    std::string data;
    appendDataText(value, indent + 2, data);
    appendMember("is", data, indent + 2, isFirst, out);
  }
  if (!value.decoded().isNull()) appendMember("decoded", valueText(value.decoded(), indent + 2), indent + 2, isFirst, out);
  (out += '\n').append(indent, ' ') += '}';
}

inline std::string configurationText(const Configuration& configuration, const SourceFiles& files) {
  std::string out = "{";
  bool isFirst = true;
  std::string section = "{";
  bool isFirstIn = true;
  const auto addSection = [&](const std::string& name) {
    section += isFirstIn ? "}" : "\n  }";
    appendMember(name, section, 2, isFirst, out);
    section = "{";
    isFirstIn = true;
  };
  for (const Resource& one : configuration.resources) {
    hcl::Value::Members members = one.values.members();
    if (one.region != "us-east-1") members.insert_or_assign("(region)", hcl::Value::string(one.region));
    for (const std::string& address : one.dependsOn) members.insert_or_assign("(depends on " + address + ")", hcl::Value::boolean(true));
    appendMember(one.address, valueText(hcl::Value::object(std::move(members)), 4), 4, isFirstIn, section);
  }
  addSection("resources");
  for (const Module& one : configuration.modules) {
    hcl::Value::Members members;
    members.emplace("source", hcl::Value::string(one.source));
    members.emplace("folder", one.isOpaque ? hcl::Value::null() : hcl::Value::string(one.folder));
    members.emplace("inputs", one.inputs);
    members.emplace("outputs", one.outputs);
    appendMember(one.path, valueText(hcl::Value::object(std::move(members)), 4), 4, isFirstIn, section);
  }
  addSection("modules");
  section = "[";
  for (const Diagnostic& one : configuration.diagnostics) {
    std::string place = "-";
    if (const auto text = files.find(one.span.file); text != files.end()) {
      const LineIndex index(*text->second);
      const LineColumn begin = index.at(one.span.range.begin);
      place = one.span.file.text() + ":" + std::to_string(begin.line) + ":" + std::to_string(begin.column) + " `" +
              text->second->substr(one.span.range.begin, std::min<std::size_t>(one.span.range.size(), 60)) + "`";
    }
    section += isFirstIn ? "\n    " : ",\n    ";
    isFirstIn = false;
    section += hcl::jsonString(place + " " + one.code + ": " + one.message);
  }
  section += isFirstIn ? "]" : "\n  ]";
  appendMember("diagnostics", section, 2, isFirst, out);
  return out + "\n}\n";
}

}  // namespace slipway::terraform
