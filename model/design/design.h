#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/kind.h"
#include "model/core/diagnostic.h"
#include "model/core/source_span.h"
#include "model/design/property.h"

namespace slipway::design {

/// One thing on the canvas.
struct Component {
  std::string id;               ///< stable: the address of its principal resource; made-up things: "zone:us-east-1a",
                                ///< "internet", "developer", "<pipeline address>/Build", "<pipeline address>/Build/user-service"
  std::string kind;             ///< catalogue id; "generic" where there is none
  std::string title;            ///< what people call it: "user-service"
  std::string detail;           ///< sub-line: "Fargate service · :3001", "10.0.11.0/24", "nat-a"
  std::string parent;           ///< id of the innermost box that holds it; "" at the top
  std::vector<std::string> spans;   ///< subnets (ids) that it lies across, in zone order; parent is then what holds them all
  Properties properties;
  std::vector<std::string> addresses;   ///< resources that it stands for, the principal first
  std::vector<SourceSpan> sources;      ///< their blocks, in the same order; for delivery files the span in those

  const Property* property(std::string_view name) const;
  std::string text(std::string_view propertyName) const;   ///< shown value of a property; "" if none
  double number(std::string_view propertyName, double fallback) const;
};

/// A typed edge that the files state.
struct Relation {
  std::string id;               ///< stable: "<from> > <to> : <type>", with "#2" … where that repeats
  std::string from, to;
  catalog::RelationType type = catalog::RelationType::reference;
  std::string label;            ///< "HTTP :3001", "push to main"; may be empty
  std::string artifact;         ///< delivery inside a pipeline: "source", "2 images"
  std::vector<SourceSpan> sources;
};

/// What the files say is there. Derived, immutable, never stored.
struct Design {
  std::vector<Component> components;    ///< parents before children; siblings in a stable, meaningful order
  std::vector<Relation> relations;      ///< sorted by id
  Diagnostics diagnostics;              ///< of recognition

  std::vector<std::uint32_t> byId;      ///< a hash table of ids: indexes of `components` plus one, 0 where free; see indexById()
  std::size_t indexed = 0;              ///< components that it knows

  void indexById();                     ///< makes find() fast, until components are added or removed
  const Component* find(std::string_view id) const;            ///< nullptr if none
  std::vector<const Component*> childrenOf(std::string_view id) const;
  /// The component that owns a place in the files: the one with the smallest source that holds it; nullptr if none.
  const Component* at(FilePath file, std::uint32_t offset) const;
};

}  // namespace slipway::design
