#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace slipway::widgets {
class SegmentedControl;
}

namespace slipway::studio {

class Actions;
class BarButton;

/// The 44 px row at the window's top: menu, files, history, drawing, views, Rehearse, command search.
class ToolBar : public QWidget {
  Q_OBJECT

public:
  ToolBar(Actions& actions, QWidget* parent);

  void setZoom(double factor);                     ///< 1 = 100 %
  void setFindings(int errors, int warnings);      ///< the count at Check
  void setRehearsing(bool isRehearsing);           ///< Rehearse becomes Stop rehearsal

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  QToolButton* addIcon(QAction* action);
  BarButton* addTextButton(const QString& text, QAction* action);
  void addRule();
  QMenu* makeMenu(Actions& actions);
  void fit();
  void followTheme();

  std::vector<BarButton*> m_textButtons;
  QLabel* m_zoom = nullptr;
  QLabel* m_findings = nullptr;
  QPushButton* m_rehearse = nullptr;
  QPushButton* m_search = nullptr;
  widgets::SegmentedControl* m_views = nullptr;
  int m_errors = 0, m_warnings = 0;
  bool m_isRehearsing = false;
};

}  // namespace slipway::studio
