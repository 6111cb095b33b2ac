#pragma once

#include <QAbstractButton>
#include <QImage>

#include "widgets/start/start_entries.h"

namespace slipway::widgets {

/// A system to start from: its own picture, its title, one line, tags. A click or Enter uses it.
class TemplateCard : public QAbstractButton {
  Q_OBJECT

public:
  static constexpr int cardHeight = 318;

  explicit TemplateCard(const TemplateEntry& entry, QWidget* parent = nullptr);

  const QString& id() const { return m_entry.id; }
  void setThumbnail(const QImage& image);
  void setParts(int parts);                 ///< how many components it has; shown once it is known
  bool hasThumbnail() const { return !m_thumbnail.isNull(); }
  QSize thumbnailSize() const;              ///< px that the picture may take
  QSize sizeHint() const override { return {381, cardHeight}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void paintTags(QPainter& painter, const QRectF& card, double right) const;

  TemplateEntry m_entry;
  QImage m_thumbnail;
  int m_parts = 0;
};

}  // namespace slipway::widgets
