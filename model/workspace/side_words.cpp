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

/// What `[type.argument]` leads to, and from there `> argument`.
Result<std::string> referred(const Snapshot& now, const design::Component& component, const std::string& way) {
  const std::string type = way.starts_with("aws_") ? way.substr(0, way.find('.')) : std::string();
  std::string address = addressOf(component, type);
  for (std::size_t begin = type.empty() ? 0 : type.size() + 1; begin < way.size() && !address.empty();) {
    const std::size_t end = std::min(way.find(" > ", begin), way.size());
    std::string next;
    for (const auto& configuration : now.configurations)
      if (const terraform::Resource* resource = configuration->find(address))
        for (const std::string& one : addressesIn(terraform::argumentValue(*resource, way.substr(begin, end - begin))))
          if (next.empty() && configuration->find(one) != nullptr) next = one;
    address = next;
    begin = end + 3;
  }
  if (address.empty()) return lacks(component, way);
  return address;
}

}  // namespace

std::string appropriate(const Snapshot& now, const Sides& sides, const std::string& recipe) {
  static const re2::RE2 where(" *#! where (no )?([A-Z]+) (\\[(.*)\\]|.*)");
  std::string result, no, side, what, way;
  bool isSkipped = false;
  for (std::size_t begin = 0; begin < recipe.size();) {
    const std::size_t end = std::min(recipe.find('\n', begin), recipe.size() - 1) + 1;
    const std::string line = recipe.substr(begin, recipe[end - 1] == '\n' ? end - 1 - begin : end - begin);
    if (re2::RE2::FullMatch(line, where, &no, &side, &what, &way)) {
      const auto found = sides.find(side);
      const bool isThere = found != sides.end() && (way.empty() ? !addressOf(found->second, what).empty() : referred(now, found->second, way).isOk());
      isSkipped = isThere != no.empty();
    } else if (line.ends_with("#! anyway")) {
      isSkipped = false;
    } else if (!isSkipped) {
      result += recipe.substr(begin, end - begin);
    }
    begin = end;
  }
  return result;
}

std::string moduleOf(const Snapshot& now, const design::Component& component) {
  for (const std::string& address : component.addresses)
    for (const auto& configuration : now.configurations)
      if (const terraform::Resource* resource = configuration->find(address)) return resource->modulePath;
  return {};
}

Result<std::string> withSides(Draft& draft, const Sides& sides, const std::string& scope, const std::string& text) {
  static const re2::RE2 word("\\b([A-Z]+)(_TITLE|\\{([a-z-]+)\\}|\\.(?:(aws_[a-z0-9_]+)\\.)?([a-z][a-z0-9_]*)|\\[([a-z0-9_. >]+)\\]\\.([a-z][a-z0-9_]*))");
  std::string result;
  re2::StringPiece rest(text);
  std::string side, whole, property, type, attribute, way, farAttribute;
  const char* done = text.data();
  while (re2::RE2::FindAndConsume(&rest, word, &side, &whole, &property, &type, &attribute, &way, &farAttribute)) {
    const char* end = rest.data();
    const auto found = sides.find(side);
    if (found == sides.end()) continue;
    const char* begin = end - whole.size() - side.size();
    result.append(done, begin);
    done = end;
    if (whole == "_TITLE" || !property.empty()) {
      result += property.empty() ? found->second.title : found->second.text(property);
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
