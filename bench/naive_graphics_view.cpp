#include "bench/naive_graphics_view.h"

#include <QCoreApplication>
#include <QGraphicsEllipseItem>
#include <QGraphicsPathItem>
#include <QPainter>
#include <QScrollBar>
#include <cmath>
#include <map>

#include "widgets/theme/theme.h"

namespace slipway::bench {

using widgets::Theme;

class NaiveGraphicsView::Line : public QGraphicsPathItem {
public:
  Line(Node* from, Node* to) : m_from(from), m_to(to) {
    setPen(QPen(Theme::current().colour("traffic"), 2));
    setZValue(-1);
    follow();
  }
  void follow();

private:
  Node *m_from, *m_to;
};

class NaiveGraphicsView::Node : public QGraphicsItem {
public:
  Node(const QSizeF& size, QString title) : m_size(size), m_title(std::move(title)), m_icon(Theme::current().tile("ecs-service", 24, Theme::current().colour("group-compute"))) {
    setFlags(ItemIsMovable | ItemIsSelectable | ItemSendsGeometryChanges);
  }
  QRectF boundingRect() const override { return QRectF(QPointF(0, 0), m_size).adjusted(-1, -1, 1, 1); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    const Theme& theme = Theme::current();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.colour("node-line"), 1));
    painter->setBrush(theme.colour("node"));
    painter->drawRoundedRect(QRectF(QPointF(0, 0), m_size), 8, 8);
    painter->drawPixmap(QPointF(9, 10), m_icon);
    painter->setFont(m_titleFont);
    painter->setPen(theme.colour("text"));
    painter->drawText(QPointF(41, 19), m_title);
    painter->setFont(m_detailFont);
    painter->setPen(theme.colour("text-2"));
    painter->drawText(QPointF(41, 33), QStringLiteral("Fargate service"));
  }
  QVariant itemChange(GraphicsItemChange change, const QVariant& value) override {
    if (change == ItemPositionHasChanged)
      for (Line* line : lines) line->follow();
    return QGraphicsItem::itemChange(change, value);
  }
  QPointF out() const { return pos() + QPointF(m_size.width(), m_size.height() / 2); }
  QPointF in() const { return pos() + QPointF(0, m_size.height() / 2); }
  std::vector<Line*> lines;

private:
  QSizeF m_size;
  QString m_title;
  QPixmap m_icon;
  QFont m_titleFont = Theme::font(11.5, 600), m_detailFont = Theme::font(10);
};

void NaiveGraphicsView::Line::follow() {
  const QPointF a = m_from->out(), b = m_to->in();
  QPainterPath path(a);
  if (a.y() == b.y() && b.x() > a.x()) {
    path.lineTo(b);
  } else {
    const double lane = a.y() == b.y() ? a.y() + 50 : (a.y() + b.y()) / 2;
    for (const QPointF& p : {QPointF(a.x() + 25, a.y()), QPointF(a.x() + 25, lane), QPointF(b.x() - 25, lane), QPointF(b.x() - 25, b.y()), b}) path.lineTo(p);
  }
  setPath(path);
}

NaiveGraphicsView::NaiveGraphicsView(const widgets::Sight& sight) : m_scene(std::make_unique<QGraphicsScene>()) {
  std::map<std::string, Node*> byId;
  for (const design::Component& component : sight.design->components) {
    if (component.parent.empty()) continue;   // the region around them all
    const layout::Rect& box = sight.layout->boxes.at(component.id);
    auto* node = new Node(QSizeF(box.width, box.height), QString::fromStdString(component.title));
    node->setPos(box.x, box.y);
    m_scene->addItem(node);
    m_nodes.push_back(node);
    byId[component.id] = node;
  }
  for (const design::Relation& relation : sight.design->relations) {
    Node *from = byId.at(relation.from), *to = byId.at(relation.to);
    auto* line = new Line(from, to);
    m_scene->addItem(line);
    from->lines.push_back(line);
    to->lines.push_back(line);
    m_ways.emplace_back(from->out(), to->in());
  }
  const layout::Rect& all = sight.layout->bounds;
  m_scene->setSceneRect(QRectF(all.x, all.y, all.width, all.height).adjusted(-3000, -3000, 3000, 3000));
  setScene(m_scene.get());
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setBackgroundBrush(Theme::current().colour("canvas"));
}

void NaiveGraphicsView::showAll() { fitInView(m_scene->sceneRect().adjusted(3000, 3000, -3000, -3000), Qt::KeepAspectRatio); }

void NaiveGraphicsView::showAtFullSize() {
  resetTransform();
  centerOn(m_scene->sceneRect().center());
}

void NaiveGraphicsView::panBy(int dx, int dy) {
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() + dx);
  verticalScrollBar()->setValue(verticalScrollBar()->value() + dy);
}

void NaiveGraphicsView::zoomBy(double factor) { scale(factor, factor); }

void NaiveGraphicsView::dragMiddleNodeBy(const QPointF& step) {
  const auto side = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(m_nodes.size()))));
  Node* node = m_nodes[side / 2 * side + side / 2];
  node->setPos(node->pos() + step);
}

void NaiveGraphicsView::addParticles(int count) {
  const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
  std::erase_if(m_ways, [&](const QLineF& way) { return !seen.contains(way.p1()) || !seen.contains(way.p2()); });
  for (int i = 0; i < count; ++i) {
    auto* particle = new QGraphicsEllipseItem(-2.6, -2.6, 5.2, 5.2);
    particle->setBrush(Theme::current().colour("particle-ok"));
    particle->setPen(Qt::NoPen);
    m_scene->addItem(particle);
    m_particles.push_back(particle);
  }
}

void NaiveGraphicsView::moveParticles(int frame) {
  for (std::size_t i = 0; i < m_particles.size(); ++i)
    m_particles[i]->setPos(m_ways[i % m_ways.size()].pointAt(std::fmod(static_cast<double>(i) * 0.37 + frame * 0.02, 1.0)));
}

void NaiveGraphicsView::paintNow() {
  QCoreApplication::sendPostedEvents();
  QCoreApplication::processEvents();
}

}  // namespace slipway::bench
