#include "widgets/canvas/picture_layer.h"

#include <algorithm>

namespace slipway::widgets {

namespace {

/// Rectangles that together hold a group: for relations one a segment, as the box around a long line holds half the drawing.
std::vector<QRectF> rectsOf(const picture::Group& group) {
  if (!group.isRelation) return {toQt(group.bounds)};
  std::vector<QRectF> rects;
  for (const picture::Mark& mark : group.marks) {
    if (const auto* path = std::get_if<picture::PathMark>(&mark)) {
      const double reach = path->lineWidth + 2;
      for (std::size_t i = 1; i < path->points.size(); ++i)
        rects.push_back(QRectF(toQt(path->points[i - 1]), toQt(path->points[i])).normalized().adjusted(-reach, -reach, reach, reach));
    } else if (const auto* box = std::get_if<picture::BoxMark>(&mark)) {
      rects.push_back(toQt(box->rect.grownBy(box->lineWidth)));
    } else if (const auto* icon = std::get_if<picture::IconMark>(&mark)) {
      rects.push_back(toQt(icon->rect));
    } else if (const auto* text = std::get_if<picture::TextMark>(&mark)) {
      // Wide enough for any text of that length, whichever end it hangs from.
      const double reach = text->size * static_cast<double>(text->text.size());
      rects.push_back(QRectF(text->baseline.x - reach, text->baseline.y - text->size * 1.2, 2 * reach, text->size * 1.6) & toQt(group.bounds));
    }
  }
  return rects;
}

}  // namespace

void PictureLayer::setPicture(std::shared_ptr<const picture::Picture> picture) {
  m_picture = std::move(picture);
  m_entries.clear();
  m_numbers.clear();
  if (m_picture != nullptr) {
    m_entries.reserve(m_picture->groups.size());
    for (const picture::Group& group : m_picture->groups) {
      m_numbers.emplace(group.id, static_cast<std::uint32_t>(m_entries.size()));
      m_entries.push_back({std::shared_ptr<const picture::Group>(m_picture, &group), std::nullopt, m_hidden.contains(group.id)});
    }
  }
  rebuildIndex();
}

void PictureLayer::rebuildIndex() {
  QRectF bounds = m_picture != nullptr ? toQt(m_picture->bounds) : QRectF();
  for (const Entry& entry : m_entries) bounds |= toQt(entry.group->bounds);
  m_index = SpatialIndex(bounds, m_entries.size());
  for (std::uint32_t i = 0; i < m_entries.size(); ++i) insertIntoIndex(i);
}

void PictureLayer::insertIntoIndex(std::uint32_t number) {
  for (const QRectF& rect : rectsOf(*m_entries[number].group)) m_index.insert(number, rect);
}

QRectF PictureLayer::replace(picture::Group group) {
  const auto found = m_numbers.find(group.id);
  const QRectF after = toQt(group.bounds);
  auto shared = std::make_shared<const picture::Group>(std::move(group));
  if (found != m_numbers.end()) {
    Entry& entry = m_entries[found->second];
    const QRectF before = toQt(entry.group->bounds);
    entry.group = std::move(shared);
    entry.prepared.reset();
    m_index.remove(found->second);
    insertIntoIndex(found->second);
    return before | after;
  }
  const bool isHidden = m_hidden.contains(shared->id);
  const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), shared->layer,
                                      [](int layer, const Entry& entry) { return layer < entry.group->layer; });
  m_entries.insert(place, {std::move(shared), std::nullopt, isHidden});
  m_numbers.clear();
  for (std::uint32_t i = 0; i < m_entries.size(); ++i) m_numbers.emplace(m_entries[i].group->id, i);
  rebuildIndex();
  return after;
}

void PictureLayer::forgetPrepared() {
  for (Entry& entry : m_entries) entry.prepared.reset();
}

void PictureLayer::setHidden(const IdSet& ids) {
  m_hidden = ids;
  for (Entry& entry : m_entries) entry.isHidden = ids.contains(entry.group->id);
}

QRectF PictureLayer::boundsOf(const std::string& id) const {
  const picture::Group* found = group(id);
  return found != nullptr ? toQt(found->bounds) : QRectF();
}

const picture::Group* PictureLayer::group(const std::string& id) const {
  const auto found = m_numbers.find(id);
  return found == m_numbers.end() ? nullptr : m_entries[found->second].group.get();
}

const PreparedGroup& PictureLayer::preparedOf(Entry& entry) {
  if (!entry.prepared) entry.prepared = prepared(*entry.group);
  return *entry.prepared;
}

void PictureLayer::paint(MarkPainter& painter, const QRectF& scene, const IdSet& without) {
  m_index.find(scene, m_found);
  for (const std::uint32_t number : m_found) {
    Entry& entry = m_entries[number];
    if (entry.isHidden || (!without.empty() && without.contains(entry.group->id))) continue;
    painter.paint(preparedOf(entry));
  }
}

void PictureLayer::paintAll(MarkPainter& painter, const std::function<std::optional<picture::Group>(const picture::Group&)>& instead) {
  for (Entry& entry : m_entries) {
    if (entry.isHidden) continue;
    if (const auto group = instead(*entry.group)) painter.paint(prepared(*group));
    else painter.paint(preparedOf(entry));
  }
}

void PictureLayer::paintOnly(MarkPainter& painter, const std::vector<std::string>& ids, const Camera& camera) {
  std::vector<std::uint32_t> numbers;
  for (const std::string& id : ids)
    if (const auto found = m_numbers.find(id); found != m_numbers.end()) numbers.push_back(found->second);
  std::sort(numbers.begin(), numbers.end());
  for (const std::uint32_t number : numbers)
    if (!m_entries[number].isHidden) painter.paint(preparedOf(m_entries[number]), camera);
}

}  // namespace slipway::widgets
