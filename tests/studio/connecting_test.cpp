// Drawing a connection by mouse, from a port of the load balancer.
#include "app/studio/toast.h"
#include "tests/studio/open_window.h"
#include "widgets/canvas/overlay.h"

namespace slipway::studio {

namespace {

const std::string balancer = "module.load_balancer.aws_lb.public";
const std::string reports = "module.cluster.aws_ecs_service.reports";
const std::string clusterFile = "TerraformCodes/modules/cluster/main.tf";

std::string withoutSpace(std::string text) {
  std::erase(text, ' ');
  return text;
}

/// The template with a third service that no load balancer knows yet.
class Connecting : public test::OpenWindow {
protected:
  void prepareFolder() override {
    writeToDisk(clusterFile, onDisk(clusterFile) + R"(
resource "aws_ecs_task_definition" "reports" {
  family                   = "reports"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name         = "reports"
      image        = "${var.repositories["user-service"].url}:reports"
      portMappings = [{ containerPort = 3009, protocol = "tcp" }]
    }
  ])
}

resource "aws_ecs_service" "reports" {
  name            = "reports"
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.reports.arn
  launch_type     = "FARGATE"
  desired_count   = 2

  network_configuration {
    subnets         = var.services["user-service"].subnet_ids
    security_groups = [var.security_group_id]
  }
}
)");
  }

  /// A click selects it, which shows its ports; the lower one lets out.
  void connectByPort(const std::string& from, const std::string& to) {
    hand().click(placeOf(from, {0.3, 0.2}));
    ASSERT_EQ(window->view()->selected(), from);
    const QPointF port = widgets::portOf(canvas().camera().toView(canvas().elementRect(from)), widgets::Side::bottom);
    hand().drag(hand().in(canvas(), port.toPoint()), placeOf(to, {0.3, 0.3}));
  }
  bool isServed(const std::string& id) const {
    const auto& relations = now()->design->relations;
    return std::any_of(relations.begin(), relations.end(), [&](const design::Relation& relation) {
      return relation.to == id && relation.type == catalog::RelationType::traffic;
    });
  }
};

}  // namespace

TEST_F(Connecting, theBalancerServesAServiceThatItDidNot) {
  ASSERT_NE(now()->design->find(reports), nullptr);
  ASSERT_FALSE(isServed(reports));
  connectByPort(balancer, reports);
  EXPECT_TRUE(isServed(reports));
  // Target group, listener rule and the service's part are written, and nothing that was there is touched.
  std::string written;
  std::set<std::string> added;
  for (const std::string& line : changes())
    if (line.find(" +") != std::string::npos) {
      added.insert(withoutSpace(line.substr(line.find(" +") + 2)));
      written += line + "\n";
    }
  // What is taken away comes back with other columns only.
  for (const std::string& line : changes())
    if (line.find(" +") == std::string::npos) {
      EXPECT_TRUE(added.contains(withoutSpace(line.substr(line.find(" -") + 2)))) << line;
    }
  EXPECT_NE(written.find("+resource \"aws_lb_target_group\" \"reports\" {"), std::string::npos) << written;
  EXPECT_NE(written.find("+resource \"aws_lb_listener_rule\" \"reports\" {"), std::string::npos);
  EXPECT_NE(written.find("+    container_port   = 3009"), std::string::npos) << written;
  EXPECT_FALSE(window->workbench()->toast().isHidden()) << "what was written is said";
  EXPECT_FALSE(hasErrors(now()->diagnostics));
  expectUndoRestoresAll();
}

TEST_F(Connecting, whatIsConnectedIsNotConnectedTwice) {
  connectByPort(balancer, service());
  EXPECT_EQ(changes(), test::Lines{});
}

}  // namespace slipway::studio
