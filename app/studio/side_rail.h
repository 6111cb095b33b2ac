#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace slipway::studio {

/// The narrow form of the left panel while code or a rehearsal needs the width: 44 px of icons.
class SideRail : public QWidget {
public:
  explicit SideRail(QWidget* parent);
  void addButton(const char* icon, const QString& tip, QAction* action);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QVBoxLayout* m_column;
};

}  // namespace slipway::studio
