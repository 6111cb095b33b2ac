#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/checks/rule.h"

namespace slipway::checks {

/// What the policies of a role allow, as far as the project describes them. Resources and conditions are not weighed: an action that no
/// statement names at all is what these rules look for.
class RoleGrants {
public:
  RoleGrants(const View& view, const terraform::Resource& role);

  enum class Answer { no, yes, unknown };
  /// "codecommit:GetBranch"; unknown where a policy is AWS's own, comes from elsewhere, or is known only after apply.
  Answer allows(std::string_view action) const;

private:
  void add(const hcl::Value& policy);
  void addStatement(const hcl::Value& statement);

  std::vector<std::string> m_allowed;  ///< patterns with * and ?, lower case
  bool m_hasUnknown = false;
};

/// A new policy for the role, written below its block: the fix of a role that lacks actions. `resource` is the ARN expression, "*" for
/// all. Nothing for a role of several instances: its actions may be meant for one of them.
std::optional<Fix> grant(const terraform::Resource& role, const std::vector<std::string>& actions, const std::string& resource,
                         const std::string& name, std::string title);

}  // namespace slipway::checks
