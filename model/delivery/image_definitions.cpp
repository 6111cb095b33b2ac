#include "model/delivery/image_definitions.h"

#include <set>

#include "model/delivery/shape.h"
#include "model/delivery/view.h"

namespace slipway::delivery {

std::shared_ptr<const ImageDefinitions> readImageDefinitions(const std::shared_ptr<const yaml::Document>& document) {
  auto definitions = std::make_shared<ImageDefinitions>();
  definitions->diagnostics = document->diagnostics();
  const yaml::Node root = document->root();
  const SourceSpan whole = root ? root.span() : SourceSpan{document->file(), {}};
  const auto report = [&](SourceSpan span, const char* code, std::string message) { definitions->diagnostics.push_back(errorAt(span, code, std::move(message))); };

  if (root.find("ImageURI")) {
    definitions->isDetail = true;
    definitions->images.push_back({{}, View(root.find("ImageURI")).located()});
    addShapeFindings(root, "image-detail", definitions->diagnostics);
    return definitions;
  }
  if (!root.isSequence()) {
    if (!hasErrors(definitions->diagnostics)) report(whole, "not-image-definitions", "The file holds neither a list of containers and images nor an ImageURI.");
    return definitions;
  }
  std::set<std::string> names;
  for (const View& item : View(root).items()) {
    ImageDefinition definition{item.member("name").located(), item.member("imageUri").located()};
    if (definition.container.text.empty()) report(item.span(), "missing-name", "An image has no container's name.");
    else if (!names.insert(definition.container.text).second) report(definition.container.span, "duplicate-name", "The container " + definition.container.text + " has two images.");
    if (definition.image.text.empty()) report(item.span(), "missing-image", "An entry has no imageUri.");
    definitions->images.push_back(std::move(definition));
  }
  if (!hasErrors(document->diagnostics())) addShapeFindings(root, "image-definitions", definitions->diagnostics);
  return definitions;
}

}  // namespace slipway::delivery
