#include "app/studio/frame_changes.h"

namespace slipway::studio {

namespace {

bool isSame(const picture::ChipState& a, const picture::ChipState& b) {
  return a.id == b.id && a.zone == b.zone && a.title == b.title && a.word == b.word && a.status == b.status && a.progress == b.progress;
}

bool isSame(const picture::ElementState& a, const picture::ElementState& b) {
  if (a.status != b.status || a.word != b.word || a.word2 != b.word2 || a.progress != b.progress || a.hasChips != b.hasChips ||
      a.chips.size() != b.chips.size())
    return false;
  for (std::size_t i = 0; i < a.chips.size(); ++i)
    if (!isSame(a.chips[i], b.chips[i])) return false;
  return true;
}

}  // namespace

std::vector<std::string> changedElements(const picture::States& before, const picture::States& after) {
  std::vector<std::string> changed;
  for (const auto& [id, state] : after.elements) {
    const auto found = before.elements.find(id);
    if (found == before.elements.end() || !isSame(found->second, state)) changed.push_back(id);
  }
  for (const auto& [id, state] : before.elements)
    if (!after.elements.contains(id)) changed.push_back(id);
  for (const auto& [id, label] : after.edgeLabels) {
    const auto found = before.edgeLabels.find(id);
    if (found == before.edgeLabels.end() || found->second != label) changed.push_back(id);
  }
  for (const auto& [id, label] : before.edgeLabels)
    if (!after.edgeLabels.contains(id)) changed.push_back(id);
  return changed;
}

std::string componentOf(const std::string& element, const design::Design& design) {
  if (design.find(element) != nullptr) return element;
  const std::size_t task = element.rfind("/task/");
  const std::string owner = task == std::string::npos ? std::string() : element.substr(0, task);
  return design.find(owner) != nullptr ? owner : std::string();
}

}  // namespace slipway::studio
