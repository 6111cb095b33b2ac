#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "model/design/design.h"
#include "model/layout/layout.h"

namespace slipway::picture {

using layout::Point;
using layout::Rect;

/// A colour by its name in the theme ("node", "node-line", "text-2", "traffic", "status-ok", "group-compute" …), so that
/// one picture serves light and dark. `alpha` multiplies.
struct Paint {
  std::string token;              ///< "" = none
  double alpha = 1;
  explicit operator bool() const { return !token.empty(); }
};

struct BoxMark {                  ///< a rectangle, a rounded one, or a disc (radius = half its size)
  Rect rect;
  double radius = 0;
  Paint fill, line;
  double lineWidth = 1;
  std::vector<double> dash;       ///< in px; empty = solid
};
struct PathMark {                 ///< a polyline with rounded corners, or a closed polygon
  std::vector<Point> points;
  double cornerRadius = 0;
  bool isClosed = false;
  bool hasRoundCaps = false;
  Paint line, fill;
  double lineWidth = 1;
  std::vector<double> dash;
};
struct TextMark {
  Point baseline;                 ///< left end, or middle, or right end of the baseline
  enum class Anchor : std::uint8_t { start, middle, end } anchor = Anchor::start;
  std::string text;               ///< already shortened to fit
  double size = 12;               ///< px
  int weight = 400;               ///< 400, 500, 600
  bool isMono = false;
  Paint fill;
};
struct IconMark {                 ///< an icon of resources/icons/ on its tile, or bare
  Rect rect;
  std::string icon;
  Paint tile;                     ///< none: the bare glyph in `glyph`
  Paint glyph;
  double radius = 6;
};

using Mark = std::variant<BoxMark, PathMark, TextMark, IconMark>;

enum class Detail : std::uint8_t { far, middle, near };   ///< < 45 %, 45–150 %, > 150 %

/// The marks of one component or relation, in painting order.
struct Group {
  std::string id;                 ///< Component::id or Relation::id
  bool isRelation = false;
  int layer = 0;                  ///< painting order between groups: containers by depth, then edges, nodes, outlines' tags
  Rect bounds;                    ///< holds all marks, with line widths
  std::vector<Mark> marks;
};

/// A drawing without a screen: painted by the canvas, written by the SVG emitter, both the same.
struct Picture {
  std::vector<Group> groups;      ///< sorted by layer, then order of the design
  Rect bounds;
};

/// What a rehearsal, or a finding, adds to an element's looks at one moment.
enum class Status : std::uint8_t { none, ok, warning, error, info, starting, draining, idle };
struct ChipState {                ///< one task, node or instance
  std::string id;                 ///< task id
  std::string zone;               ///< id of the zone's component
  std::string title;              ///< 10.0.11.12
  std::string word;               ///< "r8 check 1 of 2"
  Status status = Status::none;
  double progress = -1;           ///< 0…1: the bar below; negative: none
};
struct ElementState {
  Status status = Status::none;
  std::string word;               ///< shown as pill or at the right: "2 healthy, 1 draining", "2 min 14 s"
  std::string word2;              ///< second pill: "revision 7 → 8"
  double progress = -1;           ///< stages' actions: 0…1 filled from the left
  bool hasChips = false;          ///< `chips` replaces the resting chips ("1 task, zone a")
  std::vector<ChipState> chips;
};
struct States {
  std::map<std::string, ElementState> elements;     ///< by component id; by relation id where an edge cannot work: error and why
  std::map<std::string, std::string> edgeLabels;    ///< by relation id: "125 req/s" instead of the resting label
};

struct Options {
  Detail detail = Detail::middle;
  bool showPermissions = false;
  bool showSecurity = true;       ///< security-group outlines
  bool showNames = true;
};

/// Draws a laid-out design by VISUAL's grammar.
Picture draw(const design::Design& design, const layout::Layout& layout, const States& states, const Options& options = {});

/// Draws one component or relation again, as draw() does it: what the player calls for the elements that changed.
Group drawOne(const design::Design& design, const layout::Layout& layout, const States& states, const Options& options, const std::string& id);

}  // namespace slipway::picture
