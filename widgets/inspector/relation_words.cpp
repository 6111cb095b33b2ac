#include "widgets/inspector/relation_words.h"

namespace slipway::widgets {

using catalog::RelationType;

namespace {

bool names(const design::Component& component, std::string_view part) { return component.kind.find(part) != std::string::npos; }

QString referenceWord(bool isIncoming, const design::Component& other) {
  if (names(other, "repository") && names(other, "ec")) return isIncoming ? QStringLiteral("pulled by") : QStringLiteral("image in");
  if (names(other, "log")) return QStringLiteral("logs to");
  if (names(other, "nat")) return QStringLiteral("egress by");
  return isIncoming ? QStringLiteral("used by") : QStringLiteral("uses");
}

}  // namespace

QString relationWord(RelationType type, bool isIncoming, const design::Component& other) {
  switch (type) {
    case RelationType::traffic: return isIncoming ? QStringLiteral("from") : QStringLiteral("to");
    case RelationType::message: return isIncoming ? QStringLiteral("hears") : QStringLiteral("sends to");
    case RelationType::delivery:
      if (isIncoming) return names(other, "pipeline") ? QStringLiteral("deploy by") : QStringLiteral("after");
      return QStringLiteral("delivers to");
    case RelationType::reference: return referenceWord(isIncoming, other);
    case RelationType::route: return isIncoming ? QStringLiteral("egress of") : QStringLiteral("egress by");
    case RelationType::permission: return isIncoming ? QStringLiteral("role of") : QStringLiteral("acts as");
    case RelationType::guards: return isIncoming ? QStringLiteral("guarded by") : QStringLiteral("guards");
    case RelationType::contains: return isIncoming ? QStringLiteral("inside") : QStringLiteral("holds");
  }
  return {};
}

QString relationTarget(const design::Relation& relation, const design::Component& other) {
  const QString title = QString::fromStdString(other.title);
  if (relation.label.empty() || relation.label == other.title) return title;
  return title + QStringLiteral("\u2002") + QString::fromStdString(relation.label);
}

}  // namespace slipway::widgets
