#pragma once

#include <deque>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/core/source_files.h"
#include "model/design/argument.h"
#include "model/design/design.h"
#include "model/design/design_memo.h"
#include "model/design/expression_place.h"

namespace slipway::design {

/// A component while it is being made.
struct Draft {
  // What every step looks at stands first, so that a look touches little memory.
  const catalog::Kind* kind = nullptr;
  Draft* parent = nullptr;
  Draft* standIn = nullptr;                            ///< what is drawn in its place, together with others of its sort
  bool isGone = false;                                 ///< turned out to be a part of another
  bool isLed = false;                                  ///< `parts` have been read
  bool isPlaced = false;                               ///< its place has been looked for
  int order = 0;                                       ///< among its siblings, before the place in the files
  std::shared_ptr<const DesignMemo::Entry> recalled;   ///< what its own resources say, if that is known from the derivation before
  std::shared_ptr<DesignMemo::Entry> reading;          ///< the same, read anew; see recallDrafts()
  Arguments principal;                                 ///< no resource: made up
  Component component;
  std::vector<const terraform::Resource*> satellites;  ///< resources that are drawn as a part of it, in the order they were found
  std::string_view name;                               ///< what people call it; kept by the derivation, as is the next
  std::optional<std::string_view> givenName;           ///< what it is called in AWS, once that has been looked at; "" if not known
  std::vector<DesignMemo::PartLead> parts;             ///< where its principal says that parts of it are
  std::shared_ptr<const DesignMemo::Entry> last;       ///< what the derivation before knew of the same id; may not hold any more
  const DesignMemo::Entry* before = nullptr;           ///< the same, if its principal is the same
  const std::string* shownId = nullptr;                ///< the component's id, once the component is the design's
  std::vector<Draft*> spans;                           ///< subnets that it lies across

  const DesignMemo::Entry* read() const { return recalled != nullptr ? recalled.get() : reading.get(); }
};

/// One root folder while its design is derived: its resources, what they refer to, and the drafts so far. The steps of
/// steps.h work on it one after the other.
class Derivation {
public:
  Derivation(const SourceFiles& sourceFiles, const terraform::SyntaxTrees& trees, const terraform::Configuration& root, std::string prefix,
             Recollection& before);

private:
  std::pmr::monotonic_buffer_resource m_memory;        ///< of what lives as long as the derivation; given back at once

public:
  const SourceFiles& files;
  const terraform::Configuration& configuration;
  ExpressionPlaces places;
  std::string region;
  std::pmr::deque<Draft> drafts;
  std::vector<Relation> relations;

  /// A new draft. `id` is used as it is: see idOf().
  Draft& add(std::string_view kind, std::string id);
  Draft& add(const catalog::Kind& kind, std::string id);   ///< the same, of a kind that is known

  std::pmr::memory_resource& memory() { return m_memory; }

  /// A text that lives as long as the derivation.
  std::string_view kept(std::string_view text);

  std::string idOf(std::string_view address) const { return m_prefix.empty() ? std::string(address) : m_prefix + std::string(address); }

  /// Things that exist once and are made when they are first asked for.
  Draft& regionDraft();
  Draft& laneDraft();
  Draft& internetDraft();
  Draft& developerDraft();
  Draft* findDraft(std::string_view id);

  /// The drafts of a kind, in the order in which they were added, gone ones too.
  std::vector<Draft*> draftsOf(std::string_view kind) const;

  /// The first resource that an address names; nullptr if there is none.
  const terraform::Resource* resourceAt(std::string_view address) const;
  std::vector<const terraform::Resource*> resourcesIn(const hcl::Value& value) const;   ///< what a value refers to, each once

  const std::shared_ptr<const AddressTable>& addresses() const { return m_addresses; }
  Mention mentionOf(const hcl::Value& value) const { return design::mentionOf(value, *m_addresses); }

  /// What people call a resource.
  std::string nameOf(const terraform::Resource& resource) const;

