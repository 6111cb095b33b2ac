#include "widgets/palette/kind_model.h"

#include <QMimeData>
#include <algorithm>

namespace slipway::widgets {

namespace {

using catalog::Group;

constexpr Group order[] = {Group::network, Group::compute,  Group::delivery,      Group::data,
                           Group::messaging, Group::security, Group::observability, Group::people};

QString titleOf(Group group) {
  QString title = QString::fromUtf8(catalog::nameOf(group).data(), static_cast<qsizetype>(catalog::nameOf(group).size()));
  title[0] = title[0].toUpper();
  return title;
}

bool holds(const catalog::Kind& kind, const QStringList& words) {
  QString text = QString::fromStdString(kind.title + ' ' + kind.id) + u' ' + titleOf(kind.group);
  for (const std::string& type : kind.principals) text += u' ' + QString::fromStdString(type);
  // People type initials: "alb" for application load balancer.
  QString initials;
  for (const QString& part : QString::fromStdString(kind.title).split(u' ', Qt::SkipEmptyParts)) initials += part[0];
  text += u' ' + initials;
  if (text.contains(u"load balancer", Qt::CaseInsensitive)) text += QStringLiteral(" alb elb");
  return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

KindModel::KindModel(const std::vector<catalog::Kind>& kinds, QObject* parent) : QAbstractItemModel(parent) {
  for (const catalog::Kind& kind : kinds)
    if (kind.inPalette && kind.hasRecipe) m_offered.push_back(&kind);
  std::stable_sort(m_offered.begin(), m_offered.end(), [](const auto* a, const auto* b) { return a->title < b->title; });
  fill({});
}

void KindModel::fill(const QString& words) {
  const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
  m_rows.clear();
  for (const Group group : order) {
    Row row{group, {}};
    for (const catalog::Kind* kind : m_offered)
      if (kind->group == group && holds(*kind, parts)) row.kinds.push_back(kind);
    if (!row.kinds.empty()) m_rows.push_back(std::move(row));
  }
}

void KindModel::setFilter(const QString& words) {
  beginResetModel();
  fill(words);
  endResetModel();
}

QModelIndex KindModel::firstKind() const { return m_rows.empty() ? QModelIndex() : index(0, 0, index(0, 0)); }

int KindModel::kindCount() const {
  int count = 0;
  for (const Row& row : m_rows) count += static_cast<int>(row.kinds.size());
  return count;
}

QModelIndex KindModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  // A kind's id holds its group's row, counted from 1; a group's is 0.
  return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr(0));
}

QModelIndex KindModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalId() == 0) return {};
  return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int KindModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(m_rows.size());
  if (parent.internalId() != 0) return 0;
  return static_cast<int>(m_rows[static_cast<std::size_t>(parent.row())].kinds.size());
}

QVariant KindModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (index.internalId() == 0) {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return titleOf(row.group);
    if (role == countRole) return static_cast<int>(row.kinds.size());
    return {};
  }
  const catalog::Kind& kind = *m_rows[index.internalId() - 1].kinds[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(kind.title);
    case Qt::ToolTipRole: return QString::fromStdString(kind.about);
    case idRole: return QString::fromStdString(kind.id);
    case iconRole: return QString::fromStdString(kind.icon);
    case groupRole: return QString::fromUtf8(catalog::nameOf(kind.group).data());
    default: return {};
  }
}

Qt::ItemFlags KindModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  return index.internalId() == 0 ? flags : flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QMimeData* KindModel::mimeData(const QModelIndexList& indexes) const {
  for (const QModelIndex& index : indexes) {
    const QString id = index.data(idRole).toString();
    if (id.isEmpty()) continue;
    auto* data = new QMimeData;
    data->setData(kindMimeType, id.toUtf8());
    return data;
  }
  return nullptr;
}

}  // namespace slipway::widgets
