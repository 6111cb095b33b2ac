#include "model/checks/role_grants.h"

#include <algorithm>
#include <cctype>

#include "model/design/argument.h"

namespace slipway::checks {

namespace {

using hcl::Value;

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// IAM's patterns: * is any run of characters, ? one of them. Linear: only the last star is ever tried again.
bool matches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0, star = std::string_view::npos, resumed = 0;
  while (t < text.size()) {
    if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t]) && pattern[p] != '*') {
      ++p, ++t;
    } else if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resumed = t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resumed;
    } else {
      return false;
    }
  }
  return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(), [](char c) { return c == '*'; });
}

}  // namespace

RoleGrants::RoleGrants(const View& view, const terraform::Resource& role) {
  for (const Value& policy : role.values.member("inline_policy").elements()) add(policy.member("policy"));
  if (!role.values.member("managed_policy_arns").isNull()) m_hasUnknown = true;
  const design::Component* component = componentOf(view, role);
  if (component == nullptr) {
    m_hasUnknown = true;
    return;
  }
  for (const std::string& address : component->addresses) {
    const terraform::Resource* part = view.find(address);
    if (part == nullptr) continue;
    if (part->type == "aws_iam_role_policy" || part->type == "aws_iam_policy") add(part->values.member("policy"));
    if (part->type == "aws_iam_role_policy_attachment" || part->type == "aws_iam_policy_attachment") {
      const terraform::Resource* policy = referred(view, part->values.member("policy_arn"), "aws_iam_policy");
      if (policy == nullptr)
        m_hasUnknown = true;
      else
        add(policy->values.member("policy"));
    }
  }
}

void RoleGrants::add(const Value& policy) {
  const Value document = design::structureOf(policy);
  const Value statements = document.member("Statement");
  if (!document.isMapping() || statements.isUnknown()) {
    m_hasUnknown = true;
    return;
  }
  if (statements.isMapping()) addStatement(statements);
  for (const Value& statement : statements.elements()) addStatement(statement);
}

void RoleGrants::addStatement(const Value& statement) {
  if (statement.isUnknown() || statement.member("Effect").isUnknown()) m_hasUnknown = true;
  if (statement.member("Effect").display() != "Allow") return;
  if (!statement.member("NotAction").isNull()) m_hasUnknown = true;  // everything but a few: who is to say what was meant
  const Value named = statement.member("Action");
  if (named.isString())
    m_allowed.push_back(lowered(named.asString()));
  else if (named.isUnknown())
    m_hasUnknown = true;
  for (const Value& action : named.elements()) {
    if (action.isString())
      m_allowed.push_back(lowered(action.asString()));
    else
      m_hasUnknown = true;
  }
}

RoleGrants::Answer RoleGrants::allows(std::string_view action) const {
  const std::string wanted = lowered(action);
  if (std::any_of(m_allowed.begin(), m_allowed.end(), [&](const std::string& pattern) { return matches(pattern, wanted); }))
    return Answer::yes;
  return m_hasUnknown ? Answer::unknown : Answer::no;
}

std::optional<Fix> grant(const terraform::Resource& role, const std::vector<std::string>& actions, const std::string& resource,
                         const std::string& name, std::string title) {
  if (role.key.index() != 0) return std::nullopt;
  std::string list;
  for (const std::string& action : actions) list += (list.empty() ? "" : ", ") + std::string("\"") + action + "\"";
  std::string slug = name;
  std::replace(slug.begin(), slug.end(), '-', '_');
  Fix fix{title, {}};
  fix.edit.label = std::move(title);
  fix.edit.edits.push_back({{role.file, {role.block.end, role.block.end}},
                            "\n\nresource \"aws_iam_role_policy\" \"" + role.name + "_" + slug + "\" {\n  name = \"" + name +
                                "\"\n  role = aws_iam_role." + role.name +
                                ".id\n\n  policy = jsonencode({\n    Version = \"2012-10-17\"\n    Statement = [\n      {\n        Effect  "
                                " = \"Allow\"\n        Action   = [" +
                                list + "]\n        Resource = " + resource + "\n      }\n    ]\n  })\n}"});
  return fix;
}

}  // namespace slipway::checks
