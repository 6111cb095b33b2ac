#include "model/terraform/json/json_syntax.h"

#include "model/terraform/json/json_shape.h"
#include "model/terraform/json/json_tree.h"

namespace slipway::terraform {

namespace {

using Nodes = JsonTree::Nodes;

/// Where a body stands: what decides its properties.
struct Place {
  JsonBody body = JsonBody::file;
  std::string owner, path;
};

/// Walks a document as bodies, blocks and arguments.
class BodyReader {
public:
  explicit BodyReader(JsonTree& tree) : m_tree(tree) {}

  hcl::NodeId read(yaml::Node object, const Place& place) {
    Nodes items;
    readInto(object, place, items);
    return m_tree.body(object.range(), items);
  }

  void readInto(yaml::Node object, const Place& place, Nodes& items) {
    for (yaml::Node entry = object.firstChild(); entry; entry = entry.nextSibling()) {
      const std::string_view name = entry.key();
      if (name == "//") continue;  // a comment
      const JsonProperty property = jsonProperty(place.body, place.owner, place.path, name, entry);
      switch (property.kind) {
        case JsonProperty::Kind::expression: items.push_back(m_tree.attribute(entry, m_tree.expression(entry))); break;
        case JsonProperty::Kind::literal: items.push_back(m_tree.attribute(entry, m_tree.literal(entry))); break;
        case JsonProperty::Kind::reference: items.push_back(m_tree.attribute(entry, m_tree.reference(entry))); break;
        case JsonProperty::Kind::block: {
          Blocks blocks{property, place, {entry}};
          readBlocks(entry, blocks, items);
        }
      }
    }
  }

private:
  struct Blocks {
    JsonProperty property;
    Place outer;
    std::vector<yaml::Node> header;  ///< type and labels so far
  };

  Place placeOf(const Blocks& blocks) const {
    Place place{blocks.property.body, blocks.outer.owner, blocks.outer.path};
    const std::string_view type = blocks.header.front().key();
    if (type == "resource" || type == "data") {
      place.owner = (type == "data" ? "data." : "") + std::string(blocks.header[1].key());
      place.path.clear();
    } else if (type == "provider") {
      place.owner = "provider." + std::string(blocks.header[1].key());
    } else if (place.body == JsonBody::dynamic || place.body == JsonBody::nested) {
      // The content of a dynamic block is a body of the type that its label names.
      const std::string_view step = place.body == JsonBody::dynamic ? blocks.header[1].key() : type;
      const bool isContent = blocks.outer.body == JsonBody::dynamic;
      if (!isContent) (place.path += place.path.empty() ? "" : ".") += step;
    }
    return place;
  }

  /// A property that stands for blocks: an object, or arrays of them, with one level of objects for each label.
  void readBlocks(yaml::Node value, Blocks& blocks, Nodes& items) {
    if (value.isNull()) return;
    if (value.isSequence()) {
      for (yaml::Node item = value.firstChild(); item; item = item.nextSibling()) readBlocks(item, blocks, items);
      return;
    }
    const std::size_t missing = blocks.property.labels + 1 - blocks.header.size();
    if (!value.isMapping()) {
      m_tree.fail(value.range(), "invalid-json-block",
                  "A JSON object is required here, to define \"" + std::string(blocks.header.front().key()) + "\" blocks; this is a " +
                      std::string(nameOf(value.kind())) + ".",
                  missing > 0 ? "Its keys are the labels of the blocks." : "Its keys are the block's arguments.");
      return;
    }
    if (missing == 0) {
      // In an array each block has a place of its own; else it reaches from its last key on.
      const TextRange keys = blocks.header.back().entryRange();
      const bool isOnly = keys.end == value.range().end;
      items.push_back(m_tree.block(blocks.header, isOnly ? keys : value.range(), read(value, placeOf(blocks))));
      return;
    }
    for (yaml::Node label = value.firstChild(); label; label = label.nextSibling()) {
      if (label.key() == "//") continue;
      blocks.header.push_back(label);
      readBlocks(label, blocks, items);
      blocks.header.pop_back();
    }
  }

  JsonTree& m_tree;
};

/// The objects of a file: one, or an array of them.
std::vector<yaml::Node> objectsOf(const yaml::Document& document, JsonTree& tree) {
  const yaml::Node root = document.root();
  if (root.isMapping()) return {root};
  std::vector<yaml::Node> objects;
  for (yaml::Node item : root.isSequence() ? root.children() : std::vector<yaml::Node>()) {
    if (item.isMapping()) objects.push_back(item);
  }
  const bool isBroken = !document.diagnostics().empty();
  if (objects.empty() && !isBroken && !root.isSequence())
    tree.fail({0, 0}, "json-syntax", "The file holds no JSON object.", "Write { } around its content.");
  return objects;
}

TextRange wholeOf(const yaml::Document& document) { return {0, static_cast<std::uint32_t>(document.text().size())}; }

}  // namespace

std::shared_ptr<const hcl::SyntaxTree> parseJson(std::shared_ptr<const std::string> text, FilePath file) {
  const auto document = yaml::parse(std::move(text), file, yaml::Format::json);
  JsonTree tree(*document);
  BodyReader reader(tree);
  Nodes items;
  for (const yaml::Node object : objectsOf(*document, tree)) reader.readInto(object, {}, items);
  return tree.take(tree.body(wholeOf(*document), items));
}

std::shared_ptr<const hcl::SyntaxTree> parseVariablesJson(std::shared_ptr<const std::string> text, FilePath file) {
  const auto document = yaml::parse(std::move(text), file, yaml::Format::json);
  JsonTree tree(*document);
  Nodes items;
  for (const yaml::Node object : objectsOf(*document, tree)) {
    for (yaml::Node entry = object.firstChild(); entry; entry = entry.nextSibling())
      items.push_back(tree.attribute(entry, tree.literal(entry)));
  }
  return tree.take(tree.body(wholeOf(*document), items));
}

}  // namespace slipway::terraform
