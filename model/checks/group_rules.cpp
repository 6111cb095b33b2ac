#include "model/checks/group_rules.h"

namespace slipway::checks {

namespace {

using hcl::Value;
using terraform::Resource;

void addAddresses(const Value& addresses, GroupRule& rule) {
  const auto add = [&](const Value& one) {
    if (one.isNull()) return;
    rule.hasRange = true;
    if (one.isString() && (one.asString() == "0.0.0.0/0" || one.asString() == "::/0")) rule.isForEverybody = true;
  };
  if (!addresses.isSequence()) add(addresses);
  for (const Value& one : addresses.elements()) add(one);
}

void readPorts(const Resource& resource, const std::string& prefix, const char* protocolName, GroupRule& rule) {
  const Value protocol = terraform::argumentValue(resource, prefix + protocolName);
  if (protocol.display() == "-1" || protocol.display() == "all") return;
  bool isFromKnown = true, isToKnown = true;
  rule.from = numberOf(resource, prefix + "from_port", 0, &isFromKnown);
  rule.to = numberOf(resource, prefix + "to_port", rule.from, &isToKnown);
  rule.isKnown = isFromKnown && isToKnown && !protocol.isUnknown();
}

GroupRule readOld(const View& view, const Resource& resource, const std::string& path, bool isIngress) {
  GroupRule rule;
  rule.isIngress = isIngress;
  rule.resource = &resource;
  rule.path = path;
  const std::string prefix = path.empty() ? "" : path + ".";
  readPorts(resource, prefix, "protocol", rule);
  addAddresses(terraform::argumentValue(resource, prefix + "cidr_blocks"), rule);
  addAddresses(terraform::argumentValue(resource, prefix + "ipv6_cidr_blocks"), rule);
  for (const char* name : {"security_groups", "source_security_group_id"})
    for (const Resource* peer : allReferred(view, terraform::argumentValue(resource, prefix + name), "aws_security_group")) rule.peers.push_back(peer);
  return rule;
}

GroupRule readNew(const View& view, const Resource& resource, bool isIngress) {
  GroupRule rule;
  rule.isIngress = isIngress;
  rule.resource = &resource;
  readPorts(resource, "", "ip_protocol", rule);
  addAddresses(resource.values.member("cidr_ipv4"), rule);
  addAddresses(resource.values.member("cidr_ipv6"), rule);
  rule.peers = allReferred(view, resource.values.member("referenced_security_group_id"), "aws_security_group");
  return rule;
}

}  // namespace

std::vector<GroupRule> rulesOf(const View& view, const terraform::Resource& group) {
  std::vector<GroupRule> rules;
  for (const bool isIngress : {true, false}) {
    const std::string direction = isIngress ? "ingress" : "egress";
    for (std::size_t i = 0; i < group.values.member(direction).elements().size(); ++i)
      rules.push_back(readOld(view, group, direction + "." + std::to_string(i), isIngress));
  }
  for (const Resource* resource :
       view.referring(group, {"aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule", "aws_security_group_rule"})) {
    if (referred(view, resource->values.member("security_group_id"), "aws_security_group") != &group) continue;
    if (resource->type != "aws_security_group_rule")
      rules.push_back(readNew(view, *resource, resource->type == "aws_vpc_security_group_ingress_rule"));
    else
      rules.push_back(readOld(view, *resource, "", resource->values.member("type").display() == "ingress"));
  }
  return rules;
}

}  // namespace slipway::checks
