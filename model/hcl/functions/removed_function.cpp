#include "model/hcl/functions/removed_function.h"

#include "model/hcl/functions/function.h"
#include "model/hcl/suggestion.h"

namespace slipway::hcl {

namespace {

/// A name as a key would be a literal text: `map(a, 1)` means the value of `a`.
std::string keyText(NodeRef key) {
  const bool isPlain = key.kind() == NodeKind::templateString || key.kind() == NodeKind::number || key.kind() == NodeKind::parentheses;
  return isPlain ? std::string(key.text()) : "(" + std::string(key.text()) + ")";
}

/// The call as it is written today; "" where that would lose a comment or is not known.
std::string rewritten(NodeRef call) {
  std::vector<NodeRef> arguments;
  std::string between(call.text());
  for (NodeRef argument = call.firstChild().nextSibling(); argument; argument = argument.nextSibling()) {
    if (argument.kind() == NodeKind::heredoc) return {};  // what follows its end would have to stand on a line of its own
    arguments.push_back(argument);
  }
  for (std::size_t i = arguments.size(); i-- > 0;)
    between.erase(arguments[i].range().begin - call.range().begin, arguments[i].range().size());
  if (between.find_first_of("#/") != std::string::npos || (call->flags & expandLast) != 0) return {};
  const bool isMap = call.firstChild().text() == "map";
  if (isMap && arguments.size() % 2 != 0) return {};
  std::string inner;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (i > 0) inner += isMap && i % 2 == 1 ? " = " : ", ";
    inner += isMap && i % 2 == 0 ? keyText(arguments[i]) : std::string(arguments[i].text());
  }
  if (isMap) return inner.empty() ? "tomap({})" : "tomap({ " + inner + " })";
  return "tolist([" + inner + "])";
}

}  // namespace

std::string_view successorOf(std::string_view name) {
  if (name == "map") return "tomap";
  return name == "list" ? "tolist" : std::string_view();
}

Diagnostic removedFunction(NodeRef call, FilePath file) {
  const NodeRef nameNode = call.firstChild();
  const std::string name(nameNode.text());
  const std::string syntax = name == "map" ? "tomap({ … })" : "tolist([ … ])";
  Diagnostic diagnostic = errorAt({file, nameNode.range()}, "removed-function",
                                  "The function \"" + name + "\" is gone since Terraform 0.12. Write " + syntax + " instead.");
  const std::string text = call.tree().isJson() ? std::string() : rewritten(call);
  if (text.empty()) return diagnostic;
  Fix fix;
  fix.title = "Write " + syntax;
  fix.edit.label = fix.title;
  fix.edit.edits.push_back({{file, call.range()}, text});
  diagnostic.fixes.push_back(std::move(fix));
  return diagnostic;
}

std::string functionSuggestion(std::string_view name) {
  std::vector<std::string_view> known = functionNames();
  known.insert(known.end(), {"list", "map"});
  const std::string_view nearest = nearestName(name, known);
  const std::string_view successor = successorOf(nearest);
  return nearest.empty() ? std::string() : suggestionText(successor.empty() ? name : successor, known);
}

}  // namespace slipway::hcl
