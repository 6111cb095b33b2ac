#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/catalog/kind.h"
#include "model/picture/picture.h"

namespace slipway::picture {

/// What every part of a picture is drawn from. Lives for one call; not for several threads.
class Drawing {
public:
  /// `isWhole`: everything will be drawn, so that indexes pay.
  Drawing(const design::Design& of, const layout::Layout& places, const States& now, const Options& wanted, bool isWhole);

  const design::Design& design;
  const layout::Layout& layout;
  const States& states;
  const Options& options;

  bool isFar() const { return options.detail == Detail::far; }
  bool isNear() const { return options.detail == Detail::near; }

  /// Where a component stands; nullptr if it has no box.
  const Rect* box(const std::string& id) const;
  /// The state of a component or relation; an empty one if a rehearsal says nothing of it.
  const ElementState& state(const std::string& id) const;
  /// The fill of the innermost container under a point: what a label's plate is painted in.
  std::string_view groundAt(Point point) const;

  /// nullptr if there is none.
  const design::Component* component(std::string_view id) const;
  const design::Relation* relation(std::string_view id) const;
  /// The drawn edges that leave or enter a component, with their relations.
  struct End {
    const layout::RoutedEdge* edge;
    const design::Relation* relation;
  };
  std::vector<End> edgesOf(std::string_view id) const;

private:
  struct Ground {
    Rect rect;
    std::string_view fill;
  };
  std::vector<Ground> m_grounds;  // containers that have a fill, outer ones first
  bool m_isWhole;
  std::unordered_map<std::string_view, const design::Component*> m_components;
  std::unordered_map<std::string_view, const design::Relation*> m_relations;
  std::unordered_map<std::string_view, std::vector<End>> m_ends;
};

/// How a kind looks: its shape, icon and the colour token of its tile. An unknown kind is a node with the generic icon.
struct Look {
  catalog::Shape shape = catalog::Shape::node;
  std::string_view icon = "generic";
  std::string_view tile = "group-people";
};
Look lookOf(const design::Component& component);

/// The colour token of an edge; "" for types that are not drawn as edges.
std::string_view tokenOf(catalog::RelationType type);

/// The fill of a container: "vpc-fill", "public-fill" …; "" for one that lets its ground through.
std::string_view fillOf(const design::Component& container);

}  // namespace slipway::picture
