// Containers as parts of their service, however their list is written: the bytes that change are those of the value, and undo gives
// them back.
#include <gtest/gtest.h>

#include "model/workspace/container_reach.h"
#include "tests/model/workspace/edited_project.h"

using namespace slipway;
using namespace slipway::test;
using workspace::Snapshot;

namespace {

const std::string kService =
    "resource \"aws_ecs_cluster\" \"main\" {\n  name = \"main\"\n}\n\nresource \"aws_ecs_service\" \"web\" {\n  name            = "
    "\"web\"\n  cluster         = "
    "aws_ecs_cluster.main.id\n  task_definition = aws_ecs_task_definition.web.arn\n  desired_count   = 1\n}\n\n";

std::string taskWith(const std::string& containers) {
  return kService +
         "resource \"aws_ecs_task_definition\" \"web\" {\n  family                   = \"web\"\n  requires_compatibilities = "
         "[\"FARGATE\"]\n  network_mode      "
         "       = \"awsvpc\"\n  cpu                      = 256\n  memory                   = 512\n  execution_role_arn       = "
         "\"arn:aws:iam::111122223333:role/tasks\"\n  container_definitions    = " +
         containers + "\n}\n";
}

const std::string kJson =
    "[\n  {\n    \"name\": \"web\",\n    \"image\": \"nginx:1\",\n    \"essential\": true,\n    \"portMappings\": [{ \"containerPort\": 80 "
    "}],\n    \"environment\": "
    "[\n      { \"name\": \"A\", \"value\": \"1\" },\n      { \"name\": \"B\", \"value\": \"2\" }\n    ]\n  },\n  {\n    \"name\": "
    "\"proxy\",\n    \"image\": "
    "\"envoy\",\n    \"dependsOn\": [{ \"containerName\": \"web\", \"condition\": \"START\" }]\n  }\n]\n";

const std::string kHcl =
    "jsonencode([\n    {\n      name         = \"web\" # the site\n      image        = \"nginx:1\"\n      essential    = true\n      "
    "portMappings = [{ "
    "containerPort = 80 }]\n      environment = [\n        { name = \"A\", value = \"1\" },\n        { name = \"B\", value = \"2\" },\n    "
    "  ]\n    },\n    {\n      name   "
    "   = \"proxy\"\n      image     = \"envoy\"\n      dependsOn = [{ containerName = \"web\", condition = \"START\" }]\n    },\n  ])";

/// The list in a file of its own, in the three ways in which it gets there, and in Terraform.
struct Form {
  const char* name;
  const char* file;  ///< of the list
  std::string terraform;
  std::string list;  ///< what the file holds, where it is not main.tf
};

std::ostream& operator<<(std::ostream& out, const Form& form) { return out << form.name; }

std::string heredoc(std::string json) {
  std::string text = "<<-EOF\n";
  for (std::size_t begin = 0; begin < json.size();) {
    const std::size_t end = json.find('\n', begin) + 1;
    text += "    " + json.substr(begin, end - begin);
    begin = end;
  }
  return text + "  EOF";
}

const Form kForms[] = {
    {"jsonencode", "main.tf", taskWith(kHcl), ""},
    {"local", "main.tf",
     taskWith("jsonencode(local.containers)") + "\nlocals {\n  containers = " + kHcl.substr(11, kHcl.size() - 12) + "\n}\n", ""},
    {"heredoc", "main.tf", taskWith(heredoc(kJson)), ""},
    {"file", "containers.json", taskWith("file(\"${path.module}/containers.json\")"), kJson},
    {"templatefile", "tasks/web.json.tftpl", taskWith("templatefile(\"${path.module}/tasks/web.json.tftpl\", { tag = 1 })"), kJson},
};

class EachForm : public testing::TestWithParam<Form> {
protected:
  std::shared_ptr<const Snapshot> start() const {
    if (GetParam().list.empty()) return projectOf({{"main.tf", GetParam().terraform}});
    return projectOf({{"main.tf", GetParam().terraform}, {GetParam().file, GetParam().list}});
  }
  std::string whole() const { return GetParam().list.empty() ? GetParam().terraform : GetParam().list; }
  bool isHcl() const { return whole().find("name         = \"web\"") != std::string::npos; }
  /// The file of the list after an edit.
  std::string after(const Result<ProjectEdit>& edit) const { return textOf(*slipway::test::after(*start(), edit), GetParam().file); }
  /// The list with one stretch of it replaced, each as it is written there.
  std::string with(const std::string& hcl, const std::string& newHcl, const std::string& json, const std::string& newJson) const {
    return isHcl() ? replaced(whole(), hcl, newHcl) : replaced(whole(), json, newJson);
  }
  const std::string web = "aws_ecs_service.web/web", proxy = "aws_ecs_service.web/proxy";
};

/// Three services of one block, whose tasks are made by another: what is done to the containers of one is done to all.
const std::string kThree =
    "locals {\n  services = toset([\"a\", \"b\", \"c\"])\n}\n\nresource \"aws_ecs_cluster\" \"main\" {\n  name = \"main\"\n}\n\n"
    "resource \"aws_ecs_service\" \"web\" {\n  for_each        = local.services\n  name            = each.key\n  cluster         = "
    "aws_ecs_cluster.main.id\n  task_definition = aws_ecs_task_definition.service[each.key].arn\n  desired_count   = 1\n}\n\n"
    "resource \"aws_ecs_task_definition\" \"service\" {\n  for_each                 = local.services\n  family                   = each.key\n"
    "  requires_compatibilities = [\"FARGATE\"]\n  network_mode             = \"awsvpc\"\n  cpu                      = 256\n  memory      "
    "             = 512\n  execution_role_arn       = \"arn:aws:iam::111122223333:role/tasks\"\n  container_definitions    = "
    "jsonencode([\n    {\n      name      = \"web\"\n      image     = \"nginx:1\"\n      essential = true\n    },\n  ])\n}\n";

TEST(SharedContainers, labelsSayWhomAGestureReaches) {
  const auto now = projectOf({{"main.tf", kThree}});
  const std::string one = "aws_ecs_service.web[\"b\"]", all = "all 3 services of aws_ecs_task_definition.service";
  EXPECT_EQ(workspace::containersReach(*now, one), all);
  const auto added = workspace::addComponent(*now, "container", one, "proxy");
  ASSERT_TRUE(added);
  EXPECT_EQ(added->label, "Add proxy to " + all);
  const auto more = after(*now, added);
  for (const char* service : {"a", "b", "c"})
    EXPECT_NE(more->design->find("aws_ecs_service.web[\"" + std::string(service) + "\"]/proxy"), nullptr) << service;
  const auto renamed = workspace::rename(*more, one + "/proxy", "envoy");
  ASSERT_TRUE(renamed);
  EXPECT_EQ(renamed->label, "Rename proxy to envoy in " + all);
  const auto removed = workspace::remove(*more, one + "/proxy");
  ASSERT_TRUE(removed);
  EXPECT_EQ(removed->label, "Remove proxy from " + all);
  const auto set = workspace::setProperty(*more, one + "/proxy", "environment", "A=1");
  ASSERT_TRUE(set);
  EXPECT_EQ(set->label, "Set Environment of proxy to A=1 in " + all);
}

TEST(SharedContainers, aTaskOfOneServiceIsNamedByThat) {
  const auto now = projectOf({{"main.tf", taskWith(kHcl)}});
  EXPECT_EQ(workspace::containersReach(*now, "aws_ecs_service.web"), "");
  EXPECT_EQ(workspace::addComponent(*now, "container", "aws_ecs_service.web", "log")->label, "Add log to web");
  EXPECT_EQ(workspace::containersReach(*now, "aws_ecs_cluster.main"), "");
  EXPECT_EQ(workspace::containersReach(*now, "nobody"), "");
}

TEST(SharedContainers, tasksThatReadOneListShareIt) {
  const std::string two = taskWith("jsonencode(local.containers)") + "\nlocals {\n  containers = " + kHcl.substr(11, kHcl.size() - 12) + "\n}\n";
  const std::string service = kService.substr(kService.find("resource \"aws_ecs_service\"")), task = two.substr(kService.size(), two.find("\nlocals") - kService.size());
  const auto renamed = [](std::string text) {
    for (std::size_t at = 0; (at = text.find("\"web\"", at)) != std::string::npos;) text.replace(at, 5, "\"api\"");
    for (std::size_t at = 0; (at = text.find("definition.web", at)) != std::string::npos;) text.replace(at, 14, "definition.api");
    return text;
  };
  const auto now = projectOf({{"main.tf", two + "\n" + renamed(service + task)}});
  EXPECT_EQ(workspace::containersReach(*now, "aws_ecs_service.web"), "all 2 services of aws_ecs_task_definition.web");
}

}  // namespace

