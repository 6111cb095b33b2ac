#pragma once

#include <QWidget>
#include <vector>

#include "model/catalog/kind.h"

class QLabel;
class QTreeView;

namespace slipway::widgets {

class KindModel;
class SearchField;

/// What can be added: kinds by group, found by typing, dragged onto the drawing or put in with Enter or a double click.
class Palette : public QWidget {
  Q_OBJECT

public:
  explicit Palette(const std::vector<catalog::Kind>& kinds, QWidget* parent = nullptr);

  void focusSearch();                   ///< what `/` does
  SearchField* search() const { return m_search; }
  QTreeView* list() const { return m_list; }

Q_SIGNALS:
  void kindChosen(const QString& id);   ///< put it where it fits
  void left();                          ///< Escape: the keyboard may go back to the drawing

protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void filter(const QString& words);
  void choose(const QModelIndex& index);

  KindModel* m_model;
  SearchField* m_search;
  QTreeView* m_list;
  QLabel* m_nothing;
};

}  // namespace slipway::widgets
