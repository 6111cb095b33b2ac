#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>

#include "model/catalog/entry.h"
#include "model/catalog/kind.h"

namespace slipway::catalog {

namespace {

constexpr std::array k_groups = {Group::network, Group::compute, Group::data, Group::delivery, Group::messaging, Group::security, Group::observability, Group::people};
constexpr std::array k_relations = {RelationType::traffic, RelationType::message, RelationType::delivery, RelationType::reference, RelationType::route, RelationType::permission, RelationType::guards, RelationType::contains};
constexpr std::array<std::pair<std::string_view, Shape>, 11> k_shapes = {{{"node", Shape::node}, {"person", Shape::person}, {"capsule", Shape::capsule}, {"container", Shape::container}, {"card", Shape::card}, {"pill", Shape::pill}, {"outline", Shape::outline}, {"pipeline", Shape::pipeline}, {"stage", Shape::stage}, {"action", Shape::action}, {"hidden", Shape::hidden}}};
constexpr std::array<std::string_view, 11> k_types = {"text", "pairs", "integer", "number", "boolean", "choice", "duration", "percent", "cidr", "references", "read-only"};

/// Reads one document; every reader method looks a key up, checks it and leaves a diagnostic where it is not as it should be.
class KindReader {
public:
  explicit KindReader(FilePath file) : m_file(file) {}

  Kind read(const Entry& root) {
    Kind kind;
    if (!isMap(root, "kind")) return kind;
    onlyKeys(root, {"kind", "title", "group", "shape", "about", "sources", "recognise", "shown", "inside", "properties", "relations", "speaks", "into", "palette", "subnets"});
    kind.id = required(root, "kind");
    kind.icon = kind.id;
    kind.title = required(root, "title");
    kind.about = required(root, "about");
    readGroup(root, kind);
    if (root["shape"]) readShape(root["shape"], kind);
    for (const Entry& item : list(root, "sources")) {
      onlyKeys(item, {"title", "url"});
      kind.sources.push_back({required(item, "title"), required(item, "url")});
    }
    if (const Entry& recognise = root["recognise"]) readRecognition(recognise, kind);
    if (const Entry& shown = root["shown"]) {
      onlyKeys(shown, {"title", "detail"});
      if (shown["title"]) kind.titleTemplate = text(shown["title"]);
      if (shown["detail"]) kind.detailTemplate = text(shown["detail"]);
    }
    for (const Entry& item : list(root, "inside")) {
      onlyKeys(item, {"kind", "by", "spans"});
      kind.inside.push_back({required(item, "kind"), places(item, "by"), isTrue(item, "spans")});
    }
    for (const Entry& item : list(root, "properties")) kind.properties.push_back(property(item));
    for (const Entry& item : list(root, "relations")) kind.relations.push_back(relation(item));
    kind.speaksForItsParts = isTrue(root, "speaks");
    kind.insideKinds = texts(root, "into");
    if (root["subnets"]) kind.subnetTier = text(root["subnets"]);
    if (kind.subnetTier != "private" && kind.subnetTier != "public") complain(root["subnets"], "subnets is public or private.");
    kind.inPalette = !root["palette"] || isTrue(root, "palette");
    return kind;
  }

  Diagnostics take() { return std::move(m_diagnostics); }

private:
  void readGroup(const Entry& root, Kind& kind) {
    const std::string name = required(root, "group");
    const auto found = std::find_if(k_groups.begin(), k_groups.end(), [&](Group group) { return nameOf(group) == name; });
    if (found != k_groups.end())
      kind.group = *found;
    else if (root["group"])
      complain(root["group"], name + " is not a group.");
  }

  void readShape(const Entry& node, Kind& kind) {
    const std::string name = text(node);
    for (const auto& [shapeName, shape] : k_shapes)
      if (shapeName == name) {
        kind.shape = shape;
        return;
      }
    complain(node, name + " is not a shape.");
  }

  void readRecognition(const Entry& node, Kind& kind) {
    onlyKeys(node, {"principal", "data", "absorbs"});
    kind.principals = texts(node, "principal");
    kind.dataSources = texts(node, "data");
    for (const Entry& item : list(node, "absorbs")) {
      onlyKeys(item, {"type", "from", "by"});
      SatelliteRule rule{required(item, "type"), places(item, "from"), places(item, "by")};
      if (rule.from.empty() == rule.by.empty()) complain(item, "A satellite is found either from the component or by its own argument.");
      kind.satellites.push_back(std::move(rule));
    }
  }

