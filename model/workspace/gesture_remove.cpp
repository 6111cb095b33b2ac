// Remove: the component's blocks (or its entry in the map it is made from), and whatever cannot stand without them.
#include <map>
#include <set>

#include "model/core/text_edit.h"
#include "model/hcl/edit.h"
#include "model/workspace/container_part.h"
#include "model/workspace/docker_part.h"
#include "model/workspace/file_part.h"
#include "model/workspace/gestures.h"
#include "model/workspace/locate.h"
#include "model/workspace/map_entry.h"
#include "model/workspace/named_blocks.h"
#include "model/workspace/named_items.h"
#include "model/workspace/pipeline_block.h"
#include "model/workspace/references.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

/// Collects what goes: each block or item once, and nothing inside something that goes already.
class Removal {
public:
  explicit Removal(const Snapshot& now) : m_now(now) {}

  void removeBlock(FilePath file, NodeRef block) {
    if (!take(file, block)) return;
    const std::vector<std::string> labels = block.blockLabels();
    const std::string folder(file.folder());
    if (block.blockType() == "resource" && labels.size() == 2) removeMentions(folder, labels[0], labels[1], false);
    if (block.blockType() == "data" && labels.size() == 2) removeMentions(folder, labels[0], labels[1], true);
    if (block.blockType() == "output" && labels.size() == 1) removeOutputMentions(folder, labels[0]);
  }

  /// An item of a list or map, whatever is made from it.
  void removeItem(FilePath file, NodeRef item) { take(file, item); }

