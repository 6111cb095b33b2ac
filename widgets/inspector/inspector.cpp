#include "widgets/inspector/inspector.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "model/core/place.h"
#include "widgets/inspector/component_header.h"
#include "widgets/inspector/design_summary.h"
#include "widgets/inspector/link_row.h"
#include "widgets/inspector/property_row.h"
#include "widgets/inspector/relation_row.h"
#include "widgets/inspector/relation_words.h"
#include "widgets/inspector/section.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

QScrollArea* scrolled(QWidget* content) {
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(content);
  return area;
}

catalog::PropertyKind kindOf(const catalog::Kind* kind, const design::Property& property) {
  const catalog::PropertyKind* known = kind != nullptr ? kind->property(property.name) : nullptr;
  return known != nullptr ? *known : plainKind(property);
}

bool isUndrawn(const design::Component& component) {
  const catalog::Kind* kind = catalog::findKind(component.kind);
  return kind != nullptr && kind->shape == catalog::Shape::hidden;
}

SourceSpan firstSource(const design::Component& component) {
  for (const SourceSpan& source : component.sources)
    if (source.isSomewhere()) return source;
  return {};
}

}  // namespace

Inspector::Inspector(QWidget* parent)
    : QWidget(parent),
      m_pages(new QStackedWidget(this)),
      m_summary(new DesignSummary),
      m_header(new ComponentHeader),
      m_properties(new Section(QStringLiteral("Properties"))),
      m_parts(new Section(QStringLiteral("Parts"))),
      m_relations(new Section(QStringLiteral("Relations"))),
      m_links(new Section(QStringLiteral("Documentation"))) {
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_pages);
  m_pages->addWidget(scrolled(m_summary));
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 12);
  column->setSpacing(0);
  for (QWidget* part : std::initializer_list<QWidget*>{m_header, m_properties, m_parts, m_relations, m_links}) column->addWidget(part);
  column->addStretch();
  m_pages->addWidget(scrolled(content));

  connect(m_summary, &DesignSummary::componentRequested, this, &Inspector::componentRequested);
  connect(m_summary, &DesignSummary::placeRequested, this, &Inspector::placeRequested);
  connect(m_header, &ComponentHeader::pinToggled, this,
          [this](bool isPinned) { Q_EMIT pinToggled(QString::fromStdString(m_component), isPinned); });
  connect(m_header, &ComponentHeader::placeRequested, this, [this] {
    const design::Component* shown = m_snapshot ? m_snapshot->design->find(m_component) : nullptr;
    if (shown != nullptr) Q_EMIT placeRequested(firstSource(*shown));
  });
}

void Inspector::showComponent(const QString& projectName, std::shared_ptr<const workspace::Snapshot> snapshot,
                              const std::string& component) {
  m_snapshot = std::move(snapshot);
  const design::Component* shown = m_snapshot ? m_snapshot->design->find(component) : nullptr;
  if (shown == nullptr) {
    m_component.clear();
    if (m_snapshot) m_summary->show(projectName, *m_snapshot);
    m_pages->setCurrentIndex(0);
    return;
  }
  std::vector<std::string> shape;
  for (const design::Property& property : shown->properties) shape.push_back(property.name + (property.isKnown ? "" : "?"));
  if (component != m_component || shape != m_shape) {
    m_component = component;
    m_shape = std::move(shape);
    build(*shown);
  }
  refresh(*shown);
  m_pages->setCurrentIndex(1);
}

void Inspector::build(const design::Component& component) {
  m_properties->clear();
  m_rows.clear();
  const catalog::Kind* kind = catalog::findKind(component.kind);
  for (const design::Property& property : component.properties) {
    auto* row = new PropertyRow(kindOf(kind, property), property);
    connect(row, &PropertyRow::edited, this, [this, name = property.name](const QString& text, bool atOrigin) {
      Q_EMIT propertyEdited(QString::fromStdString(m_component), QString::fromStdString(name), text, atOrigin);
    });
    connect(row, &PropertyRow::placeRequested, this, &Inspector::placeRequested);
    m_properties->addRow(row);
    m_rows.push_back(row);
  }
  m_properties->setVisible(!component.properties.empty());
  static_cast<QScrollArea*>(m_pages->widget(1))->verticalScrollBar()->setValue(0);
}

