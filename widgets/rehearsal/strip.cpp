#include "widgets/rehearsal/strip.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <map>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

using simulation::Milliseconds;
using simulation::Series;

struct Look {
  const char* name;
  const char* title;
  const char* token;
  bool isStepped;
};

// What a rehearsal is about, in this order; other series follow under their own names.
constexpr Look looks[] = {{"requests", "Requests", "curve-requests", false},
                          {"latency-p95", "Latency p95", "curve-latency", false},
                          {"healthy-targets", "Healthy targets", "curve-targets", true},
                          {"tasks", "Tasks running", "curve-cost", true},
                          {"errors", "Failed requests", "status-error", false}};

double niceAbove(double value) {
  if (value <= 0) return 1;
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double factor : {1.0, 1.2, 1.5, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
    if (factor * power >= value * 1.0001) return factor * power;
  return 10 * power;
}

QString number(double value) {
  const double size = std::abs(value);
  if (size == 0 || value == std::floor(value)) return QLocale::c().toString(value, 'f', 0);
  return QLocale::c().toString(value, 'f', size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/// Series of one name, of several elements, as one of the whole: summed, or the worst for latencies.
Series together(const std::vector<const Series*>& parts) {
  for (const Series* part : parts)
    if (part->element.empty()) return *part;
  Series whole = *parts.front();
  whole.element.clear();
  const bool isWorst = whole.name.starts_with("latency");
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::vector<double>& values = parts[i]->values;
    whole.values.resize(std::max(whole.values.size(), values.size()), 0);
    for (std::size_t second = 0; second < values.size(); ++second)
      whole.values[second] = isWorst ? std::max(whole.values[second], values[second]) : whole.values[second] + values[second];
  }
  return whole;
}

Strip stripOf(const Series& series, const Look* look) {
  Strip strip;
  QString title = QString::fromStdString(series.name).replace(u'-', u' ');
  if (!title.isEmpty()) title[0] = title[0].toUpper();
  strip.title = look != nullptr ? QString::fromLatin1(look->title) : title;
  strip.unit = QString::fromStdString(series.unit);
  strip.token = look != nullptr ? look->token : "curve-cost";
  strip.isStepped = look != nullptr && look->isStepped;
  strip.values = series.values;
  const auto [least, most] = std::minmax_element(series.values.begin(), series.values.end());
  if (least == series.values.end()) return strip;
  if (strip.isStepped) {
    strip.least = std::max(0.0, *least - 1);
    strip.most = *most + 1;
  } else {
    strip.most = niceAbove(*most * 1.2);
  }
  return strip;
}

}  // namespace

double Strip::valueAt(Milliseconds time) const {
  if (values.empty()) return 0;
  const auto second = static_cast<std::size_t>(std::max<Milliseconds>(time, 0) / 1000);
  return values[std::min(second, values.size() - 1)];
}

QString Strip::textAt(Milliseconds time) const { return number(valueAt(time)); }
QString Strip::rangeText() const { return number(least) + QStringLiteral("–") + number(most); }

std::vector<Strip> stripsOf(const simulation::Trace& trace, std::size_t most) {
  std::map<std::string, std::vector<const Series*>> byName;
  for (const Series& series : trace.series)
    if (!series.values.empty()) byName[series.name].push_back(&series);
  std::vector<Strip> strips;
  for (const Look& look : looks) {
    const auto found = byName.find(look.name);
    if (found == byName.end()) continue;
    if (strips.size() < most) strips.push_back(stripOf(together(found->second), &look));
    byName.erase(found);
  }
  for (const auto& [name, parts] : byName)
    if (strips.size() < most) strips.push_back(stripOf(together(parts), nullptr));
  return strips;
}

void paintStrip(QPainter& painter, const Strip& strip, const QRectF& row, const TimeAxis& axis, Milliseconds now) {
  const Theme& theme = Theme::current();
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.colour("sunk"));
  painter.drawRoundedRect(row, 3, 3);
  if (strip.values.empty() || strip.most <= strip.least) return;
  const QRectF inner = row.adjusted(0, 3, 0, -3);
  const auto y = [&](double value) {
    return inner.bottom() - inner.height() * std::clamp((value - strip.least) / (strip.most - strip.least), 0.0, 1.0);
  };
  // One point a pixel is enough: a second may be narrower than that.
  QPolygonF curve;
  double lastX = -1;
  for (std::size_t second = 0; second < strip.values.size(); ++second) {
    const double x = axis.at(static_cast<Milliseconds>(second) * 1000);
    const double value = y(strip.values[second]);
    if (strip.isStepped && !curve.isEmpty() && curve.last().y() != value) curve << QPointF(x, curve.last().y());
    else if (!strip.isStepped && x - lastX < 1 && second + 1 < strip.values.size()) continue;
    curve << QPointF(x, value);
    lastX = x;
  }
  curve << QPointF(axis.right, curve.last().y());
  const QColor colour = theme.colour(strip.token);
  const double split = axis.at(now);
  painter.save();
  painter.setClipRect(QRectF(row.left(), row.top(), split - row.left(), row.height()));
  QPolygonF area = curve;
  area << QPointF(axis.right, row.bottom()) << QPointF(axis.left, row.bottom());
  QColor soft = colour;
  soft.setAlphaF(0.16F);
  painter.setBrush(soft);
  painter.drawPolygon(area);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(curve);
  painter.restore();
  painter.save();
  painter.setClipRect(QRectF(split, row.top(), row.right() - split, row.height()));
  QColor faint = colour;
  faint.setAlphaF(0.5F);
  QPen dashed(faint, 1.2);
  dashed.setDashPattern({3, 3});
  painter.setPen(dashed);
  painter.drawPolyline(curve);
  painter.restore();
}

}  // namespace slipway::widgets
