#pragma once

#include <QAbstractListModel>

#include "model/core/diagnostic.h"
#include "model/core/source_files.h"

namespace slipway::widgets {

/// Findings as rows: what is wrong, why, where, and the first way out.
class FindingModel : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role { detailRole = Qt::UserRole + 1, placeRole, statusRole, fixRole };

  using QAbstractListModel::QAbstractListModel;

  /// Keeps what is already shown as it is: rows that stay keep their selection.
  void setFindings(const Diagnostics& findings, const SourceFiles& files);
  const Diagnostic& finding(int row) const { return m_findings[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  Diagnostics m_findings;
  std::vector<QString> m_places;
};

}  // namespace slipway::widgets