void Inspector::refresh(const design::Component& component) {
  const bool isPinned = m_snapshot->settings.pins.contains(component.id);
  m_header->show(component, QString::fromStdString(shortPlaceText(m_snapshot->files, firstSource(component))), isPinned);
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    m_rows[i]->setProperty(component.properties[i], m_snapshot->files);
    m_rows[i]->setFinding(findingAt(component.properties[i]));
  }
  fillParts(component);
  fillRelations(component);
  fillLinks(component);
}

const Diagnostic* Inspector::findingAt(const design::Property& property) const {
  if (!property.place.isSomewhere()) return nullptr;
  for (const Diagnostic& finding : m_snapshot->diagnostics) {
    const bool isHere = finding.span.file == property.place.file && finding.span.range.begin <= property.place.range.begin &&
                        finding.span.range.end >= property.place.range.end && finding.span.range.size() <= property.place.range.size() + 64;
    if (isHere) return &finding;
  }
  return nullptr;
}

void Inspector::fillParts(const design::Component& component) {
  m_parts->clear();
  const design::Design& design = *m_snapshot->design;
  int count = 0;
  const auto add = [&](const design::Component* part, bool isOwner) {
    auto* row = new RelationRow(catalog::RelationType::contains, isOwner, relationWord(catalog::RelationType::contains, isOwner, *part),
                                QString::fromStdString(part->title));
    connect(row, &QAbstractButton::clicked, this, [this, id = part->id] { Q_EMIT componentRequested(QString::fromStdString(id)); });
    m_parts->addRow(row);
    ++count;
  };
  if (const design::Component* owner = design.find(component.parent); owner != nullptr && isUndrawn(component)) add(owner, true);
  for (const design::Component* part : design.childrenOf(component.id))
    if (isUndrawn(*part)) add(part, false);
  // The files that a build works on.
  for (const SourceSpan& source : component.sources)
    if (const design::Component* file = design.find(source.file.text()); file != nullptr && isUndrawn(*file) && !isUndrawn(component))
      add(file, false);
  m_parts->setNote(QString::number(count));
  m_parts->setVisible(count > 0);
}

void Inspector::fillRelations(const design::Component& component) {
  m_relations->clear();
  int count = 0;
  for (const design::Relation& relation : m_snapshot->design->relations) {
    const bool isIncoming = relation.to == component.id;
    if ((!isIncoming && relation.from != component.id) || relation.type == catalog::RelationType::contains) continue;
    const design::Component* other = m_snapshot->design->find(isIncoming ? relation.from : relation.to);
    if (other == nullptr) continue;
    auto* row =
        new RelationRow(relation.type, isIncoming, relationWord(relation.type, isIncoming, *other), relationTarget(relation, *other));
    connect(row, &QAbstractButton::clicked, this, [this, id = other->id] { Q_EMIT componentRequested(QString::fromStdString(id)); });
    m_relations->addRow(row);
    ++count;
  }
  m_relations->setNote(QString::number(count));
  m_relations->setVisible(count > 0);
}

void Inspector::fillLinks(const design::Component& component) {
  m_links->clear();
  const catalog::Kind* kind = catalog::findKind(component.kind);
  m_links->setVisible(kind != nullptr && !kind->sources.empty());
  if (kind == nullptr) return;
  for (const catalog::Source& source : kind->sources) {
    auto* row = new LinkRow(QString::fromStdString(source.title), QString::fromStdString(source.url));
    connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT linkRequested(row->url()); });
    m_links->addRow(row);
  }
}

PropertyRow* Inspector::propertyRow(const std::string& name) const {
  for (PropertyRow* row : m_rows)
    if (row->name() == name) return row;
  return nullptr;
}

void Inspector::focusProperty(const std::string& name) {
  if (const PropertyRow* row = propertyRow(name)) row->control()->setFocus(Qt::OtherFocusReason);
}

}  // namespace slipway::widgets
