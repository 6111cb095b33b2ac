#include <algorithm>
#include <charconv>
#include <cmath>

#include "model/picture/anatomy.h"
#include "model/picture/status_shape.h"

namespace slipway::picture {

namespace {

constexpr double gap = 8, leastWidth = 34, restingMost = 150, radius = 6;
constexpr Font titleFont{10.5, 600}, wordFont{10, 500}, restingFont{10.5, 500};

/// "zone a" of "us-east-1a".
std::string zoneWords(const Drawing& drawing, const std::string& zone) {
  const design::Component* found = zone.empty() ? nullptr : drawing.component(zone);
  if (found == nullptr) return {};
  const std::string& name = found->detail.empty() ? found->title : found->detail;
  return name.empty() ? std::string() : std::string(", zone ") + name.back();
}

std::string_view chipIcon(const Subject& s) { return s.component.kind == "auto-scaling-group" ? "ec2-instance" : "task"; }

std::string singular(const std::string& unit) {
  if (unit.empty()) return "task";
  return unit.ends_with('s') ? unit.substr(0, unit.size() - 1) : unit;
}

void drawRestingChip(Marks& marks, const Subject& s, Rect rect, int count, const std::string& zone) {
  const design::Property* desired = s.component.property("desired");
  const std::string unit = desired == nullptr ? "tasks" : desired->unit;
  const std::string number = count == 0 ? "no" : std::to_string(count);
  const std::string words = number + " " + (count > 1 ? (unit.empty() ? "tasks" : unit) : singular(unit));
  rect.width = std::min(rect.width, restingMost);
  const double left = rect.x + 26, right = rect.right() - 8, middle = rect.y + rect.height / 2;
  marks.box(rect, radius, {"sunk", 1}, {{"node-line", 1}, 1, count == 0 ? std::vector<double>{3, 2.6} : std::vector<double>()});
  marks.glyph({rect.x + 8, middle - 6, 12, 12}, chipIcon(s), "group-compute-bare");
  const std::string whole = words + zoneWords(s.drawing, zone);
  const bool fits = left + widthOf(whole, restingFont) <= right;
  marks.fittedText({left, middle + 3.78}, fits ? whole : words, right - left, restingFont, count == 0 ? "text-2" : "text");
}

/// From near, the chip of a zone tells what its tasks are made of and how they are checked.
void drawNearChip(Marks& marks, const Subject& s, const Rect& rect, int count, const std::string& zone) {
  const double middle = rect.y + rect.height / 2;
  marks.box(rect, radius, {"sunk", 1}, {{"node-line", 1}, 1});
  marks.tile({rect.x + 5, middle - 7.5, 15, 15}, 4, chipIcon(s), s.look.tile);
  const double left = rect.x + 25, column = std::min(left + 92, rect.right());
  std::string title = count == 0 ? "No task" : count == 1 ? "Task" : std::to_string(count) + " tasks";
  if (const std::string where = zoneWords(s.drawing, zone); !where.empty()) title += " in" + where.substr(1);
  marks.fittedText({left, rect.y + 11}, title, column - left - 6, {7.6, 600}, "text");
  marks.fittedText({left, rect.y + 19.5}, "of " + s.component.text("desired") + " wanted", column - left - 6, {6.4, 400}, "text-2");
  if (rect.right() - column < 60) return;
  std::vector<const design::Property*> lines;
  for (const std::string_view name : {"image", "cpu", "memory"})
    if (const design::Property* property = s.component.property(name); property != nullptr && !property->text.empty())
      lines.push_back(property);
  double y = middle + 2.3 - 3.7 * (static_cast<double>(lines.size()) - 1);
  for (const design::Property* line : lines) {
    marks.fittedText({column, y}, line->title, 36, {6.4, 400}, "text-2");
    const std::string value = line->unit.empty() ? line->text : line->text + " " + line->unit;
    marks.fittedText({column + 40, y}, value, rect.right() - column - 46, {6.4, 500}, "text");
    y += 7.4;
  }
}

Line chipLine(const ChipState& chip) {
  const std::string token = statusToken(chip.status);
  switch (chip.status) {
    case Status::none: return {{"node-line", 1}, 1};
    case Status::draining:
    case Status::idle: return {{token, 0.5}, 1, {3, 2.6}};
    case Status::starting:
      if (chip.progress < 0) return {{token, 0.45}, 1, {3, 2.6}};
      return {{token, 0.6}, 1};
    default: return {{token, 0.45}, 1};
  }
}

/// "r8 check 1 of 2", or "r8 check 1/2", "r8 check", "r8": the revision still tells old from new.
std::string fittingWord(std::string word, double width) {
  if (widthOf(word, wordFont) <= width) return word;
  if (const std::size_t of = word.find(" of "); of != std::string::npos) word.replace(of, 4, "/");
  while (!word.empty() && widthOf(word, wordFont) > width)
    word.resize(word.find_last_of(' ') == std::string::npos ? 0 : word.find_last_of(' '));
  return word;
}

void drawStateChip(Marks& marks, const Subject& s, const Rect& rect, const ChipState& chip) {
  const double middle = rect.y + rect.height / 2;
  const bool isFading = chip.status == Status::draining || chip.status == Status::idle;
  marks.box(rect, radius, {chip.status == Status::none ? "sunk" : statusToken(chip.status, "soft"), 1}, chipLine(chip));
  double left = rect.x + 25.5;
  const double right = rect.right() - 5;
  if (chip.status == Status::none)
    marks.glyph({rect.x + 8, middle - 6, 12, 12}, chipIcon(s), "group-compute-bare");
  else
    drawStatus(marks, chip.status, {rect.x + 14, middle}, 6.8);
  left += marks.fittedText({left, middle + 3.78}, chip.title, right - left, titleFont, isFading ? "text-2" : "text");
  const std::string word = fittingWord(chip.word, right - left - 5);
  marks.text({left + 5, middle + 3.6}, word, wordFont, chip.status == Status::none ? "text-2" : statusToken(chip.status, "text"));
  if (chip.progress < 0) return;
  const Rect bar{rect.x + 8, rect.bottom() - 3.5, rect.width - 16, 2};
  marks.box(bar, 1, {statusToken(chip.status), 0.35});
  if (chip.progress > 0) marks.box({bar.x, bar.y, bar.width * std::min(1.0, chip.progress), 2}, 1, {statusToken(chip.status), 1});
}

void drawMore(Marks& marks, const Rect& rect, std::size_t count) {
  marks.box(rect, radius, {"sunk", 1}, {{"node-line", 1}, 1});
  marks.text({rect.x + rect.width / 2, rect.y + rect.height / 2 + 3.6}, "+" + std::to_string(count), wordFont, "text-2",
             TextMark::Anchor::middle);
}

void drawStateChips(Marks& marks, const Subject& s, const layout::ChipSlot& slot, bool takesStrays) {
  std::vector<const ChipState*> chips;
  for (const ChipState& chip : s.state.chips)
    if (chip.zone == slot.zone || (takesStrays && chip.zone.empty())) chips.push_back(&chip);
  if (chips.empty()) return;
  const auto most = static_cast<std::size_t>(std::max(1.0, std::floor((slot.rect.width + gap) / (leastWidth + gap))));
  const std::size_t shown = chips.size() <= most ? chips.size() : most;
  const std::size_t columns =
      std::max<std::size_t>(2, shown);  // one chip alone keeps half the strip, so that a second one does not move it
  const double width = (slot.rect.width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  for (std::size_t i = 0; i < shown; ++i) {
    const Rect rect{slot.rect.x + static_cast<double>(i) * (width + gap), slot.rect.y, width, slot.rect.height};
    if (i + 1 == shown && shown < chips.size())
      drawMore(marks, rect, chips.size() - i);
    else
      drawStateChip(marks, s, rect, *chips[i]);
  }
}

int wantedOf(const design::Component& card) {
  const std::string text = card.text("desired");
  int wanted = -1;
  std::from_chars(text.data(), text.data() + text.size(), wanted);
  return wanted;
}

}  // namespace

void drawChips(Marks& marks, const Subject& s) {
  const auto slots = s.drawing.layout.chips.find(s.component.id);
  if (slots == s.drawing.layout.chips.end()) return;
  const int zones = static_cast<int>(slots->second.size()), wanted = wantedOf(s.component);
  for (int i = 0; i < zones; ++i) {
    const layout::ChipSlot& slot = slots->second[static_cast<std::size_t>(i)];
    if (s.state.hasChips) {
      drawStateChips(marks, s, slot, i == 0);
    } else if (wanted >= 0) {
      const int count = wanted / zones + (i < wanted % zones ? 1 : 0);  // ECS spreads over zones, the first ones take what is left
      if (s.drawing.isNear())
        drawNearChip(marks, s, slot.rect, count, slot.zone);
      else
        drawRestingChip(marks, s, slot.rect, count, slot.zone);
    }
  }
}

}  // namespace slipway::picture
