#include "widgets/inspector/property_field.h"

#include <QComboBox>
#include <QLabel>

#include "widgets/inspector/chip_row.h"
#include "widgets/inspector/text_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle.h"

namespace slipway::widgets {

namespace {

QString textOf(const design::Property& property) { return QString::fromStdString(property.text); }

bool isOn(const design::Property& property) { return property.text == "true" || property.text == "enabled" || property.text == "On"; }

QStringList partsOf(const QString& text) {
  QString plain = text;
  plain.remove(u'[').remove(u']').remove(u'"');
  QStringList parts;
  for (const QString& part : plain.split(u',', Qt::SkipEmptyParts)) parts << part.trimmed();
  return parts;
}

PropertyField makeToggle(const catalog::PropertyKind& kind, QWidget* parent, std::function<void(const QString&)> commit) {
  auto* toggle = new Toggle(parent);
  toggle->setAccessibleName(QString::fromStdString(kind.title));
  QObject::connect(toggle, &Toggle::clicked, parent, [commit = std::move(commit)](bool isChecked) {
    commit(isChecked ? QStringLiteral("true") : QStringLiteral("false"));
  });
  return {toggle, [toggle](const design::Property& property) { toggle->setChecked(isOn(property)); }};
}

PropertyField makeChoice(const catalog::PropertyKind& kind, QWidget* parent, std::function<void(const QString&)> commit) {
  auto* box = new QComboBox(parent);
  box->setFixedHeight(24);
  box->setFont(Theme::font(12, 500));
  box->setAccessibleName(QString::fromStdString(kind.title));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(4);
  const QString unit = kind.unit.empty() ? QString() : QStringLiteral("\u2002") + QString::fromStdString(kind.unit);
  for (const std::string& choice : kind.choices) box->addItem(QString::fromStdString(choice) + unit, QString::fromStdString(choice));
  QObject::connect(box, &QComboBox::activated, parent, [box, commit = std::move(commit)](int index) { commit(box->itemData(index).toString()); });
  return {box, [box, unit](const design::Property& property) {
            int index = box->findData(textOf(property));
            if (index < 0 && !property.text.empty()) {
              box->addItem(textOf(property) + unit, textOf(property));
              index = box->count() - 1;
            }
            box->setCurrentIndex(index);
          }};
}

PropertyField makeText(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setFont(Theme::font(12, 500));
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setFixedHeight(24);
  label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  return {label, [label](const design::Property& property) {
            const QString unit = property.unit.empty() ? QString() : u' ' + QString::fromStdString(property.unit);
            label->setText(textOf(property) + unit);
            label->setToolTip(textOf(property));
          }};
}

PropertyField makeField(const catalog::PropertyKind& kind, QWidget* parent, std::function<void(const QString&)> commit,
                        std::function<void(const QString&)> tell) {
  auto* field = new TextField(kind, parent);
  QObject::connect(field, &TextField::committed, parent, std::move(commit));
  QObject::connect(field, &TextField::refused, parent, std::move(tell));
  return {field, [field](const design::Property& property) {
            field->setValue(property.isSet ? textOf(property) : QString());
            field->setPlaceholderText(property.isSet ? QString() : textOf(property));
            const QString unset = property.text.empty() ? QStringLiteral("Not set") : QStringLiteral("Not set: %1 is what AWS takes").arg(textOf(property));
            field->setToolTip(property.isSet ? textOf(property) : unset);
          }};
}

}  // namespace

catalog::PropertyKind plainKind(const design::Property& property) {
  catalog::PropertyKind kind;
  kind.name = property.name;
  kind.title = property.title;
  kind.unit = property.unit;
  const bool isScalar = property.type == "boolean" || property.type == "number";
  kind.type = !property.isKnown ? "read-only" : isScalar ? property.type : "text";
  return kind;
}

PropertyField makePropertyField(const catalog::PropertyKind& kind, const design::Property& property, QWidget* parent,
                                std::function<void(const QString&)> commit, std::function<void(const QString&)> tell) {
  PropertyField field;
  if (kind.type == "references") {
    auto* chips = new ChipRow(parent);
    field = {chips, [chips](const design::Property& now) { chips->setChips(partsOf(textOf(now))); }};
  } else if (kind.type == "read-only" || !property.isKnown) field = makeText(parent);
  else if (kind.type == "boolean") field = makeToggle(kind, parent, std::move(commit));
  else if (!kind.choices.empty()) field = makeChoice(kind, parent, std::move(commit));
  else field = makeField(kind, parent, std::move(commit), std::move(tell));
  field.setValue(property);
  return field;
}

}  // namespace slipway::widgets
