#pragma once

#include <initializer_list>
#include <memory>
#include <string_view>
#include <vector>

#include "model/checks/check.h"
#include "model/checks/facts/facts.h"
#include "model/checks/facts/relation_facts.h"
#include "model/design/design.h"
#include "model/hcl/syntax_tree.h"
#include "model/terraform/configuration.h"

namespace slipway::checks {

class Evidence;
struct Made;

/// What a rule sees of a project, and the only way in which it sees it: whatever is asked for here is noted, so that what a rule
/// found is kept until something that it read for that changes. A resource or a component may be read with all that it says once
/// it has been handed out. Cheap to copy; lives as long as its check.
///
/// A view is that of one root folder where a rule judges resources one by one, and inside forEach() and forEachRoot(); elsewhere
/// it is that of the first.
class View {
public:
  View(Evidence& evidence, Reads& reads, std::uint32_t root) : m_evidence(&evidence), m_reads(&reads), m_root(root) {}

  std::uint32_t root() const { return m_root; }
  std::uint32_t rootCount() const;
  View in(std::uint32_t root) const { return {*m_evidence, *m_reads, root}; }

  // Of the root folder.
  const terraform::Resource* find(std::string_view address) const;  ///< nullptr if none
  /// The resources of some types, sorted by address; "data.<type>" for data sources.
  std::vector<const terraform::Resource*> resources(std::initializer_list<std::string_view> types) const;
  /// Those of them that refer to a resource anywhere in their arguments.
  std::vector<const terraform::Resource*> referring(const terraform::Resource& to, std::initializer_list<std::string_view> types) const;
  hcl::Value provider() const;  ///< arguments of the default aws provider: object

  // Of resources.
  hcl::NodeRef blockOf(const terraform::Resource& resource) const;                             ///< terraform::blockOf
  SourceSpan argumentPlace(const terraform::Resource& resource, std::string_view path) const;  ///< terraform::argumentPlace

  // Of the design.
  const design::Component* component(std::string_view id) const;                ///< nullptr if none
  const design::Component* ownerOf(const terraform::Resource& resource) const;  ///< the component that it is a part of; nullptr if none
  const design::Component* at(FilePath file, std::uint32_t offset) const;       ///< Design::at
  std::vector<const design::Component*> components(std::string_view kind) const;
  std::vector<const design::Component*> childrenOf(std::string_view id) const;
  std::vector<const RelationEnds*> relationsFrom(std::string_view id) const;  ///< sorted by id
  std::vector<const RelationEnds*> relationsTo(std::string_view id) const;

  // Of files.
  std::string textAt(SourceSpan place) const;        ///< "" if it is nowhere
  const hcl::SyntaxTree* tree(FilePath file) const;  ///< nullptr if none
  const terraform::SyntaxTrees& trees() const;
  const delivery::DeliveryFiles& deliveryFiles() const;

  /// All there is. What is found with it is found anew after each edit.
  const Subject& everything() const;

  /// What `make` makes of a resource or a component, once in a check. May point into the project.
  template <class Result, class Thing>
  const Result& shared(const Thing& thing, Result (*make)(const View&, const Thing&)) const {
    const auto makeShared = [&](const View& view) { return std::make_shared<const Result>(make(view, thing)); };
    return *static_cast<const Result*>(made(reinterpret_cast<const void*>(make), &thing, makeShared));
  }

  /// What `make(view)` makes, in this check or an earlier one: it is kept by its name until something changes that `make` read
  /// through the view that it gets. It must not point into the project.
  template <class Result, class Make>
  const Result& kept(std::string_view name, const Make& make) const {
    if (const void* result = recall(name)) return *static_cast<const Result*>(result);
    Reads reads;
    auto result = std::make_shared<const Result>(make(View(*m_evidence, reads, m_root)));
    return *static_cast<const Result*>(keep(name, std::move(result), std::move(reads)));
  }

private:
  const void* recall(std::string_view name) const;
  const void* keep(std::string_view name, std::shared_ptr<const void> result, Reads reads) const;
  const void* noted(const Made& made) const;
  const void* known(const void* make, const void* thing) const;
  const void* keep(const void* make, const void* thing, std::shared_ptr<const void> result, Reads reads) const;
  template <class Make>
  const void* made(const void* make, const void* thing, const Make& makeShared) const {
    if (const void* result = known(make, thing)) return result;
    Reads reads;
    std::shared_ptr<const void> result = makeShared(View(*m_evidence, reads, m_root));
    return keep(make, thing, std::move(result), std::move(reads));
  }
  Name note(Aspect aspect, std::string_view name) const;

  Evidence* m_evidence;
  Reads* m_reads;
  std::uint32_t m_root;
};

/// Calls `visit(view, resource)` for every managed resource of a type, root folder by root folder.
template <class Visit>
void forEach(const View& view, std::string_view type, Visit visit) {
  for (std::uint32_t root = 0; root < view.rootCount(); ++root)
    for (const terraform::Resource* resource : view.in(root).resources({type})) visit(view.in(root), *resource);
}

/// Calls `visit(view)` for every root folder.
template <class Visit>
void forEachRoot(const View& view, Visit visit) {
  for (std::uint32_t root = 0; root < view.rootCount(); ++root) visit(view.in(root));
}

}  // namespace slipway::checks
