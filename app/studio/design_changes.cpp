#include "app/studio/design_changes.h"

#include <algorithm>
#include <map>
#include <set>

namespace slipway::studio {

namespace {

bool isSame(const design::Component& a, const design::Component& b) {
  if (a.kind != b.kind || a.title != b.title || a.detail != b.detail || a.parent != b.parent || a.spans != b.spans ||
      a.properties.size() != b.properties.size())
    return false;
  for (std::size_t i = 0; i < a.properties.size(); ++i)
    if (a.properties[i].name != b.properties[i].name || a.properties[i].text != b.properties[i].text) return false;
  return true;
}

std::size_t linesIn(std::string_view text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

}  // namespace

std::vector<std::string> changedComponents(const design::Design& before, const design::Design& after) {
  std::map<std::string_view, const design::Component*> known;
  for (const design::Component& component : before.components) known.emplace(component.id, &component);
  std::vector<std::string> changed;
  for (const design::Component& component : after.components) {
    const auto found = known.find(component.id);
    if (found == known.end() || !isSame(*found->second, component)) changed.push_back(component.id);
  }
  return changed;
}

std::string extentText(const ProjectEdit& edit, const SourceFiles& before) {
  std::set<FilePath> files;
  std::size_t lines = 0;
  for (const TextEdit& part : edit.edits) {
    files.insert(part.span.file);
    const auto found = before.find(part.span.file);
    const std::string_view old = found == before.end() ? std::string_view() : std::string_view(*found->second).substr(part.span.range.begin, part.span.range.size());
    const std::size_t added = linesIn(part.replacement), removed = linesIn(old);
    lines += std::max<std::size_t>({1, added, removed});
  }
  for (const NewFile& file : edit.created) {
    files.insert(file.file);
    lines += linesIn(file.text);
  }
  for (const FilePath file : edit.removed) files.insert(file);
  const std::string amount = lines == 1 ? "one line" : std::to_string(lines) + " lines";
  if (files.size() == 1) return amount + " of " + std::string(files.begin()->name()) + " changed";
  return amount + " in " + std::to_string(files.size()) + " files changed";
}

}  // namespace slipway::studio
