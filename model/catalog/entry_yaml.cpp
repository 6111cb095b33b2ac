#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "model/catalog/entry.h"

namespace slipway::catalog {

namespace {

Entry read(const YAML::Node& node) {
  Entry entry;
  entry.at = static_cast<std::uint32_t>(std::max(0, node.Mark().pos));
  if (node.IsScalar()) {
    entry.form = Entry::Form::scalar;
    entry.text = node.Scalar();
  } else if (node.IsSequence()) {
    entry.form = Entry::Form::list;
    for (const YAML::Node& item : node) entry.items.push_back(read(item));
  } else if (node.IsMap()) {
    entry.form = Entry::Form::map;
    for (const auto& pair : node) {
      entry.items.push_back(read(pair.first));
      entry.items.push_back(read(pair.second));
    }
  }
  return entry;
}

}  // namespace

Entry entryOf(const std::string& yaml) { return read(YAML::Load(yaml)); }

}  // namespace slipway::catalog
