#include <algorithm>
#include <array>
#include <map>
#include <utility>

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

/// A document that others are merged into, one after the other.
class MergedPolicy {
public:
  /// A later document's Id counts, and the later one of the versions; a statement with a known Sid replaces the earlier one.
  void merge(const Value& version, const Value& id, const Value::Elements& statements) {
    const bool isNewer = m_version.isNull() || version.isUnknown() || (version.isString() && version.asString() > m_version.display());
    if (!version.isNull() && isNewer) m_version = version;
    if (!id.isNull() && !(id.isString() && id.asString().empty())) m_id = id;
    for (const Value& statement : statements) add(statement);
  }

  /// Merges documents that are given as text; one that is not known leaves the whole open.
  void mergeAll(const Value& documents) {
    if (documents.isNull()) return;
    m_marks = m_marks.withDeepMarksOf(documents);
    m_isComplete = m_isComplete && !documents.isUnknown();
    for (const Value& document : documents.elements()) {
      Value decoded = document.decoded();
      if (decoded.isNull() && document.isString()) decoded = hcl::jsonValue(document.asString()).value_or(Value::null());
      m_isComplete = m_isComplete && (decoded.isMapping() || document.isNull() || (document.isString() && document.asString().empty()));
      if (!decoded.isMapping()) continue;
      const Value statements = decoded.member("Statement");
      merge(decoded.member("Version"), decoded.member("Id"), statements.isMapping() ? Value::Elements{statements} : statements.elements());
    }
  }

  Value document() const {
    Value::Members members;
    if (!m_version.isNull()) members.emplace("Version", m_version);
    if (!m_id.isNull()) members.emplace("Id", m_id);
    if (!m_statements.empty()) members.emplace("Statement", Value::tuple(m_statements));
    return Value::object(std::move(members));
  }

  bool isComplete() const { return m_isComplete; }
  const Value& marks() const { return m_marks; }

private:
  void add(const Value& statement) {
    const Value sid = statement.member("Sid");
    const auto same = std::find_if(m_statements.begin(), m_statements.end(),
                                   [&](const Value& other) { return sid.isString() && other.member("Sid") == sid; });
    if (same != m_statements.end())
      *same = statement;
    else
      m_statements.push_back(statement);
  }

  Value m_version, m_id;
  Value::Elements m_statements;
  Value m_marks = Value::unknown();
  bool m_isComplete = true;
};

/// JSON in the order that the provider writes it: over several lines with two blanks a level, or on one.
class PolicyWriter {
public:
  explicit PolicyWriter(bool isMinified) : m_isMinified(isMinified) {}

  std::string written(const Value& value) {
    write(value, 0);
    return std::move(m_out);
  }

private:
  void breakLine(std::size_t indent) {
    if (!m_isMinified) (m_out += '\n').append(indent, ' ');
  }

  void write(const Value& value, std::size_t indent) {
    if (value.isSequence() && !value.elements().empty()) {
      m_out += '[';
      for (std::size_t i = 0; i < value.elements().size(); ++i) {
        if (i > 0) m_out += ',';
        breakLine(indent + 2);
        write(value.elements()[i], indent + 2);
      }
      breakLine(indent);
      m_out += ']';
    } else if (value.isMapping() && !value.members().empty()) {
      m_out += '{';
      bool isFirst = true;
      for (const std::string_view name : namesOf(value)) {
        if (!std::exchange(isFirst, false)) m_out += ',';
        breakLine(indent + 2);
        m_out.append(hcl::jsonString(name)).append(m_isMinified ? ":" : ": ");
        write(value.members().find(name)->second, indent + 2);
      }
      breakLine(indent);
      m_out += '}';
    } else {
      m_out += hcl::jsonText(value);
    }
  }

  /// Documents and statements have an order of their own; other objects are sorted by name.
  static std::vector<std::string_view> namesOf(const Value& object) {
    const auto has = [&](std::string_view name) { return object.members().count(name) != 0; };
    std::vector<std::string_view> names;
    const auto take = [&](std::string_view name) {
      if (has(name)) names.push_back(name);
    };
    if (has("Effect")) {
      std::for_each(statementOrder.begin(), statementOrder.end(), take);
    } else if (has("Version")) {
      for (const std::string_view name : {"Version", "Id", "Statement"}) take(name);
    } else {
      for (const auto& [name, member] : object.members()) names.push_back(name);
    }
    return names;
  }

  bool m_isMinified;
  std::string m_out;
};

}  // namespace

void addPolicyJson(Value::Members& members) {
  Value::Elements own;
  for (const Value& block : memberOf(members, "statement").elements()) own.push_back(statement(block));
  const Value version = memberOf(members, "version");
  MergedPolicy policy;
  policy.mergeAll(memberOf(members, "source_policy_documents"));
  policy.merge(version.isNull() ? Value::string("2012-10-17") : version, memberOf(members, "policy_id"), own);
  policy.mergeAll(memberOf(members, "override_policy_documents"));

  const Value document = policy.document();
  const bool isKnown = policy.isComplete() && document.isWhollyKnown();
  for (const auto& [name, isMinified] : {std::pair("json", false), std::pair("minified_json", true)}) {
    const Value json = isKnown ? Value::string(PolicyWriter(isMinified).written(document)) : Value::unknown();
    members.insert_or_assign(name, json.withDeepMarksOf(document).withMarksOf(policy.marks()).withDecoded(document));
  }
}

}  // namespace slipway::terraform
