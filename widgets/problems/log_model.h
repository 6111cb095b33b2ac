#pragma once

#include <QAbstractListModel>
#include <memory>
#include <vector>

#include "model/picture/picture.h"
#include "model/simulation/trace.h"

namespace slipway::widgets {

/// The sentences of a rehearsal in the order of time. Between what has happened and what is ahead stands one row that says so.
class LogModel : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role { timeRole = Qt::UserRole + 1, statusRole, stateRole, elementRole, millisecondsRole };
  enum State { past, current, ahead, divider };

  using QAbstractListModel::QAbstractListModel;

  void setTrace(std::shared_ptr<const simulation::Trace> trace);
  void setTime(simulation::Milliseconds now);
  void setFilter(const QString& words);
  int currentRow() const;                    ///< -1 before the first sentence

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
  void fill();
  int passedAt(simulation::Milliseconds now) const;   ///< how many of m_events have happened
  const simulation::Event* eventAt(int row) const;     ///< nullptr for the dividing row

  std::shared_ptr<const simulation::Trace> m_trace;
  std::vector<int> m_events;                 ///< indexes into the trace's events
  QString m_filter;
  simulation::Milliseconds m_now = 0;
  int m_passed = 0;
};

/// "4:02", or "1:04:02" from an hour on.
QString clockText(simulation::Milliseconds time);

/// The shape that stands before an event's sentence.
picture::Status statusOf(const simulation::Event& event);

}  // namespace slipway::widgets
