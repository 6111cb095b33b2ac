// The template has nothing to mend, and each way to break it is found at its place, with a way out where there is one.
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "tests/model/checks/changed_template.h"

namespace slipway::checks {

TEST(Template, hasNothingAboveInfo) {
  const Diagnostics findings = findingsOf(templateFiles());
  for (const Diagnostic& finding : findings) EXPECT_EQ(finding.severity, Severity::info) << textOf({finding});
  const Diagnostic* endpoint = findingWith(findings, "s3-through-nat");
  ASSERT_NE(endpoint, nullptr);
  EXPECT_EQ(endpoint->message, "Image layers of 4 tasks travel through both NAT gateways.");
}

TEST(Template, theEndpointThatIsSuggestedCarriesTheLayers) {
  const SourceFiles files = templateFiles();
  const Diagnostics before = findingsOf(files);
  const Diagnostic* endpoint = findingWith(before, "s3-through-nat");
  ASSERT_NE(endpoint, nullptr);
  ASSERT_EQ(endpoint->fixes.size(), 1u);
  EXPECT_EQ(endpoint->fixes[0].title, "Add S3 endpoint");
  const Diagnostics after = findingsOf(fixed(files, endpoint->fixes[0]));
  EXPECT_EQ(findingWith(after, "s3-through-nat"), nullptr) << textOf(after);
}

struct Breakage {
  const char* name;
  const char* file;
  const char* before;
  const char* after;
  const char* code;
  const char* message;
  const char* at;          ///< what stands at the finding's place
  bool isMendable;         ///< its first fix takes it away
};

void PrintTo(const Breakage& breakage, std::ostream* out) { *out << breakage.name; }

class Broken : public testing::TestWithParam<Breakage> {};

TEST_P(Broken, isFoundAndMended) {
  const Breakage& breakage = GetParam();
  const SourceFiles files = changedTemplate(breakage.file, breakage.before, breakage.after);
  ASSERT_FALSE(files.empty()) << "the template no longer says " << breakage.before;
  const Diagnostics findings = findingsOf(files);
  const Diagnostic* finding = findingWith(findings, breakage.code);
  ASSERT_NE(finding, nullptr) << textOf(findings);
  EXPECT_EQ(finding->message, breakage.message);
  EXPECT_FALSE(finding->detail.empty());
  EXPECT_FALSE(finding->source.empty());
  EXPECT_FALSE(finding->component.empty());
  ASSERT_TRUE(files.contains(finding->span.file));
  EXPECT_EQ(files.at(finding->span.file)->substr(finding->span.range.begin, finding->span.range.size()).substr(0, 60), std::string(breakage.at).substr(0, 60));
  EXPECT_EQ(!finding->fixes.empty(), breakage.isMendable);
  if (finding->fixes.empty()) return;
  const Diagnostics after = findingsOf(fixed(files, finding->fixes.front()));
  const auto isSame = [&](const Diagnostic& other) { return other.code == finding->code && other.component == finding->component; };
  EXPECT_TRUE(std::none_of(after.begin(), after.end(), isSame)) << finding->fixes.front().title << " leaves\n" << textOf(after);
}

const char* const services = "TerraformCodes/services.tf";
const char* const cluster = "TerraformCodes/modules/cluster/main.tf";
const char* const balancer = "TerraformCodes/modules/load_balancer/main.tf";
const char* const security = "TerraformCodes/modules/security/main.tf";
const char* const delivery = "TerraformCodes/modules/delivery/pipeline.tf";

INSTANTIATE_TEST_SUITE_P(Template, Broken, testing::Values(
    Breakage{"container_port", cluster, "container_port   = each.value.port", "container_port   = 8080", "container-port-mismatch", "product-service has no container port 8080.", "8080", false},
    Breakage{"container_name", cluster, "container_name   = each.key", "container_name   = \"web\"", "container-name-mismatch", "product-service has no container web.", "\"web\"", false},
    Breakage{"fargate_size", services, "memory        = 512 # MiB", "memory        = 768", "fargate-size", "Fargate has no size of 256 CPU units with 768 MiB.", "each.value.memory", true},
    Breakage{"no_room", cluster, "deployment_maximum_percent         = 200", "deployment_maximum_percent         = 100", "deployment-blocked", "A deployment of product-service can neither stop nor start a task.", "100", false},
    Breakage{"no_grace", cluster, "health_check_grace_period_seconds = 60", "health_check_grace_period_seconds = 0", "slow-start-without-grace", "product-service may replace tasks that start slowly.", "0", false},
    Breakage{"target_type", balancer, "target_type = \"ip\"", "target_type = \"instance\"", "target-type-instance", "The target group of product-service takes instances, but its tasks have addresses of their own.", "\"instance\"", false},
    Breakage{"closed_port", security, "from_port                    = each.value\n  to_port                      = each.value\n  referenced_security_group_id = aws_security_group.alb.id",
             "from_port                    = 9000\n  to_port                      = 9000\n  referenced_security_group_id = aws_security_group.alb.id", "security-group-closed",
             "ecs_tasks_sg does not let public-alb reach product-service on port 3002.", "each.value.port", false},
    Breakage{"closed_listener", security, "from_port         = 80\n  to_port           = 80", "from_port         = 443\n  to_port           = 443", "listener-closed",
             "ecs_alb_sg lets nobody reach public-alb on port 80.", "80", false},
    Breakage{"open_tasks", security, "referenced_security_group_id = aws_security_group.alb.id", "cidr_ipv4 = \"0.0.0.0/0\"", "open-to-everybody",
             "ecs_tasks_sg lets everybody reach product-service on port 3002.", "\"0.0.0.0/0\"", false},
    Breakage{"public_tasks", "TerraformCodes/main.tf", "services          = local.services\n  repositories", "services          = { for name, service in local.services : name => merge(service, { subnet_ids = values(module.network.public_subnet_ids) }) }\n  repositories",
             "public-subnet-without-address", "product-service runs in the public subnet Public a without a public address.", "each.value.subnet_ids", false},
    Breakage{"private_balancer", "TerraformCodes/main.tf", "values(module.network.public_subnet_ids)", "values(module.network.private_subnet_ids)", "balancer-in-private-subnet",
             "public-alb faces the internet but stands in the private subnet Private a.", "var.subnet_ids", false},
    Breakage{"no_way_out", "TerraformCodes/modules/network/routes.tf", "nat_gateway_id         = aws_nat_gateway.this[each.key].id", "transit_gateway_id = \"\"", "no-way-to-registry",
             "product-service runs in Private a, which has no way out.", "each.value.subnet_ids", false},
    Breakage{"one_zone", "TerraformCodes/main.tf", "values(module.network.public_subnet_ids)", "[module.network.public_subnet_ids[\"a\"]]", "balancer-in-one-zone",
             "public-alb has subnets in one zone, us-east-1a.", "var.subnet_ids", false},
    Breakage{"unserved_zone", "TerraformCodes/main.tf", "values(module.network.public_subnet_ids)", "[module.network.public_subnet_ids[\"a\"]]", "zone-without-balancer",
             "user-service runs in us-east-1b, where public-alb has no subnet.", "each.value.subnet_ids", false},
    Breakage{"single_nat", "TerraformCodes/modules/network/routes.tf", "aws_nat_gateway.this[each.key].id", "aws_nat_gateway.this[\"a\"].id", "single-nat-gateway",
             "2 zones leave through one NAT gateway, nat-a.", "aws_subnet.public[each.key].id", false},
    Breakage{"private_nat", "TerraformCodes/modules/network/main.tf", "subnet_id     = aws_subnet.public[each.key].id", "subnet_id     = aws_subnet.private[each.key].id", "nat-in-private-subnet",
             "The NAT gateway nat-a stands in the private subnet Private a.", "aws_subnet.private[each.key].id", false},
    Breakage{"priority", services, "priority      = 20", "priority      = 10", "priority-taken", "Two rules of one listener have priority 10: /products* and /users*.", "each.value.priority", false},
    Breakage{"shadowed", services, "path          = \"/users*\"", "path          = \"/*\"", "rule-never-asked", "The rule /products* never gets a request: /* is asked first and takes all of them.", "each.value.priority", false},
    Breakage{"artifact", "user-service/buildspec.yml", "    - imagedefinitions.json\n", "    - README.md\n", "artifact-not-declared", "The build user-service does not hand over imagedefinitions.json.", "artifacts", true},
    Breakage{"image_name", "user-service/buildspec.yml", "SERVICE: user-service", "SERVICE: users", "image-definitions-name", "The build names the container users, which user-service does not have.",
             "printf '[{\"name\":\"%s\",\"imageUri\":\"%s\"}]' \"$SERVICE\" \"$REPOSITORY_URI:$IMAGE_TAG\" > imagedefinitions.json", true},
    Breakage{"privileged", "TerraformCodes/modules/delivery/build.tf", "privileged_mode = true", "privileged_mode = false", "build-not-privileged", "The build product-service runs docker build without privileged mode.", "false", false},
    Breakage{"immutable", "TerraformCodes/modules/registry/main.tf", "image_tag_mutability = \"MUTABLE\"", "image_tag_mutability = \"IMMUTABLE\"", "immutable-tag-pushed-again",
             "The second build fails: it pushes the tag latest to product-service, whose tags cannot move.", "\"IMMUTABLE\"", false},
    Breakage{"no_trigger", "TerraformCodes/modules/delivery/source.tf", "arn      = aws_codepipeline.this.arn", "arn      = aws_s3_bucket.artifacts.arn", "pipeline-without-trigger", "No push starts two-services-pipeline.", "\"false\"", true},
    Breakage{"branch", delivery, "BranchName           = var.branch", "BranchName           = \"release\"", "branch-mismatch", "Pushes to release start nothing: the rule waits for main.", "[var.branch]", true}),
    [](const auto& about) { return std::string(about.param.name); });

}  // namespace slipway::checks