TEST_P(EachForm, saysWhatTheContainersAre) {
  const auto now = start();
  const design::Component* container = now->design->find(web);
  ASSERT_NE(container, nullptr);
  EXPECT_EQ(container->parent, "aws_ecs_service.web");
  EXPECT_EQ(container->text("image"), "nginx:1");
  EXPECT_EQ(container->text("port"), "80");
  EXPECT_EQ(container->text("environment"), "A=1, B=2");
  EXPECT_EQ(container->text("essential"), "true");
  ASSERT_NE(now->design->find(proxy), nullptr);
}

TEST_P(EachForm, valuesChangeAlone) {
  const auto now = start();
  EXPECT_EQ(after(workspace::setProperty(*now, web, "image", "nginx:2")), with("\"nginx:1\"", "\"nginx:2\"", "\"nginx:1\"", "\"nginx:2\""));
  EXPECT_EQ(after(workspace::setProperty(*now, web, "port", "8080")),
            with("containerPort = 80 ", "containerPort = 8080 ", "\"containerPort\": 80 ", "\"containerPort\": 8080 "));
  EXPECT_EQ(after(workspace::setProperty(*now, "aws_ecs_service.web", "image", "nginx:2")),
            with("\"nginx:1\"", "\"nginx:2\"", "\"nginx:1\"", "\"nginx:2\""));
  EXPECT_EQ(after(workspace::setProperty(*now, web, "essential", "false")),
            with("essential    = true", "essential    = false", "\"essential\": true", "\"essential\": false"));
}

