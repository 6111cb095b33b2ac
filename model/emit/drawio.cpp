#include "model/emit/drawio.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "model/emit/svg_parts.h"
#include "model/hcl/functions/base64.h"
#include "model/picture/drawing.h"

namespace slipway::emit {

namespace {

using catalog::RelationType;
using catalog::Shape;
using design::Component;
using layout::Point;
using layout::Rect;

/// The name of a custom property: draw.io takes what XML takes as an attribute.
std::string attributeName(const std::string& name) {
  std::string out = "slipway-";
  for (const char c : name) out += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '-';
  return out;
}

class Writer {
public:
  Writer(const design::Design& design, const layout::Layout& layout, bool isDark)
      : m_design(design), m_layout(layout), m_drawing(design, layout, m_states, m_options, true), m_isDark(isDark) {}

  std::string write(const std::string& title) {
    m_text = "<mxfile host=\"Slipway\">\n<diagram id=\"design\" name=\"" + escaped(title.empty() ? "Design" : title) +
             "\">\n<mxGraphModel grid=\"1\" gridSize=\"10\" page=\"0\" background=\"" + hexColour("canvas", m_isDark) +
             "\">\n<root>\n<mxCell id=\"0\"/>\n<mxCell id=\"1\" parent=\"0\"/>\n";
    std::vector<const Component*> drawn;
    for (const Component& component : m_design.components)
      if (m_layout.boxes.contains(component.id)) drawn.push_back(&component);
    // Later cells lie above earlier ones: what spans several boxes comes after all of them, the outlines last.
    std::stable_sort(drawn.begin(), drawn.end(), [](const Component* a, const Component* b) { return heightOf(*a) < heightOf(*b); });
    std::size_t number = 1;
    for (const Component* component : drawn) m_cells[component->id] = "c" + std::to_string(number++);
    for (const Component* component : drawn) addCell(*component);
    number = 1;
    for (const layout::RoutedEdge& edge : m_layout.edges)
      if (const design::Relation* relation = m_drawing.relation(edge.relation)) addEdge(*relation, edge, "e" + std::to_string(number++));
    return m_text + "</root>\n</mxGraphModel>\n</diagram>\n</mxfile>\n";
  }

private:
  static int heightOf(const Component& component) {
    switch (picture::lookOf(component).shape) {
      case Shape::container:
      case Shape::pipeline:
      case Shape::stage: return component.spans.empty() ? 0 : 1;
      case Shape::outline: return 3;
      default: return 2;
    }
  }

  /// The innermost holder that has a cell; nullptr at the top.
  const Component* holderOf(const Component& component) const {
    for (const Component* at = m_drawing.component(component.parent); at != nullptr; at = m_drawing.component(at->parent))
      if (m_cells.contains(at->id)) return at;
    return nullptr;
  }

  std::string hex(std::string_view token) const { return hexColour(token, m_isDark); }

  std::string image(const picture::Look& look) const {
    const std::string ink = hex("group-glyph");
    const std::string svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"28\" height=\"28\" viewBox=\"0 0 28 28\"><rect width=\"28\" "
        "height=\"28\" rx=\"6\" fill=\"" +
        hex(look.tile) + "\"/>" + glyphElement(std::string(look.icon), {4.9, 4.9, 18.2, 18.2}, ink) + "</svg>";
    // draw.io's styles are separated by semicolons, so its data URIs go without ";base64".
    return "data:image/svg+xml," + hcl::base64Text(svg);
  }

  std::string styleOf(const Component& component, const Rect& box) const {
    const picture::Look look = picture::lookOf(component);
    const std::string font = "html=1;fontFamily=Inter;fontColor=" + hex("text") + ";fontSize=11;whiteSpace=wrap;";
    const std::string node = "fillColor=" + hex("node") + ";strokeColor=" + hex("node-line") + ";";
    switch (look.shape) {
      case Shape::container: {
        const std::string fill(picture::fillOf(component));
        return font +
               "rounded=1;absoluteArcSize=1;arcSize=20;container=1;collapsible=0;recursiveResize=0;dropTarget=1;align=left;"
               "verticalAlign=top;spacingLeft=8;spacingTop=2;fillColor=" +
               (fill.empty() ? "none" : hex(fill)) + ";strokeColor=" + hex("control-line") + ";" +
               (component.kind == "zone" ? "dashed=1;" : "");
      }
      case Shape::pipeline:
      case Shape::stage:
        return font + node +
               "rounded=1;absoluteArcSize=1;arcSize=16;container=1;collapsible=0;recursiveResize=0;align=left;verticalAlign=top;"
               "spacingLeft=8;spacingTop=2;";
      case Shape::outline:
        return font +
               "rounded=1;absoluteArcSize=1;arcSize=20;fillColor=none;pointerEvents=0;align=right;verticalAlign=top;spacingTop=-16;"
               "strokeColor=" +
               hex(look.tile) + ";strokeWidth=1.5;";
      case Shape::person:
        return font + "shape=image;verticalLabelPosition=bottom;verticalAlign=top;imageAspect=1;image=" + image(look) + ";";
      case Shape::pill: return font + node + "rounded=1;absoluteArcSize=1;arcSize=8;fontSize=10;";
      default: {
        const bool isUpright = box.height > 60 && look.shape == Shape::node;
        const bool isCard = look.shape == Shape::card;
        return font + node + "shape=label;rounded=1;absoluteArcSize=1;arcSize=16;image=" + image(look) + ";imageWidth=24;imageHeight=24;" +
               (isUpright ? "imageAlign=center;imageVerticalAlign=top;spacingTop=36;verticalAlign=top;align=center;"
                          : std::string("imageAlign=left;align=left;spacingLeft=40;imageVerticalAlign=") +
                                (isCard ? "top;verticalAlign=top;spacingTop=6;" : "middle;verticalAlign=middle;"));
      }
    }
  }

