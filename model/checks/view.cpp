#include "model/checks/view.h"

#include <algorithm>

#include "model/checks/evidence.h"
#include "model/terraform/argument_place.h"

namespace slipway::checks {

using design::Component;
using terraform::Resource;

Name View::note(Aspect aspect, std::string_view name) const {
  const Name number = m_evidence->facts.nameOf(name);
  m_reads->push_back(Facts::factOf(aspect, number));
  return number;
}

std::uint32_t View::rootCount() const { return m_evidence->resources.rootCount(); }

const Resource* View::find(std::string_view address) const { return m_evidence->resources.find(m_root, note(Aspect::resource, address)); }

std::vector<const Resource*> View::resources(std::initializer_list<std::string_view> types) const {
  const std::vector<Resource>& all = m_evidence->resources.configuration(m_root).resources;
  std::vector<const Resource*> found;
  for (const std::string_view type : types) {
    note(Aspect::resources, type);
    for (const std::uint32_t position : m_evidence->resources.positionsOf(m_root, type)) found.push_back(&all[position]);
  }
  if (types.size() > 1) std::sort(found.begin(), found.end());
  return found;
}

std::vector<const Resource*> View::referring(const Resource& to, std::initializer_list<std::string_view> types) const {
  const Name address = note(Aspect::referrers, to.address);
  std::vector<const Resource*> found;
  for (const std::string_view type : types)
    for (const Name name : m_evidence->resources.referrersOf(m_root, type, address)) {
      m_reads->push_back(Facts::factOf(Aspect::resource, name));
      found.push_back(m_evidence->resources.find(m_root, name));
    }
  if (types.size() > 1) std::sort(found.begin(), found.end());
  return found;
}

hcl::Value View::provider() const {
  const terraform::Configuration& configuration = m_evidence->resources.configuration(m_root);
  note(Aspect::provider, configuration.folder);
  return configuration.provider;
}

hcl::NodeRef View::blockOf(const Resource& resource) const { return terraform::blockOf(m_evidence->subject.trees, resource); }

SourceSpan View::argumentPlace(const Resource& resource, std::string_view path) const {
  return terraform::argumentPlace(m_evidence->subject.trees, resource, path);
}

const Component* View::component(std::string_view id) const { return m_evidence->components.find(note(Aspect::component, id)); }

const Component* View::ownerOf(const Resource& resource) const {
  return m_evidence->components.ownerOf(note(Aspect::owner, resource.address));
}

const Component* View::at(FilePath file, std::uint32_t offset) const {
  note(Aspect::whole, kWholeDesign);
  return m_evidence->subject.design.at(file, offset);
}

std::vector<const Component*> View::components(std::string_view kind) const {
  return m_evidence->components.ofKind(note(Aspect::components, kind));
}

std::vector<const Component*> View::childrenOf(std::string_view id) const {
  return m_evidence->components.childrenOf(note(Aspect::children, id));
}

std::vector<const RelationEnds*> View::relationsFrom(std::string_view id) const {
  return m_evidence->relations.from(note(Aspect::relationsFrom, id));
}

std::vector<const RelationEnds*> View::relationsTo(std::string_view id) const {
  return m_evidence->relations.to(note(Aspect::relationsTo, id));
}

std::string View::textAt(SourceSpan place) const {
  note(Aspect::file, place.file.text());
  const auto text = m_evidence->subject.files.find(place.file);
  if (!place.isSomewhere() || text == m_evidence->subject.files.end()) return {};
  return text->second->substr(std::min<std::size_t>(place.range.begin, text->second->size()), place.range.size());
}

const hcl::SyntaxTree* View::tree(FilePath file) const {
  note(Aspect::file, file.text());
  const auto found = m_evidence->subject.trees.find(file);
  return found == m_evidence->subject.trees.end() ? nullptr : found->second.get();
}

const terraform::SyntaxTrees& View::trees() const {
  note(Aspect::whole, kAllTrees);
  return m_evidence->subject.trees;
}

const delivery::DeliveryFiles& View::deliveryFiles() const {
  note(Aspect::whole, kDeliveryFiles);
  return *m_evidence->subject.deliveryFiles;
}

const Subject& View::everything() const {
  note(Aspect::whole, kEverything);
  return m_evidence->subject;
}

/// Who uses a result has read what was read for it.
const void* View::noted(const Made& made) const {
  m_reads->insert(m_reads->end(), made.reads.begin(), made.reads.end());
  return made.result.get();
}

const void* View::known(const void* make, const void* thing) const {
  const auto found = m_evidence->made.find({make, thing});
  return found == m_evidence->made.end() ? nullptr : noted(found->second);
}

const void* View::keep(const void* make, const void* thing, std::shared_ptr<const void> result, Reads reads) const {
  return noted(m_evidence->made.insert_or_assign({make, thing}, Made{std::move(result), std::move(reads)}).first->second);
}

const void* View::recall(std::string_view name) const {
  const Made* found = m_evidence->resultOf(m_evidence->facts.nameOf(name));
  return found == nullptr ? nullptr : noted(*found);
}

const void* View::keep(std::string_view name, std::shared_ptr<const void> result, Reads reads) const {
  return noted(
      m_evidence->results.insert_or_assign(m_evidence->facts.nameOf(name), Made{std::move(result), std::move(reads)}).first->second);
}

}  // namespace slipway::checks
