#pragma once

#include <QAbstractListModel>
#include <functional>
#include <string>
#include <vector>

namespace slipway::studio {

/// One thing that the command palette offers.
struct Command {
  QString title;             ///< "Lay the drawing out again", "user-service", "ecs.tf"
  QString detail;            ///< key, kind, folder
  std::string icon;          ///< stem; drawn bare, or on a tile if `group` is set
  std::string group;         ///< colour of the tile
  std::function<void()> run;
};

/// The commands that hold what was typed, best first: whole word beginnings before letters in order ("lo" finds Load balancer
/// and Lay out).
class CommandList : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role { detailRole = Qt::UserRole + 1, iconRole, groupRole };

  using QAbstractListModel::QAbstractListModel;
  void setCommands(std::vector<Command> commands);
  void setFilter(const QString& typed);
  const Command& command(int row) const { return m_all[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  std::vector<Command> m_all;
  std::vector<int> m_shown;
};

/// How well a text fits what was typed; 0 = not at all.
int fit(const QString& text, const QString& typed);

}  // namespace slipway::studio
