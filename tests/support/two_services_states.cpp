#include "tests/support/two_services_states.h"

namespace slipway::test {

using picture::ChipState;
using picture::ElementState;
using picture::Status;

picture::States twoServicesStates() {
  const std::string zoneA = "zone:us-east-1a", zoneB = "zone:us-east-1b", pipeline = "aws_codepipeline.main";
  picture::States states;
  auto& elements = states.elements;
  elements[pipeline] = {Status::starting, "execution 41 · 1 of 4 new tasks healthy", "", -1, false, {}};
  elements[pipeline + "/Source"] = {Status::ok, "", "", -1, false, {}};
  elements[pipeline + "/Source/CodeCommit"] = {Status::ok, "15 s", "", 1, false, {}};
  elements[pipeline + "/Build"] = {Status::ok, "", "", -1, false, {}};
  elements[pipeline + "/Build/user-service"] = {Status::ok, "2 min 14 s", "", 1, false, {}};
  elements[pipeline + "/Build/product-service"] = {Status::ok, "2 min 21 s", "", 1, false, {}};
  elements[pipeline + "/Deploy"] = {Status::starting, "", "", -1, false, {}};
  elements[pipeline + "/Deploy/user-service"] = {Status::starting, "1 of 2", "", 0.5, false, {}};
  elements[pipeline + "/Deploy/product-service"] = {Status::starting, "0 of 2", "", 0.22, false, {}};
  elements["logs:us-east-1"] = {Status::none, "26 lines a second", "", -1, false, {}};
  elements["aws_ecr_repository.user"] = {Status::ok, "3f2a91c pushed", "", -1, false, {}};
  elements["aws_ecr_repository.product"] = {Status::ok, "3f2a91c pushed", "", -1, false, {}};
  elements["aws_ecs_service.user"] = {Status::ok,
                                      "2 healthy, 1 draining",
                                      "revision 7 → 8",
                                      -1,
                                      true,
                                      {{"u/1", zoneA, "10.0.11.12", "r7 serving", Status::ok, -1},
                                       {"u/3", zoneA, "10.0.11.37", "r8 check 1 of 2", Status::starting, 0.5},
                                       {"u/2", zoneB, "10.0.21.9", "r7 draining", Status::draining, -1},
                                       {"u/4", zoneB, "10.0.21.14", "r8 healthy", Status::ok, -1}}};
  elements["aws_ecs_service.product"] = {Status::ok,
                                         "2 of 2 targets healthy",
                                         "revision 3 → 4",
                                         -1,
                                         true,
                                         {{"p/1", zoneA, "10.0.11.18", "r3 serving", Status::ok, -1},
                                          {"p/3", zoneA, "10.0.11.41", "r4 check 1 of 2", Status::starting, 0.28},
                                          {"p/2", zoneB, "10.0.21.22", "r3 serving", Status::ok, -1},
                                          {"p/4", zoneB, "10.0.21.30", "r4 starting", Status::starting, -1}}};
  states.edgeLabels = {{"internet > aws_internet_gateway.main : traffic", "125 req/s"},
                       {"aws_lb_listener_rule.user > aws_ecs_service.user : traffic", "85 req/s"},
                       {"aws_lb_listener_rule.product > aws_ecs_service.product : traffic", "40 req/s"}};
  return states;
}

}  // namespace slipway::test