TEST_P(EachForm, variablesAreAddedChangedAndRemoved) {
  const auto now = start();
  EXPECT_EQ(after(workspace::setProperty(*now, web, "environment", "A=1, B=3")),
            with("value = \"2\"", "value = \"3\"", "\"value\": \"2\"", "\"value\": \"3\""));
  const std::string added = after(workspace::setProperty(*now, web, "environment", "A=1, B=2, LEVEL=a, b"));
  const std::string indent = isHcl() ? "        " : GetParam().name == std::string("heredoc") ? "          " : "      ";
  EXPECT_EQ(added, with("value = \"2\" },\n", "value = \"2\" },\n" + indent + "{ name = \"LEVEL\", value = \"a, b\" },\n",
                        "\"value\": \"2\" }\n", "\"value\": \"2\" },\n" + indent + "{ \"name\": \"LEVEL\", \"value\": \"a, b\" }\n"));
  EXPECT_EQ(after(workspace::setProperty(*now, web, "environment", "B=2")),
            with("        { name = \"A\", value = \"1\" },\n", "", indent + "{ \"name\": \"A\", \"value\": \"1\" },\n", ""));
  EXPECT_EQ(workspace::setProperty(*now, web, "environment", "no pairs").diagnostics().at(0).code, "bad-value");
  const std::string longName(300'000, 'N');  // nothing that grows the stack with it
  EXPECT_TRUE(after(workspace::setProperty(*now, web, "environment", "A=1, B=2, " + longName + "=3")).find(longName) != std::string::npos);
}

TEST_P(EachForm, whatIsNotSetYetIsWrittenAndReadBack) {
  const auto now = start();
  for (const auto& [property, text] :
       std::initializer_list<std::pair<const char*, const char*>>{{"cpu", "128"},
                                                                  {"memory", "256"},
                                                                  {"secrets", "TOKEN=arn:aws:ssm:us-east-1:111122223333:parameter/token"},
                                                                  {"health-command", "CMD-SHELL, wget -q localhost"},
                                                                  {"command", "npm, start"},
                                                                  {"stop-timeout", "20"}}) {
    const auto changed = slipway::test::after(*now, workspace::setProperty(*now, web, property, text));
    ASSERT_NE(changed->design->find(web), nullptr) << property;
    EXPECT_EQ(changed->design->find(web)->text(property), text) << property << "\n" << textOf(*changed, GetParam().file);
    EXPECT_EQ(changed->design->find(proxy)->text("image"), "envoy");
  }
  EXPECT_EQ(workspace::setProperty(*now, web, "health-interval", "10").diagnostics().at(0).code, "bad-value") << "there is no check yet";
}

TEST_P(EachForm, containersAreAddedRenamedAndRemoved) {
  const auto now = start();
  const auto added = slipway::test::after(*now, workspace::addComponent(*now, "container", "aws_ecs_service.web", "agent",
                                                                        {{"image", "agent:3"}, {"port", "9000"}, {"environment", "X=1"}}));
  const design::Component* agent = added->design->find("aws_ecs_service.web/agent");
  ASSERT_NE(agent, nullptr) << textOf(*added, GetParam().file);
  EXPECT_EQ(agent->text("image"), "agent:3");
  EXPECT_EQ(agent->text("port"), "9000");
  EXPECT_EQ(agent->text("environment"), "X=1");
  EXPECT_EQ(agent->text("essential"), "false");
  EXPECT_EQ(textOf(*slipway::test::after(*added, workspace::remove(*added, agent->id)), GetParam().file), whole())
      << "and nothing of it stays";
  EXPECT_EQ(workspace::addComponent(*now, "container", "aws_ecs_service.web", "proxy").diagnostics().at(0).code, "name-taken");

  std::string renamed = with("name         = \"web\"", "name         = \"site\"", "\"name\": \"web\"", "\"name\": \"site\"");
  renamed = isHcl() ? replaced(renamed, "containerName = \"web\"", "containerName = \"site\"")
                    : replaced(renamed, "\"containerName\": \"web\"", "\"containerName\": \"site\"");
  EXPECT_EQ(after(workspace::rename(*now, web, "site")), renamed);

  const auto removed = slipway::test::after(*now, workspace::remove(*now, web));
  EXPECT_EQ(removed->design->find(web), nullptr);
  EXPECT_EQ(textOf(*removed, GetParam().file).find("web\""),
            GetParam().list.empty() ? textOf(*removed, GetParam().file).find("web\"") : std::string::npos)
      << "nor does another wait for it";
  EXPECT_EQ(textOf(*removed, GetParam().file).find("dependsOn"), std::string::npos);
  EXPECT_EQ(workspace::remove(*removed, proxy).diagnostics().at(0).code, "bad-value") << "a task has one container at least";
}

INSTANTIATE_TEST_SUITE_P(Containers, EachForm, testing::ValuesIn(kForms), [](const auto& one) { return std::string(one.param.name); });

TEST(Containers, ofATaskDefinitionFileAreThoseOfTheServiceThatItIsDeployedTo) {
  const char* flow =
      "name: CI\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: "
      "aws-actions/amazon-ecs-deploy-task-definition@v2\n        with:\n          "
      "task-definition: taskdef.json\n          service: web\n          cluster: main\n";
  const std::string task =
      "{\n  \"family\": \"web\",\n  \"containerDefinitions\": " + replaced(replaced(kJson, "\"envoy\"", "\"<IMAGE2>\""), "]\n", "]\n") +
      "}\n";
  const auto now = projectOf({{".github/workflows/ci.yml", flow}, {"taskdef.json", task}});
  const std::string web = "ecs-service:main/web/web";
  ASSERT_NE(now->design->find(web), nullptr);
  EXPECT_EQ(textOf(*after(*now, workspace::setProperty(*now, web, "environment", "A=1")), "taskdef.json"),
            replaced(task, ",\n      { \"name\": \"B\", \"value\": \"2\" }", ""));
  EXPECT_EQ(textOf(*after(*now, workspace::setProperty(*now, web, "image", "nginx:2")), "taskdef.json"),
            replaced(task, "nginx:1", "nginx:2"));
  EXPECT_NE(textOf(*after(*now, workspace::addComponent(*now, "container", "ecs-service:main/web", "agent")), "taskdef.json")
                .find("\"name\": \"agent\""),
            std::string::npos);
}

TEST(Containers, theLoadBalancerOfTheServiceFollowsANewName) {
  const std::string text =
      replaced(taskWith(kHcl), "  desired_count   = 1\n",
               "  desired_count   = 1\n\n  load_balancer {\n    container_name = \"web\"\n    container_port = 80\n  }\n");
  const auto now = projectOf({{"main.tf", text}});
  const auto renamed = workspace::rename(*now, "aws_ecs_service.web/web", "site");
  ASSERT_TRUE(renamed.isOk());
  const Result<workspace::Step> step = workspace::History::stepOf(now->files, *renamed);
  SourceFiles files = now->files;
  workspace::apply(files, *step, false);
  EXPECT_NE(files.at(FilePath("main.tf"))->find("container_name = \"site\""), std::string::npos);
}

TEST(Containers, madeByACallAreLeftToTheText) {
  const auto now = projectOf({{"main.tf", taskWith("jsonencode(concat([{ name = \"web\", image = \"a\" }], []))")}});
  ASSERT_NE(now->design->find("aws_ecs_service.web/web"), nullptr);
  const auto edit = workspace::setProperty(*now, "aws_ecs_service.web/web", "cpu", "128");
  EXPECT_EQ(edit.diagnostics().at(0).code, "bad-value");
  EXPECT_EQ(edit.diagnostics().at(0).span.file.text(), "main.tf");
}
