#include <algorithm>
#include <array>
#include <map>

#include "model/hcl/convert.h"
#include "model/hcl/functions/json_text.h"
#include "model/terraform/data_sources.h"

// aws_iam_policy_document: its statements as an IAM policy.

namespace slipway::terraform {

namespace {

using hcl::Value;

Value memberOf(const Value::Members& members, std::string_view name) {
  const auto found = members.find(name);
  return found != members.end() ? found->second : Value::null();
}

/// Lists of texts as the provider writes them: one alone without brackets, several in falling order, those that are not
/// known last in the order they were written.
Value textList(const Value& list) {
  if (!list.isSequence()) return list;
  Value::Elements known, unknown;
  for (std::size_t i = 0; i < list.elements().size(); ++i) {
    const Value element = hcl::convert(list.element(i), *hcl::stringType()).value;
    (element.isString() ? known : unknown).push_back(element);
  }
  std::stable_sort(known.begin(), known.end(), [](const Value& a, const Value& b) { return a.asString() > b.asString(); });
  known.erase(std::unique(known.begin(), known.end()), known.end());
  known.insert(known.end(), unknown.begin(), unknown.end());
  return known.size() == 1 ? known.front() : Value::tuple(std::move(known)).withMarksOf(list);
}

Value principals(const Value& blocks) {
  std::map<std::string, Value::Elements, std::less<>> byType;
  for (const Value& block : blocks.elements()) {
    const Value type = block.member("type"), identifiers = block.member("identifiers");
    if (!type.isString()) continue;
    const bool isEverybody =
        type.asString() == "*" && identifiers.elements().size() == 1 && identifiers.elements().front() == Value::string("*");
    if (isEverybody && blocks.elements().size() == 1) return Value::string("*");
    auto& all = byType[type.asString()];
    if (identifiers.isSequence())
      all.insert(all.end(), identifiers.elements().begin(), identifiers.elements().end());
    else
      all.push_back(identifiers);
  }
  Value::Members members;
  for (auto& [type, identifiers] : byType) members.emplace(type, textList(Value::tuple(std::move(identifiers))));
  return Value::object(std::move(members));
}

Value conditions(const Value& blocks) {
  std::map<std::string, Value::Members, std::less<>> byTest;
  for (const Value& block : blocks.elements()) {
    const Value test = block.member("test"), variable = block.member("variable"), values = block.member("values");
    if (!test.isString() || !variable.isString()) continue;
    // The order of a condition's values is the author's.
    Value::Elements texts;
    for (std::size_t i = 0; i < values.elements().size(); ++i) texts.push_back(hcl::convert(values.element(i), *hcl::stringType()).value);
    const Value value = !values.isSequence() ? values : texts.size() == 1 ? texts.front() : Value::tuple(std::move(texts));
    byTest[test.asString()].insert_or_assign(variable.asString(), value);
  }
  Value::Members members;
  for (auto& [test, variables] : byTest) members.emplace(test, Value::object(std::move(variables)));
  return Value::object(std::move(members));
}

/// A statement's members in the order that the provider writes them.
constexpr std::array<std::string_view, 9> statementOrder = {"Sid",         "Effect",    "Action",       "NotAction", "Resource",
                                                            "NotResource", "Principal", "NotPrincipal", "Condition"};

Value statement(const Value& block) {
  Value::Members members;
  const Value sid = block.member("sid"), effect = block.member("effect");
  if (!sid.isNull() && !(sid.isString() && sid.asString().empty())) members.emplace("Sid", sid);
  members.emplace("Effect", effect.isNull() ? Value::string("Allow") : effect);
  constexpr std::array<std::pair<const char*, const char*>, 4> lists = {
      {{"actions", "Action"}, {"not_actions", "NotAction"}, {"resources", "Resource"}, {"not_resources", "NotResource"}}};
  for (const auto& [argument, name] : lists) {
    const Value list = textList(block.member(argument));
    const bool isEmpty = list.isNull() || (list.isSequence() && list.elements().empty());
    if (!isEmpty) members.emplace(name, list);
  }
  if (const Value blocks = block.member("principals"); !blocks.isNull()) members.emplace("Principal", principals(blocks));
  if (const Value blocks = block.member("not_principals"); !blocks.isNull()) members.emplace("NotPrincipal", principals(blocks));
  if (const Value blocks = block.member("condition"); !blocks.isNull()) members.emplace("Condition", conditions(blocks));
  Value value = Value::object(std::move(members));
  return block.origin().isSomewhere() ? value.withOrigin(block.origin()) : value;
}

/// The statements of other documents; false if one of them is not known.
bool appendDocuments(const Value& documents, Value::Elements& statements, Value& marks) {
  if (documents.isNull()) return true;
  marks = marks.withDeepMarksOf(documents);
  if (documents.isUnknown()) return false;
  bool isKnown = true;
  for (const Value& document : documents.elements()) {
    Value decoded = document.decoded();
    if (decoded.isNull() && document.isString()) decoded = hcl::jsonValue(document.asString()).value_or(Value::null());
    isKnown = isKnown && (decoded.isMapping() || (document.isString() && document.asString().empty()));
    const Value theirs = decoded.isMapping() ? decoded.member("Statement") : Value::null();
    if (theirs.isSequence())
      statements.insert(statements.end(), theirs.elements().begin(), theirs.elements().end());
    else if (theirs.isMapping())
      statements.push_back(theirs);
  }
  return isKnown;
}

/// A later statement with the same Sid replaces the earlier one.
void mergeBySid(Value::Elements& statements, Value::Elements overriding) {
  for (Value& one : overriding) {
    const Value sid = one.member("Sid");
    const auto same = std::find_if(statements.begin(), statements.end(),
                                   [&](const Value& other) { return sid.isString() && other.member("Sid") == sid; });
    if (same != statements.end())
      *same = std::move(one);
    else
      statements.push_back(std::move(one));
  }
}

void writeIndented(const Value& value, std::size_t indent, std::string& out);

void writeMember(std::string_view name, const Value& value, std::size_t indent, bool& isFirst, std::string& out) {
  out += isFirst ? "\n" : ",\n";
  isFirst = false;
  out.append(indent + 2, ' ').append(hcl::jsonString(name)).append(": ");
  writeIndented(value, indent + 2, out);
}

/// JSON over several lines, two blanks a level; statements in the provider's order, other objects by name.
void writeIndented(const Value& value, std::size_t indent, std::string& out) {
  if (value.isSequence() && !value.elements().empty()) {
    out += '[';
    for (std::size_t i = 0; i < value.elements().size(); ++i) {
      out += i == 0 ? "\n" : ",\n";
      out.append(indent + 2, ' ');
      writeIndented(value.elements()[i], indent + 2, out);
    }
    (out += '\n').append(indent, ' ') += ']';
  } else if (value.isMapping() && !value.members().empty()) {
    out += '{';
    bool isFirst = true;
    const bool isStatement = value.members().count("Effect") != 0;
    const bool isDocument = value.members().count("Statement") != 0;
    if (isStatement) {
      for (const std::string_view name : statementOrder) {
        if (value.members().count(name) != 0) writeMember(name, value.members().find(name)->second, indent, isFirst, out);
      }
    } else if (isDocument) {
      for (const std::string_view name : {"Version", "Id", "Statement"}) {
        if (value.members().count(name) != 0) writeMember(name, value.members().find(name)->second, indent, isFirst, out);
      }
    } else {
      for (const auto& [name, member] : value.members()) writeMember(name, member, indent, isFirst, out);
    }
    (out += '\n').append(indent, ' ') += '}';
  } else {
    out += hcl::jsonText(value);
  }
}

}  // namespace

hcl::Value policyDocumentJson(const Value::Members& arguments) {
  Value::Elements statements, own, overriding;
  Value marks = Value::unknown();
  bool isComplete = appendDocuments(memberOf(arguments, "source_policy_documents"), statements, marks);
  for (const Value& block : memberOf(arguments, "statement").elements()) own.push_back(statement(block));
  mergeBySid(statements, std::move(own));
  isComplete = appendDocuments(memberOf(arguments, "override_policy_documents"), overriding, marks) && isComplete;
  mergeBySid(statements, std::move(overriding));

  Value::Members members;
  const Value version = memberOf(arguments, "version"), id = memberOf(arguments, "policy_id");
  members.emplace("Version", version.isNull() ? Value::string("2012-10-17") : version);
  if (!id.isNull()) members.emplace("Id", id);
  members.emplace("Statement", Value::tuple(std::move(statements)));
  const Value document = Value::object(std::move(members));
  Value json = Value::unknown();
  if (isComplete && document.isWhollyKnown()) {
    std::string written;
    writeIndented(document, 0, written);
    json = Value::string(std::move(written));
  }
  return json.withDeepMarksOf(document).withMarksOf(marks).withDecoded(document);
}

}  // namespace slipway::terraform
