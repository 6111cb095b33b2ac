// An ECS service to a queue, topic, table, bucket or mail address, and a queue to the service that takes its messages: the statement that
// the task role needs, and an environment variable that tells the container where it is.
#include <array>
#include <cctype>

#include "model/hcl/edit.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/connections.h"
#include "model/workspace/list_item.h"
#include "model/workspace/wiring.h"

namespace slipway::workspace {

namespace {

using design::Component;
using hcl::quoted;

/// What a container needs to use a kind of resource. Actions: Service Authorization Reference.
struct Use {
  const char* kind;
  const char* variable;       ///< environment variable
  const char* attribute;      ///< what it holds
  const char* actions;        ///< HCL list
  const char* objects;        ///< appended to the ARN for what lies inside; empty: the resource itself
};
constexpr std::array kUses = {
    Use{"sqs-queue", "QUEUE_URL", "url", R"(["sqs:SendMessage", "sqs:GetQueueAttributes"])", ""},
    Use{"sns-topic", "TOPIC_ARN", "arn", R"(["sns:Publish"])", ""},
    Use{"dynamodb-table", "TABLE_NAME", "name", R"(["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:Query"])", ""},
    Use{"s3-bucket", "BUCKET", "bucket", R"(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"])", "/*"},
    Use{"email-identity", "MAIL_ADDRESS", "email_identity", R"(["ses:SendEmail", "ses:SendRawEmail"])", ""},
};
constexpr Use kTaken{"sqs-queue", "QUEUE_URL", "url", R"(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"])", ""};

bool isWorker(const Component& component) { return component.kind == "ecs-service"; }

const Use* useOf(const std::string& kind) {
  for (const Use& use : kUses)
    if (kind == use.kind) return &use;
  return nullptr;
}

std::string whyNot(const Snapshot& now, const Component& from, const Component& to) {
  for (const design::Relation& relation : now.design->relations)
    if (relation.from == from.id && relation.to == to.id && relation.type != catalog::RelationType::permission) return from.title + " uses " + to.title + " already.";
  return {};
}

std::string trustedRole(const std::string& name, const std::string& title) {
  return "resource \"aws_iam_role\" " + quoted(name) + " {\n  name = " + quoted(title) + "\n\n  assume_role_policy = jsonencode({\n    Version = \"2012-10-17\"\n    Statement = [{\n" +
         "      Effect    = \"Allow\"\n      Action    = \"sts:AssumeRole\"\n      Principal = { Service = \"ecs-tasks.amazonaws.com\" }\n    }]\n  })\n}\n";
}

/// The task definition's role, made where there is none. Gives its local name in the task definition's module.
Diagnostics ensureRole(Draft& draft, const std::string& definition, std::string* role) {
  const Result<Located> found = locate(draft.now(), definition);
  if (!found) return found.diagnostics();
  const terraform::Resource& resource = *found->resource;
  for (const std::string& address : addressesIn(resource.values.member("task_role_arn"), "aws_iam_role")) {
    const terraform::Resource* present = found->configuration->find(address);
    if (present != nullptr && present->modulePath == resource.modulePath) {
      *role = localAddress(*present);
      return {};
    }
  }
  const std::string name = freeName(*found->configuration, resource.modulePath, "aws_iam_role", "task");
  *role = "aws_iam_role." + name;
  const std::string title = resource.values.member("family").display();
  ProjectEdit edit;
  edit.edits = hcl::setAttribute(resource.file, found->block.blockBody(), "task_role_arn", *role + ".arn");
  const std::string modulePath = resource.modulePath;
  const bool isShared = resource.key.index() != 0;
  if (Diagnostics why = draft.take(edit); !why.empty()) return why;
  return draft.take(appendResource(draft.now(), configurationOf(draft.now(), definition), modulePath, "aws_iam_role",
                                   trustedRole(name, (isShared || title.empty() ? "ecs" : title) + std::string("-task"))));
}

/// The variable's name, with the thing's own before it where the container has one of that name for another.
std::string freeVariable(const Snapshot& now, const std::string& definition, const Use& use, const std::string& expression, const std::string& title) {
  const Result<Located> found = locate(now, definition);
  const std::string text = found ? std::string(found->block.text()) : std::string();
  const std::string quotedName = quoted(use.variable);
  if (text.find(quotedName) == std::string::npos || text.find(quotedName + ", value = " + expression + " ") != std::string::npos) return use.variable;
  std::string name;
  for (const char c : title) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : '_';
  return name + "_" + use.variable;
}

Diagnostics write(Draft& draft, const Component& from, const Component& to, std::string* label) {
  const Component& worker = isWorker(from) ? from : to;
  const Component& used = isWorker(from) ? to : from;
  const Use& use = isWorker(from) ? *useOf(to.kind) : kTaken;
  const Result<Located> service = locate(draft.now(), worker.addresses.front());
  if (!service) return service.diagnostics();
  const std::vector<std::string> definitions = addressesIn(service->resource->values.member("task_definition"), "aws_ecs_task_definition");
  if (definitions.empty()) return {errorAt({service->resource->file, service->resource->block}, "cannot-connect", "The task definition of " + worker.title + " is not part of the project.")};
  const std::string definition = definitions.front(), target = used.addresses.front();

  std::string role;
  if (Diagnostics why = ensureRole(draft, definition, &role); !why.empty()) return why;
  const std::string modulePath = configurationOf(draft.now(), definition).find(definition)->modulePath;
  const Result<Wire> arn = wire(draft.now(), configurationOf(draft.now(), definition), modulePath, target, "arn");
  if (!arn) return arn.diagnostics();
  if (Diagnostics why = draft.take(arn->edit); !why.empty()) return why;

  const std::string stem = freeName(configurationOf(draft.now(), definition), modulePath, "aws_iam_role_policy", used.title);
  const std::string resource = *use.objects == '\0' ? arn->expression : "\"${" + arn->expression + "}" + use.objects + "\"";
  const std::string policy = "resource \"aws_iam_role_policy\" " + quoted(stem) + " {\n  name = " + quoted((isWorker(from) ? "use-" : "take-from-") + used.title) + "\n  role = " + role +
                             ".id\n\n  policy = jsonencode({\n    Version = \"2012-10-17\"\n    Statement = [{\n      Effect   = \"Allow\"\n      Action   = " + use.actions +
                             "\n      Resource = " + resource + "\n    }]\n  })\n}\n";
  if (Diagnostics why = draft.take(appendResource(draft.now(), configurationOf(draft.now(), definition), modulePath, "aws_iam_role_policy", policy)); !why.empty()) return why;

  const Result<Wire> place = wire(draft.now(), configurationOf(draft.now(), definition), modulePath, target, use.attribute);
  if (!place) return place.diagnostics();
  if (Diagnostics why = draft.take(place->edit); !why.empty()) return why;
  const std::string variable = freeVariable(draft.now(), definition, use, place->expression, used.title);
  if (Diagnostics why = draft.take(withListItem(draft.now(), definition, "container_definitions", "environment",
                                                  "{ name = " + quoted(variable) + ", value = " + place->expression + " }"));
      !why.empty()) return why;
  *label = "Connect " + from.title + " to " + to.title + ": permission in the task role, " + use.variable + " in the container";
  return {};
}

}  // namespace

const Connection kServiceToResource = {
    {"ecs-service"}, {"sqs-queue", "sns-topic", "dynamodb-table", "s3-bucket", "email-identity"}, whyNot, write};
const Connection kQueueToService = {{"sqs-queue"}, {"ecs-service"}, whyNot, write};

}  // namespace slipway::workspace
