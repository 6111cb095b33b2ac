#include "widgets/palette/outline_model.h"

#include <set>

namespace slipway::widgets {

namespace {

bool isShown(const design::Component& component) {
  const catalog::Kind* kind = catalog::findKind(component.kind);
  return kind == nullptr || kind->shape != catalog::Shape::hidden;
}

bool holds(const design::Component& component, const QString& words) {
  if (words.isEmpty()) return true;
  const std::string address = component.addresses.empty() ? std::string() : component.addresses.front();
  const QString text = QString::fromStdString(component.title + ' ' + component.detail + ' ' + address + ' ' + component.kind);
  for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
    if (!text.contains(word, Qt::CaseInsensitive)) return false;
  return true;
}

}  // namespace

void OutlineModel::setDesign(std::shared_ptr<const design::Design> design) {
  beginResetModel();
  m_design = std::move(design);
  fill();
  endResetModel();
}

void OutlineModel::setFilter(const QString& words) {
  beginResetModel();
  m_filter = words.trimmed();
  fill();
  endResetModel();
}

void OutlineModel::fill() {
  m_rows.clear();
  m_top.clear();
  m_byId.clear();
  if (m_design == nullptr) return;
  std::set<std::string_view> kept;
  for (const design::Component& component : m_design->components)
    if (isShown(component) && holds(component, m_filter))
      for (const design::Component* at = &component; at != nullptr; at = at->parent.empty() ? nullptr : m_design->find(at->parent))
        if (!kept.insert(at->id).second) break;
  // Parents come before children in a design, so one pass is enough.
  for (const design::Component& component : m_design->components) {
    if (!kept.contains(component.id)) continue;
    Row row;
    row.component = &component;
    row.isMatch = holds(component, m_filter);
    const auto holder = m_byId.find(component.parent);
    row.parent = holder == m_byId.end() ? -1 : holder->second;
    const int number = static_cast<int>(m_rows.size());
    std::vector<int>& siblings = row.parent < 0 ? m_top : m_rows[static_cast<std::size_t>(row.parent)].children;
    row.place = static_cast<int>(siblings.size());
    siblings.push_back(number);
    m_byId.emplace(component.id, number);
    m_rows.push_back(std::move(row));
  }
}

const std::vector<int>& OutlineModel::childrenOf(const QModelIndex& parent) const {
  return parent.isValid() ? m_rows[parent.internalId()].children : m_top;
}

QModelIndex OutlineModel::indexOf(const std::string& id) const {
  const auto found = m_byId.find(id);
  if (found == m_byId.end()) return {};
  return createIndex(m_rows[static_cast<std::size_t>(found->second)].place, 0, static_cast<quintptr>(found->second));
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
  const std::vector<int>& children = childrenOf(parent);
  if (column != 0 || row < 0 || row >= static_cast<int>(children.size())) return {};
  return createIndex(row, 0, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const {
  if (!child.isValid()) return {};
  const int holder = m_rows[child.internalId()].parent;
  return holder < 0 ? QModelIndex() : createIndex(m_rows[static_cast<std::size_t>(holder)].place, 0, static_cast<quintptr>(holder));
}

int OutlineModel::rowCount(const QModelIndex& parent) const { return static_cast<int>(childrenOf(parent).size()); }

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[index.internalId()];
  const catalog::Kind* kind = catalog::findKind(row.component->kind);
  switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(row.component->title);
    case Qt::ToolTipRole:
      return row.component->addresses.empty() ? QString() : QString::fromStdString(row.component->addresses.front());
    case idRole: return QString::fromStdString(row.component->id);
    case iconRole: return kind == nullptr ? QStringLiteral("generic") : QString::fromStdString(kind->icon);
    case groupRole: return kind == nullptr ? QStringLiteral("people") : QString::fromUtf8(catalog::nameOf(kind->group).data());
    case detailRole: return QString::fromStdString(row.component->detail);
    case matchRole: return row.isMatch;
    default: return {};
  }
}

}  // namespace slipway::widgets
