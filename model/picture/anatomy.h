#pragma once

#include "model/picture/drawing.h"
#include "model/picture/marks.h"

/// One function a shape of VISUAL's "Nodes and containers"; each adds the marks of one component, back to front.
namespace slipway::picture {

struct Subject {
  const Drawing& drawing;
  const design::Component& component;
  Rect box;
  Look look;
  const ElementState& state;
};

void drawNode(Marks& marks, const Subject& subject);
void drawPerson(Marks& marks, const Subject& subject);
void drawCapsule(Marks& marks, const Subject& subject);
void drawContainer(Marks& marks, const Subject& subject);
void drawCard(Marks& marks, const Subject& subject);
void drawRulePill(Marks& marks, const Subject& subject);
void drawOutline(Marks& marks, const Subject& subject);
void drawPipeline(Marks& marks, const Subject& subject);
void drawStage(Marks& marks, const Subject& subject);
void drawAction(Marks& marks, const Subject& subject);

/// The tasks or instances of a card, in the slots that the layout gives its zones; at rest one chip a zone.
void drawChips(Marks& marks, const Subject& subject);

/// Near zoom: up to `rows` × `columns` properties, title over value, from the top left corner `at`.
void drawPropertyGrid(Marks& marks, const design::Component& component, Point at, double columnWidth, int columns, int rows);
/// Near zoom: the ports where edges leave and enter a component, with their names beside the box.
void drawPorts(Marks& marks, const Subject& subject);

/// Far zoom: the icon with its status, and the name where the box has room for most of it.
void drawFarTile(Marks& marks, const Subject& subject);
void drawFarTitle(Marks& marks, const Subject& subject, double left, std::string_view ink);   ///< of outer boxes and pipelines

/// Addresses, names of resources and the like, which are set in mono: one word with a digit, a dash or a slash in it.
bool isAddress(std::string_view text);

/// The state of `subject` with the sign only, at the right; gives the room that it takes.
double drawBadge(Marks& marks, const Subject& subject, double right, double y);

}  // namespace slipway::picture
