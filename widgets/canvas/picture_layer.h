#pragma once

#include <QRectF>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "widgets/canvas/elements.h"
#include "widgets/canvas/mark_painter.h"
#include "widgets/canvas/prepared_group.h"
#include "widgets/canvas/spatial_index.h"

namespace slipway::widgets {

/// A picture made ready to be painted part by part: an index of its groups, their marks prepared when first seen.
class PictureLayer {
public:
  /// Takes a picture in the place of the former one.
  void setPicture(std::shared_ptr<const picture::Picture> picture);
  const picture::Picture* picture() const { return m_picture.get(); }

  /// Puts one group in the place of that with the same id (at the end of its layer if there is none). Returns the scene rectangle to repaint.
  QRectF replace(picture::Group group);

  /// Forgets colours and fonts: the theme changed.
  void forgetPrepared();
  void setHidden(const IdSet& ids);

  QRectF boundsOf(const std::string& id) const;          ///< of a group with its lines; empty if there is none
  const picture::Group* group(const std::string& id) const;

  /// Paints what touches `scene`, in painting order, except groups in `without`.
  void paint(MarkPainter& painter, const QRectF& scene, const IdSet& without = {});
  /// Paints everything, each group as `instead` gives it: while boxes are on their way.
  void paintAll(MarkPainter& painter, const std::function<std::optional<picture::Group>(const picture::Group&)>& instead);
  /// Paints some groups alone, under a camera of their own, in painting order.
  void paintOnly(MarkPainter& painter, const std::vector<std::string>& ids, const Camera& camera);
  std::size_t size() const { return m_entries.size(); }

private:
  struct Entry {
    std::shared_ptr<const picture::Group> group;
    std::optional<PreparedGroup> prepared;
    bool isHidden = false;
  };
  const PreparedGroup& preparedOf(Entry& entry);
  void insertIntoIndex(std::uint32_t number);
  void rebuildIndex();

  std::shared_ptr<const picture::Picture> m_picture;
  std::vector<Entry> m_entries;
  std::unordered_map<std::string, std::uint32_t> m_numbers;
  SpatialIndex m_index;
  IdSet m_hidden;
  std::vector<std::uint32_t> m_found;   ///< kept to spare an allocation a frame
};

}  // namespace slipway::widgets
