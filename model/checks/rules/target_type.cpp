// Tasks with addresses of their own register by address.
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& service, Diagnostics& findings) {
  const terraform::Resource* definition = referred(view, service.values.member("task_definition"), "aws_ecs_task_definition");
  if (definition == nullptr || definition->values.member("network_mode").display() != "awsvpc") return;
  for (std::size_t i = 0; i < service.values.member("load_balancer").elements().size(); ++i) {
    const terraform::Resource* group = referred(view, terraform::argumentValue(service, "load_balancer." + std::to_string(i) + ".target_group_arn"), "aws_lb_target_group");
    if (group == nullptr) continue;
    const hcl::Value type = group->values.member("target_type");
    if (type.isUnknown() || type.display() == "ip") continue;
    Diagnostic finding = findingAt(view, *group, "target_type", Severity::error, kTargetType,
                                   "The target group of " + titleOf(view, service) + " takes instances, but its tasks have addresses of their own.",
                                   "With network mode awsvpc each task registers by address; ECS refuses a target group of type " +
                                       (type.isString() ? type.asString() : std::string("instance")) + ".");
    offer(finding, setTo(view, *group, "target_type", "\"ip\"", "Set target_type to ip"));
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kTargetType = {{"target-type-instance", "A target group takes instances where tasks have their own addresses",
                           "A target group registers instances, addresses or functions, and says which when it is made. Tasks in network mode awsvpc, as all on Fargate, have "
                           "addresses.",
                           "Amazon ECS API Reference, LoadBalancer; fact D.58"},
                          EachResource{{"aws_ecs_service"}, judge}};

}  // namespace slipway::checks
