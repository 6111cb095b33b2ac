#include "model/workspace/side_words.h"

#include <re2/re2.h>

#include "model/terraform/argument_place.h"
#include "model/workspace/argument_edit.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/wiring.h"

namespace slipway::workspace {

namespace {

Diagnostic lacks(const design::Component& component, const std::string& what) {
  return errorAt({}, "cannot-connect", component.title + " has no " + what + " in the files.");
}

/// What `[type.argument]` leads to.
Result<std::string> referred(const Snapshot& now, const design::Component& component, const std::string& way) {
  const std::string type = way.starts_with("aws_") ? way.substr(0, way.find('.')) : std::string();
  const std::string path = type.empty() ? way : way.substr(type.size() + 1);
  const std::string owner = addressOf(component, type);
  for (const auto& configuration : now.configurations)
    if (const terraform::Resource* resource = owner.empty() ? nullptr : configuration->find(owner))
      for (const std::string& address : addressesIn(terraform::argumentValue(*resource, path)))
        if (configuration->find(address) != nullptr) return address;
  return lacks(component, way);
}

}  // namespace

std::string moduleOf(const Snapshot& now, const design::Component& component) {
  for (const std::string& address : component.addresses)
    for (const auto& configuration : now.configurations)
      if (const terraform::Resource* resource = configuration->find(address)) return resource->modulePath;
  return {};
}

Result<std::string> withSides(Draft& draft, const Sides& sides, const std::string& scope, const std::string& text) {
  static const re2::RE2 word("\\b([A-Z]+)(_TITLE|\\.(?:(aws_[a-z0-9_]+)\\.)?([a-z][a-z0-9_]*)|\\[([a-z0-9_.]+)\\]\\.([a-z][a-z0-9_]*))");
  std::string result;
  re2::StringPiece rest(text);
  std::string side, whole, type, attribute, way, farAttribute;
  const char* done = text.data();
  while (re2::RE2::FindAndConsume(&rest, word, &side, &whole, &type, &attribute, &way, &farAttribute)) {
    const char* end = rest.data();
    const auto found = sides.find(side);
    if (found == sides.end()) continue;
    const char* begin = end - whole.size() - side.size();
    result.append(done, begin);
    done = end;
    if (whole == "_TITLE") {
      result += found->second.title;
      continue;
    }
    std::string address = addressOf(found->second, type);
    if (!way.empty()) {
      const Result<std::string> far = referred(draft.now(), found->second, way);
      if (!far) return far.diagnostics();
      address = *far;
      attribute = farAttribute;
    }
    if (address.empty()) return lacks(found->second, type.empty() ? "resource" : type);
    const Result<Wire> wired = wire(draft.now(), configurationOf(draft.now(), address), scope, address, attribute);
    if (!wired) return wired.diagnostics();
    if (Diagnostics why = draft.take(wired->edit); !why.empty()) return why;
    result += wired->expression;
  }
  return result.append(done, text.data() + text.size());
}

}  // namespace slipway::workspace
