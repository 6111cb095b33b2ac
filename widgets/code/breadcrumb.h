#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "model/core/source_span.h"

namespace slipway::widgets {

/// Where the caret is: folder, file, block, block within it. A click goes to that place.
class Breadcrumb : public QWidget {
  Q_OBJECT

public:
  struct Part {
    QString text;
    SourceSpan place;        ///< nowhere: not to be clicked
  };

  explicit Breadcrumb(QWidget* parent = nullptr);
  void setParts(std::vector<Part> parts);
  QString text() const;                               ///< parts joined by " › "
  void setNote(const QString& note, bool isFine);     ///< at the right: "Formatted"

Q_SIGNALS:
  void placeRequested(const slipway::SourceSpan& place);
  void noteClicked();

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

private:
  QRectF noteRect() const;
  std::vector<QRectF> place() const;

  std::vector<Part> m_parts;
  QString m_note;
  bool m_isFine = true;
};

}  // namespace slipway::widgets
