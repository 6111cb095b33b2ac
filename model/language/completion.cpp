#include "model/language/completion.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "model/catalog/kind.h"
#include "model/hcl/functions/function.h"
#include "model/language/body_content.h"
#include "model/language/values.h"
#include "model/terraform/schema/providers.h"

namespace slipway::language {

namespace {

/// How well a label fits what was typed: 0 it or a step of it begins with that, 1 one of its words does, 2 holds it, 3 its letters in
/// order; 4 not at all.
int distance(std::string_view label, std::string_view typed) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  const auto at = std::search(label.begin(), label.end(), typed.begin(), typed.end(), same);
  if (at == label.begin() || (at != label.end() && *(at - 1) == '.')) return 0;
  if (at != label.end()) return *(at - 1) == '_' || *(at - 1) == '-' ? 1 : 2;
  auto next = typed.begin();
  for (const char c : label)
    if (next != typed.end() && same(c, *next)) ++next;
  return next == typed.end() ? 3 : 4;
}

void keepFitting(Completions& found, std::string_view typed) {
  int best = 3;
  for (const Completion& item : found.items) best = std::min(best, distance(item.label, typed));
  const int most = best < 3 ? 2 : 3;  // letters that are merely in order are worth showing only where nothing fits better
  std::erase_if(found.items, [&](const Completion& item) { return distance(item.label, typed) > most; });
  std::stable_sort(found.items.begin(), found.items.end(),
                   [&](const Completion& a, const Completion& b) { return distance(a.label, typed) < distance(b.label, typed); });
}

std::string aboutType(std::string_view type) {
  const catalog::Kind* kind = catalog::kindOfResourceType(type);
  return kind == nullptr ? std::string() : kind->about;
}

void addBody(const Project& project, FilePath file, const Caret& caret, std::string_view text, Completions& found) {
  std::set<std::string, std::less<>> present;
  // What the body has already, read from the text: its own block ends where the file goes on.
  if (!caret.blocks.empty()) {
    const auto tree = project.trees.find(file);
    if (tree != project.trees.end() && tree->second->text() == text)
      for (hcl::NodeRef node = tree->second->deepestAt(caret.word.begin); node; node = {}) {
        if (node.kind() == hcl::NodeKind::body)
          for (const hcl::NodeRef child : node.children())
            if (child.kind() == hcl::NodeKind::attribute && !child.range().contains(caret.word.begin))
              present.emplace(child.attributeName());
      }
  }
  for (const BodyEntry& entry : bodyContent(project, std::string(file.folder()), caret.blocks)) {
    if (!entry.isBlock && present.contains(entry.name)) continue;
    Completion item{
        entry.isBlock ? CompletionKind::block : CompletionKind::argument, entry.name, entry.name, 0, entry.type, {}, entry.isRequired};
    if (!entry.isBlock) {
      item.text += " = ";
    } else {
      for (unsigned label = 0; label < entry.labels; ++label) item.text += " \"\"";
      item.text += " {\n}";
    }
    if (const schema::Limit* limit = entry.isBlock ? nullptr : limitOf(caret.blocks, entry.name))
      item.about = "It takes " + wordsOf(*limit) + ".";
    if (entry.isDeprecated) item.detail += ", deprecated";
    const std::size_t quote = item.text.find('"'), brace = item.text.find('{');
    item.caretAt = static_cast<std::uint32_t>(quote != std::string::npos   ? quote + 1
                                              : brace != std::string::npos ? brace + 1
                                                                           : item.text.size());
    if (entry.isBlock && entry.labels == 0) {  // the caret stands on a line of its own inside
      const std::string indentation(2 * (caret.blocks.size() + 1), ' '), outer(2 * caret.blocks.size(), ' ');
      item.text = entry.name + " {\n" + indentation + "\n" + outer + "}";
      item.caretAt = static_cast<std::uint32_t>(entry.name.size() + 3 + indentation.size());
    } else if (entry.isBlock) {
      item.text.insert(item.text.size() - 1, std::string(2 * caret.blocks.size(), ' '));
    }
    found.items.push_back(std::move(item));
  }
}

void addTypes(const Caret& caret, Completions& found) {
  const std::string& header = caret.header.type;
  if (!caret.header.labels.empty()) return;  // a name is the author's own
  const bool isData = header == "data";
  if (header == "provider") {
    found.items.push_back({CompletionKind::type, "aws", "aws", 3, "provider"});
    return;
  }
  if (header != "resource" && !isData && header != "dynamic") return;
  if (header == "dynamic") {
    if (const auto block = schemaOf(caret.blocks))
      for (std::size_t i = 0; i < block->nestedCount(); ++i) {
        const std::string name(block->nested(i).name);
        found.items.push_back({CompletionKind::type, name, name, static_cast<std::uint32_t>(name.size()), "block"});
      }
    return;
  }
  const schema::Found aws = schema::findProvider("hashicorp/aws");
  if (aws.provider == nullptr) return;
  for (const std::string_view type : isData ? aws.provider->dataSources() : aws.provider->resourceTypes()) {
    const catalog::Kind* kind = isData ? nullptr : catalog::kindOfResourceType(type);
    found.items.push_back({CompletionKind::type, std::string(type), std::string(type), static_cast<std::uint32_t>(type.size()),
                           kind == nullptr ? "" : kind->title, aboutType(type)});
  }
  // What has a kind is what most people look for.
  std::stable_sort(found.items.begin(), found.items.end(),
                   [](const Completion& a, const Completion& b) { return a.detail.empty() < b.detail.empty(); });
}

}  // namespace

Completions completionsAt(const Project& project, FilePath file, std::string_view text, std::uint32_t offset) {
  const Caret caret = caretAt(text, offset);
  Completions found{caret.word, {}};
  switch (caret.place) {
    case Caret::Place::nothing: return found;
    case Caret::Place::body: addBody(project, file, caret, text, found); break;
    case Caret::Place::label: addTypes(caret, found); break;
    case Caret::Place::key:
    case Caret::Place::expression: addValues(project, file, caret, found); break;
  }
  if (caret.place == Caret::Place::label && !caret.isQuoted)
    for (Completion& item : found.items) {
      item.text = '"' + item.text + '"';
      item.caretAt += 2;
    }
  keepFitting(found, text.substr(caret.word.begin, caret.word.size()));
  return found;
}

std::optional<Signature> signatureAt(std::string_view text, std::uint32_t offset) {
  const Caret caret = caretAt(text, offset);
  const hcl::Function* function = caret.function.empty() ? nullptr : hcl::findFunction(caret.function);
  if (function == nullptr) return std::nullopt;
  return signatureOf(*function, caret.parameter);
}

}  // namespace slipway::language
