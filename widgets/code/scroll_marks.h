#pragma once

#include <QWidget>
#include <vector>

#include "model/core/diagnostic.h"

namespace slipway::widgets {

/// Small bars on an editor's scroll bar that say where findings are. Lies over the bar and takes no clicks.
class ScrollMarks : public QWidget {
public:
  struct Mark {
    double at;               ///< 0 at the top of the file … 1
    Severity severity;
  };

  explicit ScrollMarks(QWidget* scrollBar);
  void setMarks(std::vector<Mark> marks);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  std::vector<Mark> m_marks;
};

}  // namespace slipway::widgets
