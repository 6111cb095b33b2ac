#pragma once

#include <QWidget>

#include "model/catalog/kind.h"
#include "model/core/source_files.h"
#include "model/design/design.h"
#include "widgets/inspector/property_field.h"

class QLabel;
class QToolButton;

namespace slipway::widgets {

/// One line of the inspector's form: name, control, and what there is to say about it. A value that comes from elsewhere
/// (a variable, a local, a module's input) has a small button that says from where and lets people choose where a change goes.
class PropertyRow : public QWidget {
  Q_OBJECT

public:
  PropertyRow(const catalog::PropertyKind& kind, const design::Property& property, QWidget* parent = nullptr);

  void setProperty(const design::Property& property, const SourceFiles& files);
  void setFinding(const Diagnostic* finding);       ///< nullptr: none
  const std::string& name() const { return m_property.name; }
  bool isAtOrigin() const { return m_isAtOrigin; }
  QWidget* control() const { return m_field.widget; }
  QString told() const;                             ///< the sentence shown below; "" if none

Q_SIGNALS:
  void edited(const QString& text, bool atOrigin);
  void placeRequested(const slipway::SourceSpan& place);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void tell(const QString& sentence);
  void showState();
  void openOriginMenu();

  catalog::PropertyKind m_kind;
  design::Property m_property;
  PropertyField m_field;
  QLabel* m_name;
  QLabel* m_told;
  QToolButton* m_origin;
  QString m_placeText, m_originText;
  bool m_isAtOrigin = true;
  bool m_isRefused = false;
  Severity m_severity = Severity::info;
  bool m_hasFinding = false;
};

}  // namespace slipway::widgets
