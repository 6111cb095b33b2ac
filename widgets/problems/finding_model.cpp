#include "widgets/problems/finding_model.h"

#include "model/core/place.h"
#include "widgets/theme/status_shape.h"

namespace slipway::widgets {

void FindingModel::setFindings(const Diagnostics& findings, const SourceFiles& files) {
  std::vector<QString> places;
  for (const Diagnostic& finding : findings) places.push_back(QString::fromStdString(shortPlaceText(files, finding.span)));
  const int before = static_cast<int>(m_findings.size());
  const int after = static_cast<int>(findings.size());
  if (after > before) beginInsertRows({}, before, after - 1);
  if (after < before) beginRemoveRows({}, after, before - 1);
  m_findings = findings;
  m_places = std::move(places);
  if (after > before) endInsertRows();
  if (after < before) endRemoveRows();
  if (after > 0) Q_EMIT dataChanged(index(0), index(after - 1));
}

int FindingModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_findings.size()); }

QVariant FindingModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Diagnostic& finding = m_findings[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(finding.message);
    case detailRole: return QString::fromStdString(finding.detail);
    case placeRole: return m_places[static_cast<std::size_t>(index.row())];
    case statusRole: return static_cast<int>(statusOf(finding.severity));
    case fixRole: return finding.fixes.empty() ? QString() : QString::fromStdString(finding.fixes.front().title);
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1: %2").arg(wordOf(statusOf(finding.severity)), QString::fromStdString(finding.message));
    case Qt::ToolTipRole: return finding.source.empty() ? QString() : QStringLiteral("From: ") + QString::fromStdString(finding.source);
    default: return {};
  }
}

}  // namespace slipway::widgets
