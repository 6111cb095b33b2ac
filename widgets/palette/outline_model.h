#pragma once

#include <QAbstractItemModel>
#include <map>
#include <memory>
#include <vector>

#include "model/design/design.h"

namespace slipway::widgets {

/// A design's components as the tree that containment makes of them. With a filter, what matches stays together with what
/// holds it.
class OutlineModel : public QAbstractItemModel {
  Q_OBJECT

public:
  enum Role { idRole = Qt::UserRole + 1, iconRole, groupRole, detailRole, matchRole };

  using QAbstractItemModel::QAbstractItemModel;

  void setDesign(std::shared_ptr<const design::Design> design);
  void setFilter(const QString& words);
  QModelIndex indexOf(const std::string& id) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& = {}) const override { return 1; }
  QVariant data(const QModelIndex& index, int role) const override;

private:
  struct Row {
    const design::Component* component = nullptr;
    int parent = -1;                 ///< row number in m_rows; -1: top
    int place = 0;                   ///< among its siblings
    bool isMatch = true;
    std::vector<int> children;
  };
  void fill();
  const std::vector<int>& childrenOf(const QModelIndex& parent) const;

  std::shared_ptr<const design::Design> m_design;
  QString m_filter;
  std::vector<Row> m_rows;
  std::vector<int> m_top;
  std::map<std::string, int, std::less<>> m_byId;
};

}  // namespace slipway::widgets
