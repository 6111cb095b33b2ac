#include "app/studio/command_list.h"

#include <algorithm>

namespace slipway::studio {

int fit(const QString& text, const QString& typed) {
  if (typed.isEmpty()) return 1;
  int score = 1000;
  for (const QString& word : typed.split(u' ', Qt::SkipEmptyParts)) {
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at == 0) score += 300;
    else if (at > 0 && !text[at - 1].isLetterOrNumber()) score += 200;
    else if (at > 0) score += 60;
    else {
      // Letters in order, each as early as can be.
      qsizetype from = 0;
      for (const QChar letter : word) {
        from = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (from < 0) return 0;
        ++from;
      }
      score -= 400 + static_cast<int>(from);
    }
  }
  return std::max(1, score - static_cast<int>(text.size()));
}

void CommandList::setCommands(std::vector<Command> commands) {
  beginResetModel();
  m_all = std::move(commands);
  m_shown.clear();
  endResetModel();
  setFilter({});
}

void CommandList::setFilter(const QString& typed) {
  beginResetModel();
  std::vector<std::pair<int, int>> fits;
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    // What it is counts too: less than a name with the same words, more than one that has their letters only.
    const int whole = fit(m_all[i].title + u' ' + m_all[i].detail, typed);
    const int score = std::max(fit(m_all[i].title, typed), whole == 0 ? 0 : std::max(1, whole - 250));
    if (score > 0) fits.emplace_back(-score, static_cast<int>(i));
  }
  if (!typed.isEmpty()) std::stable_sort(fits.begin(), fits.end());
  m_shown.clear();
  for (const auto& [score, index] : fits) m_shown.push_back(index);
  endResetModel();
}

int CommandList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }

QVariant CommandList::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Command& shown = command(index.row());
  switch (role) {
    case Qt::DisplayRole: return shown.title;
    case detailRole: return shown.detail;
    case iconRole: return QString::fromStdString(shown.icon);
    case groupRole: return QString::fromStdString(shown.group);
    default: return {};
  }
}

}  // namespace slipway::studio
