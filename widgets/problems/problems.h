#pragma once

#include <QWidget>

#include "model/core/diagnostic.h"
#include "model/core/source_files.h"

class QLabel;
class QListView;

namespace slipway::widgets {

class FindingCounts;
class FindingModel;

/// What is wrong with the design, worst first, each with its way out.
class Problems : public QWidget {
  Q_OBJECT

public:
  explicit Problems(QWidget* parent = nullptr);

  /// `resources` is how many the design has; it is said where nothing is wrong.
  void setFindings(const Diagnostics& findings, const SourceFiles& files, int resources);
  FindingCounts* counts() const { return m_counts; }     ///< for the right end of the tabs
  QListView* list() const { return m_list; }
  QString emptySentence() const;

Q_SIGNALS:
  void findingChosen(const slipway::Diagnostic& finding);   ///< a click on the row: show the component
  void placeRequested(const slipway::SourceSpan& place);    ///< a click on the place, or Enter
  void fixRequested(const slipway::Fix& fix);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void filter();
  bool clickAt(const QPoint& point);

  FindingModel* m_model;
  QListView* m_list;
  QLabel* m_empty;
  FindingCounts* m_counts;
  Diagnostics m_all;
  SourceFiles m_files;
};

}  // namespace slipway::widgets
