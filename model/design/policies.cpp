// What roles allow says what works together: who sends to a queue, reads a table, pushes an image.
#include <algorithm>

#include "model/design/policies.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

using catalog::RelationType;
using hcl::Value;
using Statement = DesignMemo::Statement;

std::vector<std::string> textsOf(const Value& oneOrMany) {
  std::vector<std::string> texts;
  if (oneOrMany.isString()) texts.push_back(oneOrMany.asString());
  for (const Value& element : oneOrMany.elements())
    if (element.isString()) texts.push_back(element.asString());
  return texts;
}

void addStatements(const Derivation& derivation, const Value& list, const char* effect, const char* actions, const char* resources, const terraform::Resource& from, std::vector<Statement>& found) {
  const auto add = [&](const Value& statement) {
    if (!statement.isMapping() || statement.member(effect).display() == "Deny") return;
    found.push_back({textsOf(statement.member(actions)), derivation.mentionOf(statement.member(resources)), Derivation::spanOf(from)});
  };
  add(list);
  for (const Value& statement : list.elements()) add(statement);
}

bool isAction(std::string_view action, std::string_view wanted) {
  if (action == wanted || action == "*") return true;
  return action.ends_with('*') && wanted.starts_with(action.substr(0, action.size() - 1));
}

bool allowsAny(const Statement& statement, std::initializer_list<std::string_view> wanted) {
  for (const std::string& action : statement.actions)
    for (const std::string_view one : wanted)
      if (isAction(action, one)) return true;
  return false;
}

bool worksForItself(const Draft& draft) {
  const std::string& kind = draft.component.kind;
  return kind == "ecs-service" || kind == "lambda-function" || kind == "ec2-instance" || kind == "auto-scaling-group" || kind == "task-definition";
}

void relateWorker(Derivation& derivation, const Draft& worker, const Statement& statement) {
  const SourceSpan source = statement.place;
  for (const Draft* target : derivation.draftsIn(statement.resources, "any")) {
    const std::string& kind = target->component.kind;
    if (kind == "sqs-queue" || kind == "sns-topic") {
      if (allowsAny(statement, {"sqs:SendMessage", "sns:Publish"})) derivation.relate(worker, *target, RelationType::message, "", source);
      if (allowsAny(statement, {"sqs:ReceiveMessage"})) derivation.relate(*target, worker, RelationType::message, "", source);
    } else if (kind == "dynamodb-table" || kind == "s3-bucket" || kind == "secret" || kind == "ssm-parameter") {
      derivation.relate(worker, *target, RelationType::reference, "", source);
    } else if (target->principal.resource != nullptr && target->principal.resource->type.starts_with("aws_ses")) {
      if (allowsAny(statement, {"ses:SendEmail", "ses:SendRawEmail"})) derivation.relate(worker, *target, RelationType::message, "", source);
    } else if (kind == "lambda-function" && allowsAny(statement, {"lambda:InvokeFunction"})) {
      derivation.relate(worker, *target, RelationType::message, "", source);
    } else if (kind == "log-group" && worker.component.kind != "ecs-service" && allowsAny(statement, {"logs:PutLogEvents"})) {
      // A service says its log group in the container; its execution role often allows those of others too.
      derivation.relate(worker, *target, RelationType::reference, "", source);
    }
  }
}

/// A build that is told nothing about its repository pushes where its role lets it.
void relateBuild(Derivation& derivation, const Draft& action, const Statement& statement) {
  if (!allowsAny(statement, {"ecr:PutImage"})) return;
  const auto pushes = [&](const Relation& relation) { return relation.from == action.component.id && relation.type == RelationType::delivery; };
  if (std::any_of(derivation.relations.begin(), derivation.relations.end(), pushes)) return;
  for (const Draft* repository : derivation.draftsIn(statement.resources, "ecr-repository")) derivation.relate(action, *repository, RelationType::delivery, "", statement.place);
}

}  // namespace

std::vector<Statement> statementsOf(const Derivation& derivation, const Draft& role) {
  std::vector<Statement> found;
  for (const terraform::Resource* satellite : role.satellites) {
    if (satellite->isData && satellite->type == "aws_iam_policy_document")
      addStatements(derivation, satellite->values.member("statement"), "effect", "actions", "resources", *satellite, found);
    else if (satellite->type == "aws_iam_role_policy" || satellite->type == "aws_iam_policy")
      addStatements(derivation, structureOf(satellite->values.member("policy")).member("Statement"), "Effect", "Action", "Resource", *satellite, found);
  }
  if (role.principal.resource != nullptr)
    for (const Value& policy : role.principal.values.member("inline_policy").elements())
      addStatements(derivation, structureOf(policy.member("policy")).member("Statement"), "Effect", "Action", "Resource", *role.principal.resource, found);
  return found;
}

void relatePolicies(Derivation& derivation) {
  const std::size_t known = derivation.relations.size();  // more are added on the way
  for (std::size_t i = 0; i < known; ++i) {
    // The execution role works for ECS, before the container runs: it says nothing about the application.
    if (derivation.relations[i].type != RelationType::permission || derivation.relations[i].label == "execution role") continue;
    const Draft* who = derivation.endsOf(i).from;
    const Draft* role = derivation.endsOf(i).to;
    if (role->read() == nullptr) continue;
    for (const Statement& statement : role->read()->statements) {
      if (worksForItself(*who)) relateWorker(derivation, *who, statement);
      if (who->component.kind == "pipeline-action" || who->component.kind == "build-project") relateBuild(derivation, *who, statement);
    }
  }
}

}  // namespace slipway::design
