#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "model/workspace/snapshot.h"

class QScrollArea;
class QStackedWidget;

namespace slipway::widgets {

class ComponentHeader;
class DesignSummary;
class PropertyRow;
class Section;

/// The right panel: everything there is to know and change about one component, or about the whole design while nothing is
/// selected. It shows snapshots and emits what people want; it changes nothing itself.
class Inspector : public QWidget {
  Q_OBJECT

public:
  explicit Inspector(QWidget* parent = nullptr);

  /// Shows a component of a snapshot; "" or an id that is not there shows the whole design. Fields keep the keyboard while
  /// the component stays the same.
  void showComponent(const QString& projectName, std::shared_ptr<const workspace::Snapshot> snapshot, const std::string& component);
  const std::string& component() const { return m_component; }
  void focusProperty(const std::string& name);
  PropertyRow* propertyRow(const std::string& name) const;     ///< nullptr if there is no such property

Q_SIGNALS:
  void propertyEdited(const QString& component, const QString& property, const QString& text, bool atOrigin);
  void placeRequested(const slipway::SourceSpan& place);
  void componentRequested(const QString& id);
  void pinToggled(const QString& component, bool isPinned);
  void linkRequested(const QString& url);

private:
  void build(const design::Component& component);
  void refresh(const design::Component& component);
  void fillParts(const design::Component& component);
  void fillRelations(const design::Component& component);
  void fillLinks(const design::Component& component);
  const Diagnostic* findingAt(const design::Property& property) const;

  std::shared_ptr<const workspace::Snapshot> m_snapshot;
  std::string m_component;
  std::vector<std::string> m_shape;       ///< names of the properties that have rows
  std::vector<PropertyRow*> m_rows;
  QStackedWidget* m_pages;
  DesignSummary* m_summary;
  ComponentHeader* m_header;
  Section* m_properties;
  Section* m_parts;                       ///< what stands in it and has no place of its own in the drawing
  Section* m_relations;
  Section* m_links;
};

}  // namespace slipway::widgets
