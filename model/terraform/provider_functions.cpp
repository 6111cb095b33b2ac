#include "model/terraform/provider_functions.h"

#include <algorithm>
#include <array>

namespace slipway::terraform {

namespace {

using hcl::Call;
using hcl::Function;
using hcl::Value;

constexpr std::array<const char*, 5> partNames = {"partition", "service", "region", "account_id", "resource"};

/// arn:partition:service:region:account:resource, whose resource may hold colons; false if the text is no ARN.
bool splitArn(std::string_view arn, std::array<std::string_view, 5>& parts) {
  if (!arn.starts_with("arn:")) return false;
  arn.remove_prefix(4);
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const auto colon = arn.find(':');
    if (colon == std::string_view::npos) return false;
    parts[i] = arn.substr(0, colon);
    arn.remove_prefix(colon + 1);
  }
  parts.back() = arn;
  return true;
}

Value parseArn(Call& call) {
  std::array<std::string_view, 5> parts;
  if (!splitArn(call.text(0), parts)) return call.failAt(0, "the text is no ARN: arn:partition:service:region:account:resource");
  Value::Members members;
  for (std::size_t i = 0; i < parts.size(); ++i) members.emplace(partNames[i], Value::string(std::string(parts[i])));
  return Value::object(std::move(members));
}

Value buildArn(Call& call) {
  std::string arn = "arn";
  for (std::size_t i = 0; i < call.count(); ++i) arn += ':' + call.text(i);
  return Value::string(std::move(arn));
}

/// The path between "role/" and the role's name goes.
Value trimRolePath(Call& call) {
  std::array<std::string_view, 5> parts;
  const std::string& arn = call.text(0);
  if (!splitArn(arn, parts)) return call.failAt(0, "the text is no ARN: arn:partition:service:region:account:resource");
  if (parts[1] != "iam") return call.failAt(0, "the ARN is of the service \"" + std::string(parts[1]) + "\", not of iam");
  if (!parts[2].empty()) return call.failAt(0, "the ARN of a role has no region");
  if (!parts[4].starts_with("role/")) return call.failAt(0, "the ARN names no role");
  const std::string_view role = parts[4].substr(parts[4].rfind('/') + 1);
  return Value::string(arn.substr(0, arn.size() - parts[4].size()) + "role/" + std::string(role));
}

constexpr std::array table = {
    Function{"provider::aws::arn_build", "partition:string, service:string, region:string, account_id:string, resource:string",
             Function::strict, buildArn},
    Function{"provider::aws::arn_parse", "arn:string", Function::strict, parseArn},
    Function{"provider::aws::trim_iam_role_path", "arn:string", Function::strict, trimRolePath},
};

}  // namespace

const hcl::Function* providerFunction(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Function& function) { return function.name == name; });
  return found != table.end() ? &*found : nullptr;
}

}  // namespace slipway::terraform
