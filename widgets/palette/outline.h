#pragma once

#include <QWidget>
#include <memory>

#include "model/design/design.h"

class QTreeView;

namespace slipway::widgets {

class OutlineModel;
class SearchField;

/// The design as a tree of names. Its selection follows the drawing's and leads it.
class Outline : public QWidget {
  Q_OBJECT

public:
  explicit Outline(QWidget* parent = nullptr);

  void setDesign(std::shared_ptr<const design::Design> design);
  void setSelected(const QString& id);          ///< tells nobody
  QString selected() const;
  SearchField* search() const { return m_search; }
  QTreeView* list() const { return m_list; }

Q_SIGNALS:
  void componentSelected(const QString& id);    ///< by a person
  void componentActivated(const QString& id);   ///< double click, Enter: show it

protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  OutlineModel* m_model;
  SearchField* m_search;
  QTreeView* m_list;
  QString m_selected;
  bool m_isFollowing = false;
};

}  // namespace slipway::widgets
