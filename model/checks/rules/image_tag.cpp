// A service starts from an image tag that no build pushes.
#include "model/checks/delivery_chain.h"
#include "model/delivery/build_steps.h"
#include "model/design/expression_place.h"

namespace slipway::checks {

namespace {

struct Pushed {
  bool isKnown = true;            ///< false: a push of all tags, or one whose words say nothing
  std::vector<std::string> tags;  ///< "latest", "$IMAGE_TAG"
  bool isPushed(const std::string& tag) const { return !isKnown || tags.empty() || std::find(tags.begin(), tags.end(), tag) != tags.end(); }
};

/// The tag at the end of `docker push …:TAG`, without quotes.
std::string tagOf(const std::string& command) {
  std::string text = command;
  std::erase_if(text, [](char c) { return c == '"' || c == '\''; });
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos) return "latest";
  const std::string tag = text.substr(colon + 1, text.find_first_of(" ;&|\n", colon + 1) - colon - 1);
  return tag.find('/') == std::string::npos ? tag : "latest";  // the colon was a port's
}

Pushed pushedBy(const View& view) {
  Pushed pushed;
  for (const auto& [file, read] : view.deliveryFiles()) {
    if (read.buildspec == nullptr) continue;
    for (const delivery::BuildStep& step : delivery::stepsOf(*read.buildspec)) {
      if (step.kind != delivery::StepKind::imagePush) continue;
      if (step.command.text.find("--all-tags") != std::string::npos || step.command.text.find(" -a ") != std::string::npos)
        pushed.isKnown = false;
      std::string tag = tagOf(step.command.text);
      if (tag.starts_with("$")) {  // a variable of the buildspec is as good as its value
        std::string name = tag.substr(1);
        std::erase_if(name, [](char c) { return c == '{' || c == '}'; });
        if (const std::string value = read.buildspec->variable(name); !value.empty()) tag = value;
      }
      pushed.tags.push_back(std::move(tag));
    }
  }
  return pushed;
}

/// What follows the last interpolation of a template: the address before it is known only after apply, the tag is written out.
std::string writtenText(hcl::NodeRef expression) {
  const std::string text = expression ? std::string(expression.text()) : std::string();
  const std::size_t brace = text.rfind('}');
  return brace == std::string::npos || !text.ends_with('"') ? std::string() : text.substr(brace + 1, text.size() - brace - 2);
}

/// The tag of an image's address; "" if it has none.
std::string tagIn(const std::string& image) {
  const std::size_t colon = image.rfind(':');
  return colon == std::string::npos || image.find('/', colon) != std::string::npos ? std::string() : image.substr(colon + 1);
}

void find(const View& view, Diagnostics& findings) {
  const Pushed pushed = pushedBy(view);
  if (pushed.tags.empty()) return;
  design::ExpressionPlaces places(view.trees());
  forEach(view, "aws_ecs_task_definition", [&](const View& root, const terraform::Resource& task) {
    const hcl::Value containers = containersOf(task);
    for (std::size_t i = 0; i < containers.elements().size(); ++i) {
      const hcl::Value image = containers.elements()[i].member("image");
      if (referred(root, image, "aws_ecr_repository") == nullptr) continue;  // somebody else's image
      const hcl::NodeRef written = places.expressionOf(task, "container_definitions." + std::to_string(i) + ".image");
      const std::string tag = tagIn(image.isString() ? image.asString() : writtenText(written));
      if (tag.empty() || pushed.isPushed(tag)) continue;
      Diagnostic finding =
          findingAt(view, task, "container_definitions", Severity::warning, kImageTag,
                    titleOf(view, task) + " starts from the image tag " + tag + ", which no build pushes.",
                    "The builds push " + pushed.tags.front() + ". Tasks of this revision stop with CannotPullContainerError. Push " + tag +
                        " too, or name a tag that is pushed.");
      if (written) finding.span = {task.file, written.range()};
      findings.push_back(std::move(finding));
    }
  });
}

}  // namespace

const Rule kImageTag = {{"image-tag", "A task definition names an image tag that no build pushes",
                         "ECS pulls the image when a task starts. A tag that is not in the repository keeps every new task from starting.",
                         "Amazon ECS Developer Guide, Stopped task error messages; facts D.28 and D.37; fault F28"},
                        WholeProject{find}};

}  // namespace slipway::checks
