#pragma once

#include <QWidget>
#include <memory>

#include "model/simulation/trace.h"

class QLabel;
class QListView;

namespace slipway::widgets {

class LogModel;
class SearchField;

/// A rehearsal in sentences: what has happened, what happens now, what is ahead. A click goes to that moment.
class RunLog : public QWidget {
  Q_OBJECT

public:
  explicit RunLog(QWidget* parent = nullptr);

  void setTrace(std::shared_ptr<const simulation::Trace> trace);   ///< nullptr: no run
  void setTime(simulation::Milliseconds now);                      ///< the current sentence stays in sight
  SearchField* search() const { return m_search; }
  QListView* list() const { return m_list; }

Q_SIGNALS:
  void timeRequested(qint64 milliseconds);
  void elementRequested(const QString& element);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void showCurrent();

  LogModel* m_model;
  SearchField* m_search;
  QListView* m_list;
  QLabel* m_empty;
  int m_shownRow = -1;
};

}  // namespace slipway::widgets
