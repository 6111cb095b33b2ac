#include "model/terraform/data_sources.h"

#include <array>
#include <string>

namespace slipway::terraform {

namespace {

using hcl::Value;

/// Zones by region where they are not a, b and c. Source: the AWS page "AWS Regions and Availability Zones".
std::string zoneLetters(std::string_view region) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> others = {{
      {"us-east-1", "abcdef"},
      {"us-west-1", "ac"},
      {"us-west-2", "abcd"},
      {"ap-northeast-1", "acd"},
      {"ap-northeast-2", "abcd"},
      {"ca-central-1", "abd"},
      {"sa-east-1", "abc"},
  }};
  for (const auto& [name, letters] : others) {
    if (name == region) return std::string(letters);
  }
  return "abc";
}

struct Partition {
  std::string_view name, suffix, reverse;
};

Partition partitionOf(std::string_view region) {
  if (region.starts_with("cn-")) return {"aws-cn", "amazonaws.com.cn", "cn.com.amazonaws"};
  if (region.starts_with("us-gov-")) return {"aws-us-gov", "amazonaws.com", "com.amazonaws"};
  return {"aws", "amazonaws.com", "com.amazonaws"};
}

Value text(std::string_view value) { return Value::string(std::string(value)); }

void addZones(const std::string& region, const std::vector<std::string>& assumed, Value::Members& members) {
  Value::Elements names;
  for (const std::string& zone : assumed) names.push_back(text(zone));
  if (assumed.empty())
    for (const char letter : zoneLetters(region)) names.push_back(text(region + letter));
  members.insert_or_assign("names", Value::list(std::move(names)));
  members.insert_or_assign("id", text(region));
}

}  // namespace

void addDataAttributes(std::string_view type, const Value& region, const Options& options, Value::Members& members) {
  const std::string& name = region.asString();
  if (type == "aws_region") {
    // `name` may be asked for another region than the provider's.
    const auto asked = members.find("name");
    const Value value = asked != members.end() ? asked->second : region;
    for (const char* attribute : {"name", "id", "region"}) members.insert_or_assign(attribute, value);
  } else if (type == "aws_caller_identity") {
    members.insert_or_assign("account_id", text(options.account));
    members.insert_or_assign("id", text(options.account));
  } else if (type == "aws_partition") {
    const Partition partition = partitionOf(name);
    members.insert_or_assign("partition", text(partition.name));
    members.insert_or_assign("id", text(partition.name));
    members.insert_or_assign("dns_suffix", text(partition.suffix));
    members.insert_or_assign("reverse_dns_prefix", text(partition.reverse));
  } else if (type == "aws_availability_zones") {
    addZones(name, options.zones, members);
  } else if (type == "aws_iam_policy_document") {
    addPolicyJson(members);
  }
}

}  // namespace slipway::terraform
