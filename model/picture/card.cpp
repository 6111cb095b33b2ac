#include <algorithm>
#include <cmath>

#include "model/picture/anatomy.h"
#include "model/picture/status_shape.h"

namespace slipway::picture {

namespace {

constexpr double radius = 8, inset = 10, titleLeft = 42, pillHeight = 20, pillGap = 7, pillPadding = 6.5;
constexpr Font titleFont{12, 600}, subFont{10, 400}, pillFont{10, 500};

struct Pill {
  std::string text;
  Status status = Status::none;
  std::string_view ink = "text";
  double width() const { return 2 * pillPadding + widthOf(text, pillFont) + (status == Status::none ? 0 : 14.5); }
};

/// "listener HTTP :80", from one property or from the balancer's protocol and port.
std::string listenerText(const design::Component& card) {
  if (const std::string listener = card.text("listener"); !listener.empty()) return "listener " + listener;
  const std::string protocol = card.text("listener-protocol"), port = card.text("listener-port");
  return protocol.empty() || port.empty() ? std::string() : "listener " + protocol + " :" + port;
}

std::string countText(const design::Component& card) {
  const design::Property* desired = card.property("desired");
  if (desired == nullptr || desired->text.empty()) return {};
  std::string unit = desired->unit;
  if (desired->text == "1" && unit.ends_with('s')) unit.pop_back();
  return unit.empty() ? desired->text : desired->text + " " + unit;
}

/// From right to left, the most telling last to be dropped.
std::vector<Pill> pillsOf(const Subject& s) {
  std::vector<Pill> pills;
  if (!s.state.word2.empty()) {
    pills.push_back({s.state.word2, Status::none, "text-2"});
  } else if (!s.state.hasChips) {
    if (std::string text = countText(s.component); !text.empty()) pills.push_back({std::move(text)});
    if (std::string text = listenerText(s.component); !text.empty()) pills.push_back({std::move(text)});
  }
  if (!s.state.word.empty() || s.state.status != Status::none) pills.push_back({s.state.word, s.state.status});
  return pills;
}

void drawPill(Marks& marks, const Pill& pill, double right, double y) {
  const Rect rect{right - pill.width(), y, pill.width(), pillHeight};
  if (pill.status == Status::none) {
    marks.box(rect, pillHeight / 2, {"sunk", 1}, {{"hairline", 1}, 1});
    marks.text({rect.x + pillPadding, rect.y + 13.6}, pill.text, pillFont, pill.ink);
    return;
  }
  marks.box(rect, pillHeight / 2, {statusToken(pill.status, "soft"), 1});
  drawStatus(marks, pill.status, {rect.x + 12, rect.y + 10}, 5.6);
  marks.text({rect.x + 21, rect.y + 13.6}, pill.text, pillFont, statusToken(pill.status, "text"));
}

/// Draws what fits right of `left`; gives where the title must end.
double drawPills(Marks& marks, const Subject& s, double left) {
  std::vector<Pill> pills = pillsOf(s);
  const auto widthOfAll = [&pills] {
    double width = 0;
    for (const Pill& pill : pills) width += pill.width() + pillGap;
    return width;
  };
  while (pills.size() > 1 && left + widthOfAll() > s.box.right() - inset) pills.erase(pills.begin());
  if (pills.size() == 1 && left + widthOfAll() > s.box.right() - inset && pills[0].status != Status::none) pills[0].text.clear();
  double right = s.box.right() - inset;
  for (const Pill& pill : pills) {
    if (left + pill.width() > right) break;
    drawPill(marks, pill, right, s.box.y + 8);
    right -= pill.width() + pillGap;
  }
  return right;
}

void drawZoneBorders(Marks& marks, const Subject& s) {
  const auto slots = s.drawing.layout.chips.find(s.component.id);
  if (slots == s.drawing.layout.chips.end()) return;
  for (std::size_t i = 1; i < slots->second.size(); ++i) {
    const double x = (slots->second[i - 1].rect.right() + slots->second[i].rect.x) / 2;
    marks.line({{x, s.box.y + 42}, {x, s.box.bottom() - 8}}, {{"zone-line", 0.8}, 1, {3, 3}});
  }
}

}  // namespace

void drawCard(Marks& marks, const Subject& s) {
  marks.shadow(s.box, radius);
  marks.box(s.box, radius, {"node", 1}, {{"node-line", 1}, 1});
  if (s.drawing.isFar()) return drawFarTile(marks, s);
  marks.tile({s.box.x + inset, s.box.y + 8, 24, 24}, 6, s.look.icon, s.look.tile);
  const double left = s.box.x + titleLeft;
  const double wanted = std::min(widthOf(s.component.title, titleFont), s.box.width / 2);
  const double end = drawPills(marks, s, left + wanted + 10);
  const double taken = marks.fittedText({left, s.box.y + 18}, s.component.title, end - left, titleFont, "text");
  double sub = 0;
  if (s.drawing.isNear() && !s.component.addresses.empty())
    sub = marks.fittedText({left, s.box.y + 29}, s.component.addresses.front(), std::max(taken, std::min(200.0, (end - left) / 2)), {7, 400, true}, "text-2");
  else
    sub = marks.fittedText({left, s.box.y + 31}, s.component.detail, s.box.right() - inset - left, subFont, "text-2");
  if (s.drawing.isNear()) {
    constexpr double column = 74;
    const double from = left + 20 * std::ceil((std::max(taken, sub) + 14) / 20);  // columns of neighbours line up
    const int columns = static_cast<int>((end - from) / column);
    if (columns > 0) drawPropertyGrid(marks, s.component, {from, s.box.y + 4}, column, std::min(columns, 4), 2);
  }
  drawZoneBorders(marks, s);
  drawChips(marks, s);
}

void drawRulePill(Marks& marks, const Subject& s) {
  if (s.drawing.isFar()) return;
  marks.box(s.box, 5, {"inset", 1}, {{"hairline", 1}, 1});
  const double left = s.box.x + 8, middle = s.box.y + s.box.height / 2;
  double right = s.box.right() - 8;
  if (s.state.status != Status::none) {
    drawStatus(marks, s.state.status, {right - 4, middle}, 5.6);
    right -= 14;
  }
  constexpr Font pathFont{10.5, 500, true};
  const std::string& title = s.component.title;
  const std::string detail = s.state.word.empty() ? s.component.detail : s.state.word;
  if (s.component.text("priority").empty()) {
    // The last rule: what is answered stands at the right, as a figure.
    const double wanted = widthOf(detail, pathFont), answer = std::min(wanted, (right - left) / 2);
    marks.fittedText({left, middle + 3.6}, title, right - left - answer - 6, {10, 500}, "text-2");
    marks.fittedText({right - answer, middle + 3.78}, detail, answer, pathFont, "text");
    return;
  }
  constexpr Font numberFont{9.5, 500};
  const double number = widthOf(detail, numberFont) + 6;
  const bool hasNumber = !detail.empty() && left + number + widthOf(title, pathFont) <= right;  // it goes before the path is cut
  if (hasNumber) marks.text({left, middle + 3.42}, detail, numberFont, "text-2");
  const double from = left + (hasNumber ? number : 0);
  marks.fittedText({from, middle + 3.78}, title, right - from, pathFont, "text");
}

}  // namespace slipway::picture