  /// What people call what stands at an address; "" if nothing does. Noted in `namesRead`.
  std::string nameAt(const std::string& address) const;
  mutable std::vector<DesignMemo::Named> namesRead;

  /// A draft takes a resource as its principal or as a satellite. False if it has it already.
  bool link(Draft& draft, const terraform::Resource& resource);
  std::span<Draft* const> draftsWith(const terraform::Resource& resource) const;

  /// The values at a place, see catalog::Place.
  std::vector<Argument> argumentsOf(const Draft& draft, const catalog::Place& place) const;

  /// The drafts of a kind ("any": of all kinds) that a value refers to, or, where it is a plain text, names.
  std::vector<Draft*> draftsIn(const hcl::Value& value, std::string_view kind) { return draftsIn(mentionOf(value), kind); }
  std::vector<Draft*> draftsIn(const Mention& mention, std::string_view kind);
  std::vector<Draft*> draftsNamed(std::span<const std::string_view> names, std::string_view kind);   ///< each name in turn; see namesIn()

  /// Adds a relation, or its source to the one that is there already.
  void relate(const Draft& fromDraft, const Draft& toDraft, catalog::RelationType type, std::string label, SourceSpan source);

  /// What the relations join, by their index.
  struct Ends {
    const Draft* from;
    const Draft* to;
    catalog::RelationType type;
    friend bool operator==(const Ends&, const Ends&) = default;
  };
  const Ends& endsOf(std::size_t relation) const { return m_ends[relation]; }

  /// A reference between two that work together in a stronger way says nothing more.
  void dropWeakReferences();

  std::size_t indexOf(const terraform::Resource& resource) const { return static_cast<std::size_t>(&resource - configuration.resources.data()); }

  SourceSpan spanOf(const Argument& argument);         ///< of its expression, or else of its resource's block
  static SourceSpan spanOf(const terraform::Resource& resource) { return {resource.file, resource.block}; }

private:
  Draft& add(const catalog::Kind* kind, std::string_view kindId, std::string id);
  static Arguments containerOf(const Draft& draft);
  std::vector<Argument> containerArguments(const Draft& draft, std::span<const std::string> path) const;

  template <class T>
  using Table = std::pmr::unordered_map<std::string_view, T>;

  /// The container of the draft that was asked about last: its places are read one after the other.
  struct Container {
    const Draft* draft = nullptr;
    std::size_t satellites = 0;
    Arguments arguments;
  };

  std::string m_prefix;
  mutable Container m_container;
  Recollection& m_before;
  std::shared_ptr<const AddressTable> m_addresses;
  std::pmr::vector<std::pmr::vector<Draft*>> m_links;   ///< by index of the resource
  Table<Draft*> m_byId;
  Table<std::pmr::vector<Draft*>> m_byKind;
  std::pmr::vector<Draft*>* m_lastOfKind = nullptr;     ///< the one that was added to last
  Draft* m_region = nullptr;
  struct EndsHash {
    std::size_t operator()(const Ends& ends) const {
      const std::hash<const void*> hash;
      return (hash(ends.from) * 31 + hash(ends.to)) * 31 + static_cast<std::size_t>(ends.type);
    }
  };
  std::pmr::unordered_map<Ends, std::size_t, EndsHash> m_relations;   ///< indexes of `relations`
  std::pmr::vector<Ends> m_ends;                                      ///< of each relation

  Table<std::pmr::vector<Draft*>> m_namedDrafts;   ///< by their name in AWS, in their order
  std::size_t m_namesRead = 0;                     ///< drafts that m_namedDrafts knows
};

/// Whether `outer` holds `inner`, at any depth.
bool isInside(const Draft& inner, const Draft& outer);

/// The innermost box that holds all of them; nullptr if there is none.
Draft* commonBox(const std::vector<Draft*>& drafts);

}  // namespace slipway::design