  static std::string labelOf(const Component& component) {
    std::string html = "<b>" + escaped(component.title) + "</b>";
    if (component.detail.empty()) return html;
    const Shape shape = picture::lookOf(component).shape;
    return html + (shape == Shape::container ? " &#160;" : "<br>") + escaped(component.detail);
  }

  void addCell(const Component& component) {
    Rect box = m_layout.boxes.at(component.id);
    const std::string style = styleOf(component, box);
    const Component* holder = holderOf(component);
    if (holder != nullptr) {
      const Rect& outer = m_layout.boxes.at(holder->id);
      box.x -= outer.x;
      box.y -= outer.y;
    }
    m_text += "<object id=\"" + m_cells.at(component.id) + "\" label=\"" + escaped(labelOf(component)) + "\" slipway-id=\"" +
              escaped(component.id) + "\" slipway-kind=\"" + escaped(component.kind) + "\"";
    std::map<std::string, std::string> data;
    for (const design::Property& property : component.properties)
      if (property.isSet)
        data.emplace(attributeName("property-" + property.name), property.text + (property.unit.empty() ? "" : " " + property.unit));
    for (const auto& [name, text] : data) m_text += " " + name + "=\"" + escaped(text) + "\"";
    m_text += ">\n<mxCell vertex=\"1\" parent=\"" + (holder == nullptr ? std::string("1") : m_cells.at(holder->id)) + "\" style=\"" +
              escaped(style) + "\">\n<mxGeometry x=\"" + number(box.x) + "\" y=\"" + number(box.y) + "\" width=\"" + number(box.width) +
              "\" height=\"" + number(box.height) + "\" as=\"geometry\"/>\n</mxCell>\n</object>\n";
  }

  /// Where an edge touches a box, as a share of its sides.
  std::string touch(const char* name, const std::string& component, Point point) const {
    const Rect& box = m_layout.boxes.at(component);
    const auto share = [](double at, double from, double length) {
      return number(length <= 0 ? 0.5 : std::clamp((at - from) / length, 0.0, 1.0), 4);
    };
    return std::string(name) + "X=" + share(point.x, box.x, box.width) + ";" + name + "Y=" + share(point.y, box.y, box.height) + ";" +
           name + "Dx=0;" + name + "Dy=0;" + name + "Perimeter=0;";
  }

  void addEdge(const design::Relation& relation, const layout::RoutedEdge& edge, const std::string& id) {
    const auto from = m_cells.find(relation.from), to = m_cells.find(relation.to);
    if (from == m_cells.end() || to == m_cells.end() || edge.points.size() < 2) return;
    const std::string_view token = picture::tokenOf(relation.type);
    const bool isDashed = relation.type == RelationType::message || relation.type == RelationType::permission;
    std::string style =
        "edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;fontFamily=Inter;fontSize=10;fontColor=" + hex("text") +
        ";labelBackgroundColor=" + hex("canvas") + ";strokeColor=" + hex(token.empty() ? "control-line" : token) +
        ";strokeWidth=" + (relation.type == RelationType::traffic ? "2" : "1.5") + (isDashed ? ";dashed=1" : "") +
        (relation.type == RelationType::traffic || relation.type == RelationType::message ? ";endArrow=block" : ";endArrow=open") +
        ";endSize=5;";
    style += touch("exit", relation.from, edge.points.front()) + touch("entry", relation.to, edge.points.back());
    m_text += "<mxCell id=\"" + id + "\" edge=\"1\" parent=\"1\" source=\"" + from->second + "\" target=\"" + to->second + "\" value=\"" +
              escaped(escaped(relation.label)) + "\" style=\"" + escaped(style) + "\">\n<mxGeometry relative=\"1\" as=\"geometry\">\n";
    if (edge.points.size() > 2) {
      m_text += "<Array as=\"points\">";
      for (std::size_t i = 1; i + 1 < edge.points.size(); ++i)
        m_text += "<mxPoint x=\"" + number(edge.points[i].x) + "\" y=\"" + number(edge.points[i].y) + "\"/>";
      m_text += "</Array>\n";
    }
    m_text += "</mxGeometry>\n</mxCell>\n";
  }

  const design::Design& m_design;
  const layout::Layout& m_layout;
  const picture::States m_states;
  const picture::Options m_options;
  const picture::Drawing m_drawing;
  const bool m_isDark;
  std::map<std::string, std::string> m_cells;  // by component id
  std::string m_text;
};

}  // namespace

std::string drawio(const design::Design& design, const layout::Layout& layout, bool isDark, const std::string& title) {
  return Writer(design, layout, isDark).write(title);
}

}  // namespace slipway::emit
