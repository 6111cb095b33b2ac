#include "model/emit/dot.h"

#include <set>

namespace slipway::emit {

namespace {

using catalog::RelationType;
using design::Component;
using design::Design;

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + "\"";
}

const char* styleOf(RelationType type) {
  switch (type) {
    case RelationType::traffic: return "style=solid, penwidth=2";
    case RelationType::message: return "style=dashed, penwidth=2";
    case RelationType::delivery: return "color=\"#1F62C4\", arrowhead=vee";
    case RelationType::permission: return "style=dotted, color=\"#B3313F\", arrowhead=vee";
    case RelationType::route:
    case RelationType::reference: return "color=\"#7A8597\", arrowhead=vee";
    case RelationType::guards:
    case RelationType::contains: return "style=dotted, arrowhead=none";
  }
  return "";
}

class Writer {
public:
  explicit Writer(const Design& design) : m_design(design) {}

  std::string write() {
    m_text =
        "digraph design {\n  compound=true;\n  rankdir=TB;\n  node [shape=box, style=rounded, fontname=\"Inter\"];\n  edge "
        "[fontname=\"Inter\"];\n";
    for (const Component* top : m_design.childrenOf("")) add(*top, 1);
    for (const design::Relation& relation : m_design.relations) connect(relation);
    return m_text + "}\n";
  }

private:
  void add(const Component& component, int depth) {
    const std::string indentation(static_cast<std::size_t>(2 * depth), ' ');
    const auto children = m_design.childrenOf(component.id);
    const std::string label = component.detail.empty() ? component.title : component.title + "\n" + component.detail;
    if (children.empty()) {
      m_text += indentation + quoted(component.id) + " [label=" + quoted(label) + "];\n";
      return;
    }
    m_clusters.insert(component.id);
    m_text += indentation + "subgraph " + quoted("cluster " + component.id) + " {\n" + indentation + "  label=" + quoted(label) + ";\n";
    // Edges of a cluster need a node inside it to hold on to.
    m_text += indentation + "  " + quoted(component.id) + " [shape=point, style=invis];\n";
    for (const Component* child : children) add(*child, depth + 1);
    m_text += indentation + "}\n";
  }

  void connect(const design::Relation& relation) {
    m_text += "  " + quoted(relation.from) + " -> " + quoted(relation.to) + " [" + styleOf(relation.type);
    if (!relation.label.empty()) m_text += ", label=" + quoted(relation.label);
    if (m_clusters.contains(relation.from)) m_text += ", ltail=" + quoted("cluster " + relation.from);
    if (m_clusters.contains(relation.to)) m_text += ", lhead=" + quoted("cluster " + relation.to);
    m_text += "];\n";
  }

  const Design& m_design;
  std::set<std::string> m_clusters;
  std::string m_text;
};

}  // namespace

std::string dot(const design::Design& design) { return Writer(design).write(); }

}  // namespace slipway::emit
