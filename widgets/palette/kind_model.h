#pragma once

#include <QAbstractItemModel>
#include <QString>
#include <vector>

#include "model/catalog/kind.h"

namespace slipway::widgets {

/// What a drag from the palette carries: the kind's id as UTF-8.
inline const QString kindMimeType = QStringLiteral("application/x-slipway-kind");

/// The palette's kinds as a tree of two floors: groups, kinds. A filter keeps kinds whose title, id, group or Terraform
/// type holds every word typed.
class KindModel : public QAbstractItemModel {
  Q_OBJECT

public:
  enum Role { idRole = Qt::UserRole + 1, iconRole, groupRole, countRole };

  explicit KindModel(const std::vector<catalog::Kind>& kinds, QObject* parent = nullptr);

  void setFilter(const QString& words);
  QModelIndex firstKind() const;             ///< invalid if nothing is left
  int kindCount() const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& = {}) const override { return 1; }
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QStringList mimeTypes() const override { return {kindMimeType}; }
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
  struct Row {
    catalog::Group group;
    std::vector<const catalog::Kind*> kinds;
  };
  void fill(const QString& words);

  std::vector<const catalog::Kind*> m_offered;
  std::vector<Row> m_rows;
};

}  // namespace slipway::widgets
