#include "model/picture/drawing.h"

#include <algorithm>

namespace slipway::picture {

namespace {

using catalog::Shape;

std::string_view tileOf(catalog::Group group) {
  switch (group) {
    case catalog::Group::network: return "group-network";
    case catalog::Group::compute: return "group-compute";
    case catalog::Group::data: return "group-data";
    case catalog::Group::delivery: return "group-delivery";
    case catalog::Group::messaging: return "group-messaging";
    case catalog::Group::security: return "group-security";
    case catalog::Group::observability: return "group-observability";
    case catalog::Group::people: break;
  }
  return "group-people";
}

// An action shows who does the work, which its provider says.
Look lookOfProvider(std::string_view provider, Look look) {
  struct Row {
    std::string_view provider, icon, tile;
  };
  static constexpr Row rows[] = {
      {"CodeCommit", "codecommit-repository", "group-delivery"},
      {"CodeBuild", "build-project", "group-delivery"},
      {"ECS", "ecs-service", "group-compute"},
      {"CodeDeploy", "deployment-group", "group-delivery"},
      {"CodeDeployToECS", "deployment-group", "group-delivery"},
      {"Manual", "approval", "group-people"},
      {"S3", "s3-bucket", "group-data"},
      {"ECR", "ecr-repository", "group-delivery"},
      {"Lambda", "lambda-function", "group-compute"},
      {"CodeStarSourceConnection", "git-repository", "group-delivery"},
      {"GitHub", "git-repository", "group-delivery"},
  };
  for (const Row& row : rows)
    if (row.provider == provider) return {look.shape, row.icon, row.tile};
  return look;
}

}  // namespace

Drawing::Drawing(const design::Design& of, const layout::Layout& places, const States& now, const Options& wanted, bool isWhole)
    : design(of), layout(places), states(now), options(wanted), m_isWhole(isWhole) {
  for (const design::Component& component : design.components) {  // parents come before children
    const std::string_view fill = fillOf(component);
    const Rect* rect = fill.empty() ? nullptr : box(component.id);
    if (rect != nullptr) m_grounds.push_back({*rect, fill});
  }
  if (!isWhole) return;
  for (const design::Component& component : design.components) m_components.emplace(component.id, &component);
  for (const design::Relation& relation : design.relations) m_relations.emplace(relation.id, &relation);
  if (!isNear()) return;
  for (const layout::RoutedEdge& edge : layout.edges) {
    const auto found = m_relations.find(edge.relation);
    if (found == m_relations.end() || edge.points.size() < 2) continue;
    m_ends[found->second->from].push_back({&edge, found->second});
    m_ends[found->second->to].push_back({&edge, found->second});
  }
}

const Rect* Drawing::box(const std::string& id) const {
  const auto found = layout.boxes.find(id);
  return found == layout.boxes.end() ? nullptr : &found->second;
}

const ElementState& Drawing::state(const std::string& id) const {
  static const ElementState none;
  const auto found = states.elements.find(id);
  return found == states.elements.end() ? none : found->second;
}

std::string_view Drawing::groundAt(Point point) const {
  std::string_view fill = "canvas";
  for (const Ground& ground : m_grounds)
    if (ground.rect.contains(point)) fill = ground.fill;
  return fill;
}

const design::Component* Drawing::component(std::string_view id) const {
  if (!m_isWhole) return design.find(id);
  const auto found = m_components.find(id);
  return found == m_components.end() ? nullptr : found->second;
}

const design::Relation* Drawing::relation(std::string_view id) const {
  if (!m_isWhole) {
    const auto found =
        std::find_if(design.relations.begin(), design.relations.end(), [id](const auto& relation) { return relation.id == id; });
    return found == design.relations.end() ? nullptr : &*found;
  }
  const auto found = m_relations.find(id);
  return found == m_relations.end() ? nullptr : found->second;
}

std::vector<Drawing::End> Drawing::edgesOf(std::string_view id) const {
  if (m_isWhole) {
    const auto found = m_ends.find(id);
    return found == m_ends.end() ? std::vector<End>() : found->second;
  }
  std::unordered_map<std::string_view, const design::Relation*> touching;
  for (const design::Relation& relation : design.relations)
    if (relation.from == id || relation.to == id) touching.emplace(relation.id, &relation);
  std::vector<End> ends;
  if (touching.empty()) return ends;
  for (const layout::RoutedEdge& edge : layout.edges)
    if (const auto found = touching.find(edge.relation); found != touching.end() && edge.points.size() > 1)
      ends.push_back({&edge, found->second});
  return ends;
}

std::string_view tokenOf(catalog::RelationType type) {
  switch (type) {
    case catalog::RelationType::traffic:
    case catalog::RelationType::route: return "traffic";
    case catalog::RelationType::message: return "message";
    case catalog::RelationType::delivery: return "delivery";
    case catalog::RelationType::reference: return "reference";
    case catalog::RelationType::permission: return "permission";
    case catalog::RelationType::guards:
    case catalog::RelationType::contains: break;
  }
  return {};
}

Look lookOf(const design::Component& component) {
  const catalog::Kind* kind = catalog::findKind(component.kind);
  if (kind == nullptr) return {};
  const Look look{kind->shape, kind->icon, kind->id == "generic" ? "group-people" : tileOf(kind->group)};
  return kind->shape == Shape::action ? lookOfProvider(component.text("provider"), look) : look;
}

std::string_view fillOf(const design::Component& container) {
  if (container.kind == "region") return "region-fill";
  if (container.kind == "vpc") return "vpc-fill";
  if (container.kind == "subnet") return container.text("tier") == "public" ? "public-fill" : "private-fill";
  if (container.kind == "delivery-lane") return "lane-fill";
  if (container.kind == "pipeline") return "pipeline-fill";
  return {};
}

}  // namespace slipway::picture