  PropertyKind property(const Entry& item) {
    PropertyKind property;
    onlyKeys(item, {"name", "title", "at", "type", "unit", "choices", "range", "default", "about", "when"});
    property.name = required(item, "name");
    property.title = required(item, "title");
    property.places = places(item, "at");
    if (!property.places.empty()) property.at = textOf(property.places.front());
    property.type = item["type"] ? text(item["type"]) : "text";
    if (std::find(k_types.begin(), k_types.end(), property.type) == k_types.end()) complain(item["type"], property.type + " is not a property's type.");
    if (item["unit"]) property.unit = text(item["unit"]);
    if (item["default"]) property.fallback = text(item["default"]);
    if (item["about"]) property.about = text(item["about"]);
    if (item["when"]) property.when = text(item["when"]);
    for (const Entry& choice : list(item, "choices")) {
      if (choice.isMap()) onlyKeys(choice, {"value", "title"});
      property.choices.push_back(choice.isMap() ? required(choice, "value") : text(choice));
      property.choiceTitles.push_back(choice.isMap() ? required(choice, "title") : text(choice));
    }
    if (const Entry& range = item["range"]) {
      if (range.isList() && range.items.size() == 2) {
        property.least = number(range.items[0]);
        property.most = number(range.items[1]);
      }
      if (property.least >= property.most) complain(range, "A range is two numbers, the smaller one first.");
    }
    return property;
  }

  RelationRule relation(const Entry& item) {
    RelationRule rule;
    onlyKeys(item, {"type", "to", "from", "by", "label"});
    const std::string name = required(item, "type");
    const auto found = std::find_if(k_relations.begin(), k_relations.end(), [&](RelationType type) { return nameOf(type) == name; });
    if (found != k_relations.end())
      rule.type = *found;
    else
      complain(item, name + " is not a relation's type.");
    if (static_cast<bool>(item["to"]) == static_cast<bool>(item["from"])) complain(item, "A relation goes either to or from another kind.");
    rule.isIncoming = static_cast<bool>(item["from"]);
    rule.kinds = texts(item, rule.isIncoming ? "from" : "to");
    rule.by = places(item, "by");
    if (rule.by.empty()) complain(item, "The key by is missing.");
    if (item["label"]) rule.label = text(item["label"]);
    return rule;
  }

  bool isMap(const Entry& node, const std::string& what) {
    if (node.isMap()) return true;
    complain(node, "A " + what + " is a map of keys.");
    return false;
  }

  void onlyKeys(const Entry& map, std::initializer_list<std::string_view> allowed) {
    if (!isMap(map, "entry")) return;
    for (std::size_t i = 0; i < map.items.size(); i += 2) {
      const std::string key = text(map.items[i]);
      if (std::find(allowed.begin(), allowed.end(), key) == allowed.end()) complain(map.items[i], "The key " + key + " is not known here.");
    }
  }

  std::string required(const Entry& map, const char* key) {
    const Entry& value = map[key];
    if (value.isScalar() && !value.text.empty()) return value.text;
    complain(map, std::string("The key ") + key + " is missing.");
    return {};
  }

  std::string text(const Entry& node) {
    if (node.isScalar()) return node.text;
    complain(node, "Text is expected here.");
    return {};
  }

  bool isTrue(const Entry& map, const char* key) {
    const Entry& value = map[key];
    if (!value) return false;
    if (value.isScalar() && (value.text == "true" || value.text == "false")) return value.text == "true";
    complain(value, std::string(key) + " is true or false.");
    return false;
  }

  const std::vector<Entry>& list(const Entry& map, const char* key) {
    static const std::vector<Entry> none;
    const Entry& value = map[key];
    if (value.isList()) return value.items;
    if (value) complain(value, std::string(key) + " is a list.");
    return none;
  }

  double number(const Entry& entry) {
    double value = 0;
    const char* end = entry.text.data() + entry.text.size();
    const auto read = std::from_chars(entry.text.data(), end, value);
    if (!entry.isScalar() || read.ec != std::errc() || read.ptr != end) complain(entry, "A number is expected here.");
    return value;
  }

  /// One text, or a list of them.
  std::vector<std::string> texts(const Entry& map, const char* key) {
    const Entry& value = map[key];
    if (!value) return {};
    if (value.isScalar()) return {value.text};
    std::vector<std::string> found;
    for (const Entry& item : list(map, key)) found.push_back(text(item));
    return found;
  }

  std::vector<Place> places(const Entry& map, const char* key) {
    std::vector<Place> found;
    for (const std::string& written : texts(map, key)) found.push_back(placeOf(written));
    return found;
  }

  void complain(const Entry& entry, std::string message) {
    m_diagnostics.push_back(errorAt({m_file, {entry.at, entry.at}}, "catalogue-entry", std::move(message)));
  }

  FilePath m_file;
  Diagnostics m_diagnostics;
};

}  // namespace

Result<Kind> readKind(const Entry& root, FilePath file) {
  KindReader reader(file);
  Kind kind = reader.read(root);
  Diagnostics wrong = reader.take();
  if (!wrong.empty()) return wrong;
  return kind;
}

Result<Kind> readKind(std::string_view yaml, FilePath file) {
  try {
    return readKind(entryOf(std::string(yaml)), file);
  } catch (const YAML::Exception& failure) {
    const auto at = static_cast<std::uint32_t>(std::max(0, failure.mark.pos));
    return errorAt({file, {at, at}}, "catalogue-syntax", "The entry is not readable as YAML: " + failure.msg + ".");
  }
}

}  // namespace slipway::catalog
