#pragma once

#include <QString>

#include "model/design/design.h"

namespace slipway::widgets {

/// The word between a component and the other end of one of its relations, as the list of relations reads: "from",
/// "deploy by", "image in", "logs to", "acts as", "egress by".
QString relationWord(catalog::RelationType type, bool isIncoming, const design::Component& other);

/// What is shown of the other end: its title, with the relation's label where that tells more ("public-alb  /users*").
QString relationTarget(const design::Relation& relation, const design::Component& other);

}  // namespace slipway::widgets
