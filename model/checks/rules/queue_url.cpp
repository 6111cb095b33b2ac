// A container that is told the address of a queue which nobody makes.
#include <algorithm>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// The queue's name at the end of its address: https://sqs.<region>.amazonaws.com/<account>/<name>.
std::string queueOf(const std::string& url) {
  const bool isQueue = url.starts_with("https://") && url.find("sqs") != std::string::npos && std::count(url.begin(), url.end(), '/') == 4;
  return isQueue ? url.substr(url.rfind('/') + 1) : std::string();
}

/// The queues of the project; none where one of them is named by AWS.
std::vector<const terraform::Resource*> queuesOf(const View& view) {
  std::vector<const terraform::Resource*> queues;
  bool areKnown = true;
  forEach(view, "aws_sqs_queue", [&](const View&, const terraform::Resource& queue) {
    queues.push_back(&queue);
    areKnown = areKnown && queue.values.member("name").isString();
  });
  return areKnown ? queues : std::vector<const terraform::Resource*>();
}

void judge(const View& view, const terraform::Resource& resource, Diagnostics& findings) {
  for (const delivery::Container& container : view.shared(resource, taskDefinitionOf)->containers)
    for (const auto& [name, value] : container.environment) {
      const std::string named = queueOf(value.text);
      if (named.empty() || !value.references.empty()) continue;
      const std::vector<const terraform::Resource*> queues = queuesOf(view);
      if (queues.empty()) return;  // made elsewhere, or named by AWS: nothing to compare with
      if (std::any_of(queues.begin(), queues.end(), [&](const auto* queue) { return queue->values.member("name").asString() == named; }))
        continue;
      Diagnostic finding = findingAt(view, resource, "container_definitions", Severity::error, kQueueUrl,
                                     container.name.text + " sends to the queue " + named + ", which the project does not make.",
                                     "It makes " + queues.front()->values.member("name").asString() +
                                         ". Messages go nowhere, or to a queue that nobody reads. Take the address from the queue itself.");
      if (value.span.isSomewhere()) finding.span = value.span;
      finding.related.push_back({queues.front()->file, queues.front()->block});
      const terraform::Resource& queue = *queues.front();
      if (queues.size() == 1 && value.span.isSomewhere() && value.span.file == resource.file && queue.modulePath == resource.modulePath &&
          queue.key.index() == 0) {
        Fix fix{"Take the address of " + queue.name, {}};
        fix.edit.label = fix.title;
        fix.edit.edits.push_back({value.span, "aws_sqs_queue." + queue.name + ".url"});
        finding.fixes.push_back(std::move(fix));
      }
      findings.push_back(std::move(finding));
    }
}

}  // namespace

const Rule kQueueUrl = {{"queue-url", "A container is told the address of a queue that is not there",
                         "An address that is typed instead of taken from the queue breaks with the queue's name, account or Region.",
                         "Amazon SQS Developer Guide, Queue and message identifiers; fact I.7; fault F79"},
                        EachResource{{"aws_ecs_task_definition"}, judge}};

}  // namespace slipway::checks