  std::vector<TextEdit> edits() const {
    std::map<FilePath, std::vector<TextEdit>> byFile;
    std::map<std::pair<FilePath, hcl::NodeId>, std::vector<NodeRef>> elements;   // of one tuple, which go together
    const auto add = [&](FilePath file, std::vector<TextEdit> more) {
      std::vector<TextEdit>& edits = byFile[file];
      edits.insert(edits.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    for (const auto& [file, node] : m_taken) {
      if (isInsideAnother(file, node)) continue;
      if (const NodeRef parent = parentOf(node); parent.kind() == NodeKind::tuple || parent.kind() == NodeKind::object) elements[{file, parent.id()}].push_back(node);
      else add(file, hcl::removeItem(file, node));
    }
    for (const auto& [tuple, items] : elements) add(tuple.first, hcl::removeTupleItems(tuple.first, items));
    std::vector<TextEdit> all;
    for (auto& [file, edits] : byFile) {
      std::vector<TextEdit> more = hcl::tidied(*m_now.files.at(file), file, std::move(edits));
      all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return all;
  }
  std::size_t blockCount() const {
    std::size_t count = 0;
    for (const auto& [file, node] : m_taken) count += node.kind() == NodeKind::block && parentOf(node).id() == node.tree().root().id();
    return count;
  }

private:
  static NodeRef parentOf(NodeRef node) {
    const std::vector<NodeRef> path = pathTo(node);
    return path.size() < 2 ? node.tree().root() : path[path.size() - 2];
  }

  bool take(FilePath file, NodeRef node) {
    for (const auto& [otherFile, other] : m_taken)
      if (otherFile == file && other.id() == node.id()) return false;
    m_taken.emplace_back(file, node);
    return true;
  }

  bool isInsideAnother(FilePath file, NodeRef node) const {
    for (const auto& [otherFile, other] : m_taken)
      if (otherFile == file && other.id() != node.id() && other.range().contains(node.range())) return true;
    return false;
  }

  void removeMentions(const std::string& folder, const std::string& type, const std::string& name, bool isData) {
    for (const Mention& mention : mentionsOf(m_now, folder, type, name, isData)) removeUser(mention);
  }

  /// What uses a thing that goes: the list item if it is one of several, else the argument; a nested block or output whose
  /// argument it is goes as a whole, since it means nothing without it.
  void removeUser(const Mention& mention) {
    const std::vector<NodeRef> path = pathTo(mention.traversal);
    for (std::size_t i = path.size(); i-- > 1;) {
      const NodeRef node = path[i], parent = path[i - 1];
      if (parent.kind() == NodeKind::tuple) {
        // The only statement of a policy: without it the whole policy means nothing.
        const bool isOnly = parent.firstChild().id() == node.id() && !node.nextSibling();
        const bool isStatement = i >= 2 && path[i - 2].kind() == NodeKind::objectItem && keyText(path[i - 2]) == "Statement";
        if (isOnly && isStatement && path.size() > 1) removeBlock(mention.file, path[1]);
        else take(mention.file, node);
        return;
      }
      if (node.kind() != NodeKind::attribute) continue;
      // body > block > body > … : the block around this attribute, if it is not a resource's own.
      const NodeRef owner = i >= 2 ? path[i - 2] : NodeRef();
      const bool isTop = i >= 3 && path[i - 3].id() == path[0].id();
      if (owner && owner.kind() == NodeKind::block && (!isTop || owner.blockType() == "output" || owner.blockType() == "moved")) removeBlock(mention.file, owner);
      else if (take(mention.file, node) && owner && owner.blockType() == "module") removeInput(mention.file, owner, std::string(node.attributeName()));
      return;
    }
  }

  /// An input that a module no longer gets: its variable goes, and what uses that.
  void removeInput(FilePath callFile, NodeRef call, const std::string& name) {
    for (const auto& configuration : m_now.configurations)
      for (const terraform::Module& module : configuration->modules) {
        if (module.file != callFile || module.block != call.range() || module.isOpaque) continue;
        for (const FilePath file : filesOfFolder(m_now, module.folder))
          for (const NodeRef block : m_now.trees.at(file)->root().blocks("variable"))
            if (block.blockLabels() == std::vector<std::string>{name} && take(file, block)) removeMentions(module.folder, "var", name, false);
      }
  }

  /// `module.<call>.<output>` in the folders that call this one.
  void removeOutputMentions(const std::string& folder, const std::string& output) {
    for (const auto& configuration : m_now.configurations)
      for (const terraform::Module& module : configuration->modules) {
        if (module.path.empty() || module.folder != folder) continue;
        const NodeRef call = blockAt(m_now, module.file, module.block);
        if (!call || call.blockLabels().empty()) continue;
        for (const Mention& mention : mentionsOf(m_now, module.file.folder(), "module", call.blockLabels().front())) {
          const std::vector<NodeRef> path = pathTo(mention.traversal);
          NodeRef use = path.size() < 2 ? NodeRef() : path[path.size() - 2];
          if (use && use.kind() == NodeKind::index && path.size() > 2) use = path[path.size() - 3];
          if (use && use.kind() == NodeKind::getAttribute && use.child(1).text() == output) removeUser({mention.file, use, use.child(1)});
        }
      }
  }

  const Snapshot& m_now;
  std::vector<std::pair<FilePath, NodeRef>> m_taken;
};

/// People have no block of their own: what goes is what subscribes them, or their address in the list or map that makes that.
Result<ProjectEdit> removeRecipient(const Snapshot& now, const design::Component& recipient) {
  Removal removal(now);
  std::set<std::string> topics;
  for (const design::Relation& relation : now.design->relations) {
    if (relation.to != recipient.id) continue;
    topics.insert(relation.from);
    for (const SourceSpan& source : relation.sources)
      for (const auto& configuration : now.configurations)
        for (const terraform::Resource& resource : configuration->resources) {
          const hcl::Value endpoint = resource.values.member("endpoint");
          if (resource.file != source.file || resource.block != source.range) continue;
          if (endpoint.isString() ? endpoint.asString() != recipient.title : !recipient.id.ends_with(resource.address)) continue;
          const Result<Located> subscription = locate(now, resource.address);
          if (!subscription) return subscription.diagnostics();
          const auto entry = mapEntryOf(now, resource);
          const NodeRef literal = expressionAt(now, endpoint.origin());
          const std::vector<NodeRef> path = literal ? pathTo(literal) : std::vector<NodeRef>();
          if (resource.key.index() == 0)
            removal.removeBlock(resource.file, subscription->block);
          else if (entry)
            removal.removeItem(entry->file, entry->item);
          else if (path.size() > 1 && path[path.size() - 2].kind() == NodeKind::tuple)
            removal.removeItem(endpoint.origin().file, literal);
          else if (path.size() > 1 && path[path.size() - 2].kind() == NodeKind::objectItem)
            removal.removeItem(endpoint.origin().file, path[path.size() - 2]);
          else
            return errorAt(source, "shared-block",
                           recipient.title + " is one of several made by one block; take the address out of what its for_each or count goes over.");
        }
  }
  const std::string from = topics.size() > 1 ? " from " + std::to_string(topics.size()) + " topics" : "";
  return tidied(now, ProjectEdit{"Remove " + recipient.title + from, removal.edits(), {}, {}});
}

}  // namespace

Result<ProjectEdit> remove(const Snapshot& now, const std::string& componentId) {
  const design::Component* component = now.design->find(componentId);
  if (component == nullptr) return missingComponent(now, componentId);
  if (component->kind == "container") return removeContainer(now, *component);
  if (const auto part = dockerPartOf(now, componentId)) return removeInstruction(now, *part);
  if (const auto part = filePartOf(now, componentId)) return removePart(now, *part);
  if (const auto block = pipelineBlockOf(now, componentId); block && component->kind != "pipeline") return removeBlock(now, *block);
  if (component->kind == "email") return removeRecipient(now, *component);
  if (component->addresses.empty() || component->sources.empty())
    return errorAt({}, "no-such-component", component->title + " stands for no block of the files; it goes when what it holds goes.");
  const Result<Located> principal = locate(now, component->addresses.front());
  if (!principal) return principal.diagnostics();

  ProjectEdit edit;
  edit.label = "Remove " + component->title;
  if (const auto entry = mapEntryOf(now, *principal->resource)) {
    edit.edits.push_back(withoutEntry(*entry));
    std::size_t count = 0;
    for (const terraform::Resource& resource : principal->configuration->resources) {
      const auto other = mapEntryOf(now, resource);
      count += other && other->file == entry->file && other->item.id() == entry->item.id();
    }
    edit.label += " with the " + std::to_string(count) + " resources made from its entry in " + std::string(entry->file.name());
    const std::vector<NamedBlock> named = blocksNaming(now, *principal->configuration, entry->key);
    for (const NamedBlock& block : named) append(edit, {{}, hcl::removeItem(block.file, block.block), {}, {}});
    const std::vector<NamedItem> items = itemsNaming(now, memberOf(*entry), entry->key);
    Result<std::vector<TextEdit>> without = withoutItems(items);
    if (!without) return without.diagnostics();
    append(edit, {{}, std::move(without).value(), {}, {}});
    if (!named.empty()) edit.label += " and " + std::to_string(named.size()) + (named.size() == 1 ? " block" : " blocks") + " that name it";
    if (!items.empty()) edit.label += ", " + std::to_string(items.size()) + (items.size() == 1 ? " entry" : " entries") + " in delivery files";
    return tidied(now, std::move(edit));
  }

  Removal removal(now);
  for (const std::string& address : component->addresses) {
    const Result<Located> found = locate(now, address);
    if (!found) return found.diagnostics();
    if (found->resource->key.index() != 0)
      return errorAt({found->resource->file, found->resource->block}, "shared-block", address + " is one of several made by one block; change its count or for_each in the text.");
    removal.removeBlock(found->resource->file, found->block);
  }
  edit.edits = removal.edits();
  if (const std::size_t blocks = removal.blockCount(); blocks > 1) edit.label += " with " + std::to_string(blocks) + " blocks";
  return edit;
}

}  // namespace slipway::workspace
