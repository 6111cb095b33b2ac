#include "widgets/theme/status_shape.h"

#include <QPainter>
#include <QPainterPath>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

using picture::Status;

QPen glyphPen(const QColor& colour, double width) { return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); }

void paintOk(QPainter& painter, double r) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(Theme::current().colour("status-ok"));
  painter.drawEllipse(QPointF(), r, r);
  painter.setPen(glyphPen(Theme::current().colour("status-ok-glyph"), 1.4));
  painter.setBrush(Qt::NoBrush);
  const QPointF tick[] = {{-0.42 * r, 0.04 * r}, {-0.1 * r, 0.36 * r}, {0.46 * r, -0.32 * r}};
  painter.drawPolyline(tick, 3);
}

void paintWarning(QPainter& painter, double r) {
  const Theme& theme = Theme::current();
  painter.setPen(glyphPen(theme.colour("status-warning-line"), 1.4));
  painter.setBrush(theme.colour("status-warning"));
  const QPointF triangle[] = {{0, -1.03 * r}, {1.12 * r, 0.896 * r}, {-1.12 * r, 0.896 * r}};
  painter.drawPolygon(triangle, 3);
  const QColor ink = theme.colour("status-warning-glyph");
  painter.setPen(glyphPen(ink, 1.4));
  painter.drawLine(QPointF(0, -0.34 * r), QPointF(0, 0.22 * r));
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink);
  painter.drawEllipse(QPointF(0, 0.605 * r), 0.115 * r, 0.115 * r);
}

void paintError(QPainter& painter, double r) {
  const double c = 0.41 * r;
  const QPointF octagon[] = {{-c, -r}, {c, -r}, {r, -c}, {r, c}, {c, r}, {-c, r}, {-r, c}, {-r, -c}};
  painter.setPen(Qt::NoPen);
  painter.setBrush(Theme::current().colour("status-error"));
  painter.drawPolygon(octagon, 8);
  painter.setPen(glyphPen(Theme::current().colour("status-error-glyph"), 1.4));
  painter.drawLine(QPointF(-0.36 * r, -0.36 * r), QPointF(0.36 * r, 0.36 * r));
  painter.drawLine(QPointF(0.36 * r, -0.36 * r), QPointF(-0.36 * r, 0.36 * r));
}

void paintInfo(QPainter& painter, double r) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(Theme::current().colour("status-info"));
  painter.drawRoundedRect(QRectF(-0.92 * r, -0.92 * r, 1.84 * r, 1.84 * r), 0.42 * r, 0.42 * r);
  painter.setBrush(Theme::current().colour("status-info-glyph"));
  painter.drawEllipse(QPointF(0, -0.46 * r), 0.13 * r, 0.13 * r);
  painter.setPen(glyphPen(Theme::current().colour("status-info-glyph"), 1.5));
  painter.drawLine(QPointF(0, -0.02 * r), QPointF(0, 0.5 * r));
}

void paintStarting(QPainter& painter, double r) {
  const double ring = 0.84 * r;
  const QColor colour = Theme::current().colour("status-starting");
  painter.setBrush(Qt::NoBrush);
  QColor pale = colour;
  pale.setAlphaF(0.35F);
  painter.setPen(QPen(pale, 2));
  painter.drawEllipse(QPointF(), ring, ring);
  painter.setPen(glyphPen(colour, 2.2));
  painter.drawArc(QRectF(-ring, -ring, 2 * ring, 2 * ring), 0, 90 * 16);
}

void paintDraining(QPainter& painter, double r) {
  const double ring = 0.87 * r;
  const QColor colour = Theme::current().colour("status-draining");
  QPen dashed(colour, 1.6);
  dashed.setDashPattern({1.5, 1.375});
  dashed.setCapStyle(Qt::FlatCap);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(dashed);
  painter.drawEllipse(QPointF(), ring, ring);
  painter.setPen(glyphPen(colour, 1.5));
  painter.drawLine(QPointF(0, -0.45 * r), QPointF(0, 0.4 * r));
  const QPointF head[] = {{-0.36 * r, 0.05 * r}, {0, 0.42 * r}, {0.36 * r, 0.05 * r}};
  painter.drawPolyline(head, 3);
}

void paintIdle(QPainter& painter, double r) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Theme::current().colour("status-idle"), 1.6));
  painter.drawEllipse(QPointF(), 0.84 * r, 0.84 * r);
}

}  // namespace

void paintStatus(QPainter& painter, QPointF centre, double radius, Status status) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(centre);
  switch (status) {
    case Status::none: break;
    case Status::ok: paintOk(painter, radius); break;
    case Status::warning: paintWarning(painter, radius); break;
    case Status::error: paintError(painter, radius); break;
    case Status::info: paintInfo(painter, radius); break;
    case Status::starting: paintStarting(painter, radius); break;
    case Status::draining: paintDraining(painter, radius); break;
    case Status::idle: paintIdle(painter, radius); break;
  }
  painter.restore();
}

QPixmap statusPixmap(double radius, Status status, double devicePixelRatio) {
  const double side = 2 * (radius + 2);
  QPixmap pixmap((QSizeF(side, side) * devicePixelRatio).toSize());
  pixmap.setDevicePixelRatio(devicePixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  paintStatus(painter, QPointF(side / 2, side / 2), radius, status);
  return pixmap;
}

Status statusOf(Severity severity) {
  switch (severity) {
    case Severity::error: return Status::error;
    case Severity::warning: return Status::warning;
    case Severity::info: return Status::info;
  }
  return Status::none;
}

QString wordOf(Status status) {
  switch (status) {
    case Status::none: return {};
    case Status::ok: return QStringLiteral("ok");
    case Status::warning: return QStringLiteral("warning");
    case Status::error: return QStringLiteral("error");
    case Status::info: return QStringLiteral("suggestion");
    case Status::starting: return QStringLiteral("starting");
    case Status::draining: return QStringLiteral("draining");
    case Status::idle: return QStringLiteral("idle");
  }
  return {};
}

}  // namespace slipway::widgets
