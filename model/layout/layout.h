#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/design/design.h"

namespace slipway::layout {

/// Lengths are px at 100 % zoom; y grows downwards; the top left corner of the whole drawing is near (0, 0).
struct Point { double x = 0, y = 0; friend bool operator==(const Point&, const Point&) = default; };
struct Rect {
  double x = 0, y = 0, width = 0, height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  Point centre() const { return {x + width / 2, y + height / 2}; }
  bool contains(Point p) const { return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom(); }
  bool contains(const Rect& r) const { return r.x >= x && r.right() <= right() && r.y >= y && r.bottom() <= bottom(); }
  bool intersects(const Rect& r) const { return x < r.right() && r.x < right() && y < r.bottom() && r.y < bottom(); }
  Rect grownBy(double d) const { return {x - d, y - d, width + 2 * d, height + 2 * d}; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

/// Where a card shows its tasks or nodes of one zone: the zone's whole strip of the card, 25 high. A resting chip takes 150
/// of it from the left; several share it.
struct ChipSlot {
  std::string zone;              ///< id of the zone's component; "" where the card lies in no zone
  Rect rect;
};

/// An edge of a pipeline's action leaves from, or arrives at, the border of the action's stage.
struct RoutedEdge {
  std::string relation;          ///< Relation::id
  std::vector<Point> points;     ///< orthogonal, at least two; the first on the source's border, the last on the target's
  bool hasLabel = false;
  Point labelCentre;             ///< where the label's plate is centred, on free space
  std::vector<Point> gaps;       ///< where a stronger edge crosses: this one leaves a gap of 8 there
  double labelWidth = 0;         ///< of the label's plate
};

/// Where everything stands. A node whose box is 44 high lies (tile left of title over sub-line), 34: title only; a higher one
/// stands upright (tile above title above sub-line, centred), as NAT gateways beside a load balancer do.
struct Layout {
  std::map<std::string, Rect> boxes;                    ///< by component id; hidden kinds have none
  std::map<std::string, std::vector<ChipSlot>> chips;   ///< by card id: columns of its zones, left to right
  std::vector<RoutedEdge> edges;                        ///< in the design's order of relations; undrawn types have none
  Rect lane;                                            ///< the delivery lane; empty if there is none
  Rect bounds;
};

/// A position that a person chose: the top left corner, relative to the parent's.
using Pins = std::map<std::string, Point>;

/// Text widths decide how wide a node must be. Kept as an interface so that layout needs no font.
class TextMeasure {
public:
  virtual ~TextMeasure() = default;
  /// Width in px of text set in Inter (or JetBrains Mono) at `size` px and weight 400, 500 or 600.
  virtual double width(std::string_view text, double size, int weight, bool isMono) const = 0;
};

struct LayoutOptions {
  bool showRoles = false;        ///< give IAM roles a box (the permission layer); else they and their edges have none
};

/// Lays a design out by VISUAL's rules: delivery lane on top, zones as columns, public above private, region services
/// beside; Graphviz orders what stands inside and between, and lays out what has no frame. Pinned things stay. With
/// `previous`, what is still there moves as little as it can. Deterministic.
Layout arrange(const design::Design& design, const Pins& pins, const TextMeasure& measure, const Layout* previous = nullptr,
               const LayoutOptions& options = {});

}  // namespace slipway::layout
