#include "model/checks/facts/file_facts.h"

#include <algorithm>

namespace slipway::checks {

namespace {

/// Calls `change(file)` for what only one side has, and what is another object: both are sorted by path.
template <class Content, class Change>
void compare(const KeptFiles::Of<Content>& before, const KeptFiles::Of<Content>& now, Change change) {
  auto old = before.begin();
  for (const auto& [file, content] : now) {
    for (; old != before.end() && old->first != file && old->first < file; ++old) change(old->first);
    if (old == before.end() || old->first != file) {
      change(file);
      continue;
    }
    if (old->second != content) change(file);
    ++old;
  }
  for (; old != before.end(); ++old) change(old->first);
}

}  // namespace

FileFacts::FileFacts(const Subject& subject, const KeptFiles* previous, Facts& facts) {
  m_now.texts.assign(subject.files.begin(), subject.files.end());
  m_now.trees.assign(subject.trees.begin(), subject.trees.end());
  for (const auto& [file, read] : *subject.deliveryFiles) m_now.deliveryTexts.emplace_back(file, read.text);
  if (previous == nullptr) return;
  const auto change = [&](FilePath file) {
    m_changed.push_back(file);
    facts.change(Aspect::file, file.text());
  };
  facts.change(Aspect::whole, kEverything);
  compare(previous->texts, m_now.texts, change);
  compare(previous->trees, m_now.trees, [&](FilePath file) {
    change(file);
    facts.change(Aspect::whole, kAllTrees);
  });
  compare(previous->deliveryTexts, m_now.deliveryTexts, [&](FilePath) { facts.change(Aspect::whole, kDeliveryFiles); });
  std::sort(m_changed.begin(), m_changed.end());
}

bool FileFacts::hasChanged(FilePath file) const {
  // Of one changed file the answer is one comparison of pointers.
  return m_changed.size() < 8 ? std::find(m_changed.begin(), m_changed.end(), file) != m_changed.end()
                              : std::binary_search(m_changed.begin(), m_changed.end(), file);
}

}  // namespace slipway::checks
