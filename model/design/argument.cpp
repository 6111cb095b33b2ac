#include "model/design/argument.h"

#include <algorithm>

#include "model/hcl/functions/json_text.h"

namespace slipway::design {

namespace {

using hcl::Value;

/// An object or a list: what resources hold as text when they mean its structure.
bool looksLikeJson(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

class Finder {
public:
  Finder(const terraform::Resource* owner, std::span<const std::string> path, std::string_view at) : m_owner(owner), m_path(path), m_at(at) {}

  void find(const Value& value, std::size_t step) {
    if (value.isNull()) return;
    if (step == m_path.size()) {
      m_found.push_back({value, m_owner, m_at});
      return;
    }
    const Value inner = structureOf(value);
    const std::size_t before = m_at.size();
    if (inner.isSequence()) {
      for (std::size_t i = 0; i < inner.elements().size(); ++i) {
        m_at.append(".").append(std::to_string(i));
        find(inner.elements()[i], step);
        m_at.resize(before);
      }
    } else if (inner.isMapping()) {
      if (before != 0) m_at += '.';
      m_at += m_path[step];
      find(inner.member(m_path[step]), step + 1);
      m_at.resize(before);
    }
  }

  std::vector<Argument> take() { return std::move(m_found); }

private:
  const terraform::Resource* m_owner;
  std::span<const std::string> m_path;
  std::string m_at;  ///< where the search is
  std::vector<Argument> m_found;
};

void collect(const Value& value, std::vector<hcl::Reference>& found) {
  for (const hcl::Reference& reference : value.references())
    if (std::find(found.begin(), found.end(), reference) == found.end()) found.push_back(reference);
  for (const Value& element : value.elements()) collect(element, found);
  for (const auto& [name, member] : value.members()) collect(member, found);
  if (const Value decoded = value.decoded(); !decoded.isNull()) collect(decoded, found);
}

}  // namespace

std::vector<Argument> argumentsAt(const Arguments& arguments, std::span<const std::string> path) {
  if (path.size() == 1 && path[0] == "*") return {{arguments.values, arguments.resource, arguments.prefix}};
  const Value& values = arguments.values;
  // Most of what the catalogue asks for is not set.
  if (!path.empty() && values.isMapping() && values.openAddress().empty() && !values.members().contains(path[0])) return {};
  std::string_view prefix = arguments.prefix;
  if (!prefix.empty()) prefix.remove_suffix(1);
  Finder finder(arguments.resource, path, prefix);
  finder.find(arguments.values, 0);
  return finder.take();
}

hcl::Value structureOf(const hcl::Value& value) {
  if (Value decoded = value.decoded(); !decoded.isNull()) return decoded;
  if (value.isString() && looksLikeJson(value.asString()))
    if (const auto parsed = hcl::jsonValue(value.asString())) return parsed->withReferencesOf(value);
  return value;
}

std::vector<hcl::Reference> referencesIn(const hcl::Value& value) {
  std::vector<hcl::Reference> found;
  collect(value, found);
  return found;
}

}  // namespace slipway::design
