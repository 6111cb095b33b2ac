// A load balancer to an ECS service or a group of instances: target group, listener rule, what brings the targets into the group, and
// the two security-group rules between them. A network load balancer gets a listener of its own for each.
#include <algorithm>

#include "model/hcl/edit.h"
#include "model/terraform/argument_place.h"
#include "model/workspace/argument_edit.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/connections.h"
#include "model/workspace/wiring.h"

namespace slipway::workspace {

namespace {

using design::Component;
using hcl::quoted;

std::string whyNot(const Snapshot& now, const Component& from, const Component& to) {
  for (const design::Relation& relation : now.design->relations) {
    if (relation.to != to.id || relation.type != catalog::RelationType::traffic) continue;
    const Component* rule = now.design->find(relation.from);
    if (rule != nullptr && (rule->parent == from.id || rule->id == from.id)) return to.title + " is behind " + from.title + " already.";
  }
  if (to.kind == "ecs-service" && to.text("port").empty()) return to.title + " opens no container port; set one first.";
  return {};
}

/// What the later steps need of the earlier ones.
struct Plan {
  std::string balancer, service, stem, port;
  std::string balancerModule, serviceModule;
  std::string defaultOf;  ///< the listener whose default action leads to the service; else it gets a rule
  bool isInstances = false, isNetwork = false;
};

constexpr const char* kInstancesPort = "80";  // what a web server on an instance listens on

int nextPriority(const terraform::Configuration& configuration) {
  double last = 0;
  for (const terraform::Resource& resource : configuration.resources)
    if (resource.type == "aws_lb_listener_rule" && resource.values.member("priority").isNumber())
      last = std::max(last, static_cast<double>(resource.values.member("priority").asNumber()));
  return static_cast<int>(last) / 10 * 10 + 10;
}

std::string targetGroupText(const std::string& name, const Plan& plan, const std::string& vpc) {
  return "resource \"aws_lb_target_group\" " + quoted(name) + " {\n  name        = " + quoted(plan.stem + "-" + plan.port) + "\n  vpc_id      = " + vpc +
         "\n  target_type = " + quoted(plan.isInstances ? "instance" : "ip") + "\n  protocol    = " + quoted(plan.isNetwork ? "TCP" : "HTTP") +
         "\n  port        = " + plan.port + "\n\n  health_check {\n" +
         (plan.isNetwork ? "    protocol = \"HTTP\"\n    path     = \"/health\"\n  }\n}\n"
                         : "    path    = \"/health\"\n    matcher = \"200\"\n  }\n}\n");
}

/// A listener of a network load balancer, which passes connections on and knows no rules.
std::string listenerText(const std::string& name, const std::string& balancer, const std::string& port, const std::string& targetGroup) {
  return "resource \"aws_lb_listener\" " + quoted(name) + " {\n  load_balancer_arn = " + balancer +
         "\n  protocol          = \"TCP\"\n  port              = " + port +
         "\n\n  default_action {\n    type             = \"forward\"\n    target_group_arn = aws_lb_target_group." + targetGroup + ".arn\n  }\n}\n";
}

std::string openText(const std::string& name, const std::string& group, const std::string& port) {
  return "resource \"aws_vpc_security_group_ingress_rule\" " + quoted(name) + " {\n  security_group_id = " + group +
         "\n  description       = \"From everywhere\"\n  ip_protocol       = \"tcp\"\n  from_port         = " + port +
         "\n  to_port           = " + port + "\n  cidr_ipv4         = \"0.0.0.0/0\"\n}\n";
}

std::string ruleText(const std::string& name, const std::string& targetGroup, const std::string& listener, int priority, const std::string& path) {
  return "resource \"aws_lb_listener_rule\" " + quoted(name) + " {\n  listener_arn = " + listener + "\n  priority     = " + std::to_string(priority) +
         "\n\n  action {\n    type             = \"forward\"\n    target_group_arn = aws_lb_target_group." + targetGroup +
         ".arn\n  }\n\n  condition {\n    path_pattern {\n      values = [" + quoted(path) + "]\n    }\n  }\n}\n";
}

std::string groupRuleText(const char* direction, const std::string& name, const std::string& group, const std::string& other, const std::string& port, const std::string& why) {
  const std::string ruleType = std::string("aws_vpc_security_group_") + direction + "_rule";
  return "resource " + quoted(ruleType) + " " + quoted(name) + " {\n  security_group_id            = " + group + "\n  referenced_security_group_id = " + other +
         "\n  ip_protocol                  = \"tcp\"\n  from_port                    = " + port + "\n  to_port                      = " + port +
         "\n  description                  = " + quoted(why) + "\n}\n";
}

/// The first default action of a listener, whatever it was, forwards.
Result<ProjectEdit> forwardByDefault(const Snapshot& now, const std::string& listener, const std::string& targetGroup) {
  const Result<Located> found = locate(now, listener);
  if (!found) return found.diagnostics();
  const std::string text = "default_action {\n  type             = \"forward\"\n  target_group_arn = " + targetGroup + "\n}\n";
  const std::vector<hcl::NodeRef> actions = found->block.blockBody().blocks("default_action");
  ProjectEdit edit;
  edit.edits = hcl::appendBlock(found->resource->file, found->block.blockBody(), text);
  if (actions.empty()) return edit;
  // In its place: the block's text is put over it, two spaces in.
  std::string inPlace;
  for (std::size_t begin = 0; begin < text.size() - 1;) {
    const std::size_t end = text.find('\n', begin);
    inPlace += (begin == 0 ? "" : "\n  ") + text.substr(begin, end - begin);
    begin = end + 1;
  }
  edit.edits = {{{found->resource->file, actions.front().range()}, inPlace}};
  return edit;
}

/// A network load balancer's listener on the service's own port, or the next that is free, and the way into its security group.
Diagnostics addListener(Draft& draft, const Plan& plan, const std::string& targetGroup) {
  const terraform::Configuration& configuration = configurationOf(draft.now(), plan.balancer);
  const terraform::Resource& balancer = *configuration.find(plan.balancer);
  int port = std::atoi(plan.port.c_str());
  for (const terraform::Resource* other : resourcesReferring(configuration, "aws_lb_listener", "load_balancer_arn", plan.balancer))
    if (other->values.member("port").isNumber()) port = std::max(port, static_cast<int>(static_cast<double>(other->values.member("port").asNumber())) + 1);
  const std::string name = freeName(configuration, plan.balancerModule, "aws_lb_listener", plan.stem), at = std::to_string(port);
  const std::string text = listenerText(name, localAddress(balancer) + ".arn", at, targetGroup);
  const std::vector<std::string> groups = addressesIn(balancer.values.member("security_groups"), "aws_security_group");
  const std::string ruleName = freeName(configuration, plan.balancerModule, "aws_vpc_security_group_ingress_rule", plan.stem + "_listener");
  if (Diagnostics why = draft.take(appendResource(draft.now(), configuration, plan.balancerModule, "aws_lb_listener", text, "network.tf")); !why.empty())
    return why;
  if (groups.empty()) return {};
  const terraform::Configuration& after = configurationOf(draft.now(), plan.balancer);
  const Result<Wire> group = wire(draft.now(), after, plan.balancerModule, groups.front(), "id");
  if (!group) return group.diagnostics();
  if (Diagnostics why = draft.take(group->edit); !why.empty()) return why;
  return draft.take(appendResource(draft.now(), configurationOf(draft.now(), plan.balancer), plan.balancerModule, "aws_vpc_security_group_ingress_rule",
                                   openText(ruleName, group->expression, at), "network.tf"));
}

/// Target group and listener rule, in the load balancer's module.
Diagnostics addRule(Draft& draft, const Plan& plan, std::string* targetGroup) {
  const terraform::Configuration& configuration = configurationOf(draft.now(), plan.balancer);
  const std::vector<const terraform::Resource*> listeners = resourcesReferring(configuration, "aws_lb_listener", "load_balancer_arn", plan.balancer);
  if (listeners.empty() && !plan.isNetwork) return {errorAt({}, "cannot-connect", plan.balancer + " has no listener; add one first.")};
  const terraform::Resource& balancer = *configuration.find(plan.balancer);
  std::vector<std::string> vpcs;
  for (const std::string& subnet : addressesIn(balancer.values.member("subnets"), "aws_subnet"))
    if (const terraform::Resource* found = configuration.find(subnet))
      for (const std::string& vpc : addressesIn(found->values.member("vpc_id"), "aws_vpc")) vpcs.push_back(vpc);
  if (vpcs.empty()) return {errorAt({}, "cannot-connect", "The VPC of " + plan.balancer + " is not part of the project.")};
  const Result<Wire> vpc = wire(draft.now(), configuration, plan.balancerModule, vpcs.front(), "id");
  if (!vpc) return vpc.diagnostics();
  const std::string group = freeName(configuration, plan.balancerModule, "aws_lb_target_group", plan.stem);
  const std::string rule = freeName(configuration, plan.balancerModule, "aws_lb_listener_rule", plan.stem);
  const int priority = nextPriority(configuration);
  const std::string listenerAddress = listeners.empty() ? std::string() : listeners.front()->address;
  *targetGroup = (plan.balancerModule.empty() ? "" : plan.balancerModule + ".") + "aws_lb_target_group." + group;

  if (Diagnostics why = draft.take(vpc->edit); !why.empty()) return why;
  if (Diagnostics why = draft.take(appendResource(draft.now(), configurationOf(draft.now(), plan.balancer), plan.balancerModule,
                                                  "aws_lb_target_group", targetGroupText(group, plan, vpc->expression), "network.tf"));
      !why.empty())
    return why;
  if (plan.isNetwork) return addListener(draft, plan, group);
  if (!plan.defaultOf.empty()) return draft.take(forwardByDefault(draft.now(), plan.defaultOf, "aws_lb_target_group." + group + ".arn"));
  const Result<Wire> listener = wire(draft.now(), configurationOf(draft.now(), plan.balancer), plan.balancerModule, listenerAddress, "arn");
  if (!listener) return listener.diagnostics();
  if (Diagnostics why = draft.take(listener->edit); !why.empty()) return why;
  return draft.take(appendResource(draft.now(), configurationOf(draft.now(), plan.balancer), plan.balancerModule, "aws_lb_listener_rule",
                                   ruleText(rule, group, listener->expression, priority, "/" + plan.stem + "*"), "network.tf"));
}

/// A group of instances joins by naming its target groups.
Diagnostics attachInstances(Draft& draft, const Plan& plan, const std::string& id, const std::string& targetGroup) {
  const Result<Wire> arn = wire(draft.now(), configurationOf(draft.now(), plan.service), plan.serviceModule, targetGroup, "arn");
  if (!arn) return arn.diagnostics();
  if (Diagnostics why = draft.take(arn->edit); !why.empty()) return why;
  const Component& group = *draft.now().design->find(id);
  return draft.take(setReference(draft.now(), group, "aws_autoscaling_group.target_group_arns", arn->expression, true));
}

Diagnostics attachService(Draft& draft, const Plan& plan, const std::string& targetGroup, const std::string& container) {
  const Result<Wire> arn = wire(draft.now(), configurationOf(draft.now(), plan.service), plan.serviceModule, targetGroup, "arn");
  if (!arn) return arn.diagnostics();
  if (Diagnostics why = draft.take(arn->edit); !why.empty()) return why;
  const Result<Located> service = locate(draft.now(), plan.service);
  if (!service) return service.diagnostics();
  ProjectEdit edit;
  edit.edits = hcl::appendBlock(service->resource->file, service->block.blockBody(),
                                "load_balancer {\n  target_group_arn = " + arn->expression + "\n  container_name   = " + container +
                                    "\n  container_port   = " + plan.port + "\n}\n");
  return draft.take(edit);
}

/// Lets the load balancer out to the tasks and into them; rules stand with the tasks' security group.
Diagnostics openGroups(Draft& draft, const Plan& plan, const Component& target) {
  const terraform::Configuration* configuration = &configurationOf(draft.now(), plan.service);
  const std::string members = plan.isInstances ? addressOf(target, "aws_launch_template") : plan.service;
  const char* argument = plan.isInstances ? "vpc_security_group_ids" : "network_configuration.0.security_groups";
  if (configuration->find(members) == nullptr) return {};
  const std::vector<std::string> outer = addressesIn(configuration->find(plan.balancer)->values.member("security_groups"), "aws_security_group");
  const std::vector<std::string> inner = addressesIn(terraform::argumentValue(*configuration->find(members), argument), "aws_security_group");
  if (outer.empty() || inner.empty()) return {};
  const struct {
    const char* direction;
    std::string group, other, why;
  } rules[] = {{"egress", outer.front(), inner.front(), "To " + plan.stem + " on port " + plan.port}, {"ingress", inner.front(), outer.front(), "From the load balancer to " + plan.stem}};
  for (const auto& rule : rules) {
    configuration = &configurationOf(draft.now(), plan.service);
    const terraform::Resource* group = configuration->find(rule.group);
    if (group == nullptr) continue;
    const std::string module = group->modulePath, type = std::string("aws_vpc_security_group_") + rule.direction + "_rule";
    const Result<Wire> other = wire(draft.now(), *configuration, module, rule.other, "id");
    if (!other) return other.diagnostics();
    const std::string text = groupRuleText(rule.direction, freeName(*configuration, module, type, plan.stem), localAddress(*group) + ".id", other->expression, plan.port, rule.why);
    if (Diagnostics why = draft.take(other->edit); !why.empty()) return why;
    if (Diagnostics why =
            draft.take(appendResource(draft.now(), configurationOf(draft.now(), plan.service), module, type, text, "network.tf"));
        !why.empty())
      return why;
  }
  return {};
}

Diagnostics write(Draft& draft, const Component& from, const Component& to, std::string* label) {
  // The pill of a default action: what it belongs to is the load balancer that its listener names.
  const bool isDefault = from.kind == "listener-rule";
  const std::string listener = isDefault ? from.id.substr(0, from.id.rfind('/')) : std::string();
  const Component* holder = isDefault ? draft.now().design->find(from.parent) : &from;
  if (holder == nullptr || holder->addresses.empty())
    return {errorAt({}, "cannot-connect", from.title + " has no load balancer in the files.")};
  const Result<Located> balancer = locate(draft.now(), holder->addresses.front());
  if (!balancer) return balancer.diagnostics();
  const Result<Located> service = locate(draft.now(), to.addresses.front());
  if (!service) return service.diagnostics();
  if (service->resource->key.index() != 0)
    return {errorAt({service->resource->file, service->resource->block}, "cannot-connect", to.title + " is one of several services made by one block; give the block a load_balancer in the text.")};
  const Plan plan{balancer->resource->address,
                  service->resource->address,
                  to.title.substr(0, to.title.find("-service")),
                  to.kind == "ecs-service" ? to.text("port") : kInstancesPort,
                  balancer->resource->modulePath,
                  service->resource->modulePath,
                  listener,
                  to.kind != "ecs-service",
                  balancer->resource->values.member("load_balancer_type").display() == "network"};
  const std::string container = to.text("container").empty() ? to.title : to.text("container");
  std::string targetGroup;
  if (Diagnostics why = addRule(draft, plan, &targetGroup); !why.empty()) return why;
  if (Diagnostics why = plan.isInstances ? attachInstances(draft, plan, to.id, targetGroup) : attachService(draft, plan, targetGroup, quoted(container));
      !why.empty())
    return why;
  if (Diagnostics why = openGroups(draft, plan, to); !why.empty()) return why;
  *label = "Connect " + from.title + " to " + to.title + ": target group, " +
           (plan.isNetwork ? "listener" : isDefault ? "default action" : "rule /" + plan.stem + "*") + ", security-group rules";
  return {};
}

}  // namespace

const Connection kBalancerToService = {{"load-balancer", "listener-rule"}, {"ecs-service", "auto-scaling-group"}, whyNot, write};

}  // namespace slipway::workspace
