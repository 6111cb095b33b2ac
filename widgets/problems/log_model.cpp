#include "widgets/problems/log_model.h"

#include <algorithm>

namespace slipway::widgets {

using picture::Status;

QString clockText(simulation::Milliseconds time) {
  const qint64 seconds = time / 1000;
  const QString tail = QStringLiteral("%1:%2");
  if (seconds < 3600) return tail.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
  return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

Status statusOf(const simulation::Event& event) {
  const std::string& to = event.to;
  if (to == "Succeeded" || to == "SUCCEEDED" || to == "COMPLETED" || to == "healthy" || event.kind == "image") return Status::ok;
  if (to == "Failed" || to == "FAILED" || to == "unhealthy" || event.kind == "request-failed") return Status::error;
  if (to == "draining" || to == "DEACTIVATING" || to == "STOPPING" || to == "STOPPED" || to == "unused") return Status::draining;
  if (to == "initial" || to == "PENDING" || to == "PROVISIONING" || to == "RUNNING") return Status::starting;
  return Status::idle;
}

void LogModel::setTrace(std::shared_ptr<const simulation::Trace> trace) {
  beginResetModel();
  m_trace = std::move(trace);
  fill();
  endResetModel();
}

void LogModel::setFilter(const QString& words) {
  beginResetModel();
  m_filter = words.trimmed();
  fill();
  endResetModel();
}

void LogModel::fill() {
  m_events.clear();
  if (m_trace == nullptr) return;
  const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
  for (std::size_t i = 0; i < m_trace->events.size(); ++i) {
    const simulation::Event& event = m_trace->events[i];
    if (event.message.empty()) continue;
    const QString text = QString::fromStdString(event.message + ' ' + event.element + ' ' + event.kind);
    if (std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }))
      m_events.push_back(static_cast<int>(i));
  }
  m_passed = passedAt(m_now);
}

int LogModel::passedAt(simulation::Milliseconds now) const {
  const auto after = std::partition_point(m_events.begin(), m_events.end(),
                                          [&](int event) { return m_trace->events[static_cast<std::size_t>(event)].t <= now; });
  return static_cast<int>(after - m_events.begin());
}

void LogModel::setTime(simulation::Milliseconds now) {
  m_now = now;
  const int passed = m_trace == nullptr ? 0 : passedAt(now);
  if (passed == m_passed) return;
  const bool hadDivider = m_passed < static_cast<int>(m_events.size());
  const bool hasDivider = passed < static_cast<int>(m_events.size());
  const int last = std::max(m_passed, passed);
  const int first = std::max(0, std::min(m_passed, passed) - 1);
  const int rows = static_cast<int>(m_events.size());
  if (hadDivider && !hasDivider) {
    beginRemoveRows({}, m_passed, m_passed);
    m_passed = passed;
    endRemoveRows();
  } else if (!hadDivider && hasDivider) {
    beginInsertRows({}, passed, passed);
    m_passed = passed;
    endInsertRows();
  } else {
    m_passed = passed;
  }
  if (rows > 0) Q_EMIT dataChanged(index(first), index(std::min(last, rowCount() - 1)));
}

int LogModel::currentRow() const { return m_passed - 1; }

int LogModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  const int events = static_cast<int>(m_events.size());
  return events + (m_passed < events ? 1 : 0);
}

const simulation::Event* LogModel::eventAt(int row) const {
  if (row == m_passed && m_passed < static_cast<int>(m_events.size())) return nullptr;
  const int event = row < m_passed ? row : row - 1;
  return &m_trace->events[static_cast<std::size_t>(m_events[static_cast<std::size_t>(event)])];
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const simulation::Event* event = eventAt(index.row());
  if (event == nullptr) {
    if (role == Qt::DisplayRole) return QStringLiteral("Ahead");
    return role == stateRole ? QVariant(divider) : QVariant();
  }
  switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(event->message);
    case timeRole: return clockText(event->t);
    case statusRole: return static_cast<int>(statusOf(*event));
    case stateRole: return index.row() < m_passed - 1 ? past : index.row() == m_passed - 1 ? current : ahead;
    case elementRole: return QString::fromStdString(event->element);
    case millisecondsRole: return QVariant::fromValue<qint64>(event->t);
    case Qt::AccessibleTextRole: return clockText(event->t) + QStringLiteral(", ") + QString::fromStdString(event->message);
    default: return {};
  }
}

Qt::ItemFlags LogModel::flags(const QModelIndex& index) const {
  if (!index.isValid() || eventAt(index.row()) == nullptr) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace slipway::widgets
