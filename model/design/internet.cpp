// The way in from outside: clients, the internet gateway, and what has public addresses.
#include <algorithm>
#include <unordered_set>

#include "model/design/steps.h"

namespace slipway::design {

namespace {

using catalog::RelationType;

bool isTrue(const Draft& draft, std::string_view property) { return draft.component.text(property) == "true"; }

std::string listenersOf(const Draft& balancer) {
  std::string text;
  for (const terraform::Resource* satellite : balancer.satellites) {
    if (satellite->type != "aws_lb_listener" && satellite->type != "aws_alb_listener") continue;
    const std::string protocol = satellite->values.member("protocol").display(), port = satellite->values.member("port").display();
    const std::string one = (protocol.empty() ? "HTTP" : protocol) + (port.empty() ? "" : " :" + port);
    if (text.find(one) == std::string::npos) text += (text.empty() ? "" : ", ") + one;
  }
  return text;
}

void setListeners(Draft& balancer, const std::string& text) {
  Property property;
  property.name = "listener";
  property.title = "Listener";
  property.text = text;
  property.isSet = !text.empty();
  balancer.component.properties.push_back(std::move(property));
}

Draft* gatewayOf(Derivation& derivation, const Draft& draft) {
  for (Draft* gateway : derivation.draftsOf("internet-gateway"))
    if (!gateway->isGone && gateway->parent != nullptr && isInside(draft, *gateway->parent)) return gateway;
  return nullptr;
}

void letIn(Derivation& derivation, const Draft& draft, const std::string& label) {
  const SourceSpan source = draft.principal.resource != nullptr ? Derivation::spanOf(*draft.principal.resource) : SourceSpan();
  Draft& internet = derivation.internetDraft();
  if (const Draft* gateway = gatewayOf(derivation, draft)) {
    derivation.relate(internet, *gateway, RelationType::traffic, label, source);
    derivation.relate(*gateway, draft, RelationType::traffic, "", source);
  } else {
    derivation.relate(internet, draft, RelationType::traffic, label, source);
  }
}

using Served = std::unordered_set<const Draft*>;

/// Components that something inside sends requests to.
Served servedInside(const Derivation& derivation) {
  Served served;
  for (std::size_t i = 0; i < derivation.relations.size(); ++i)
    if (derivation.relations[i].type == RelationType::traffic) served.insert(derivation.endsOf(i).to);
  return served;
}

bool standsInPublicSubnet(const Draft& draft) {
  const auto isPublic = [](const Draft* subnet) { return subnet->component.kind == "subnet" && subnet->component.text("tier") == "public"; };
  return std::any_of(draft.spans.begin(), draft.spans.end(), isPublic) || (draft.parent != nullptr && isPublic(draft.parent));
}

bool hasElasticAddress(const Draft& draft) {
  return std::any_of(draft.satellites.begin(), draft.satellites.end(), [](const terraform::Resource* satellite) { return satellite->type == "aws_eip"; });
}

bool isReached(const Draft& draft, const Served& served) {
  const std::string& kind = draft.component.kind;
  if (kind == "api-gateway" || kind == "distribution") return true;
  if (kind == "load-balancer") return !draft.principal.resource->isData && !isTrue(draft, "internal");
  if (served.contains(&draft)) return false;
  if (kind == "ec2-instance") {
    const Property* address = draft.component.property("public-address");
    const bool isGiven = address != nullptr && address->isSet ? address->text == "true" : draft.parent != nullptr && isTrue(*draft.parent, "public-addresses");
    return hasElasticAddress(draft) || (isGiven && standsInPublicSubnet(draft));
  }
  if (kind == "ecs-service") return isTrue(draft, "public-address") && standsInPublicSubnet(draft) && !draft.component.text("port").empty();
  if (kind == "lambda-function")
    return std::any_of(draft.satellites.begin(), draft.satellites.end(), [](const terraform::Resource* satellite) { return satellite->type == "aws_lambda_function_url"; });
  return false;
}

}  // namespace

void relateInternet(Derivation& derivation) {
  const Served served = servedInside(derivation);
  for (const char* kind : {"load-balancer", "api-gateway", "distribution", "ec2-instance", "ecs-service", "lambda-function"})
    for (Draft* draft : derivation.draftsOf(kind)) {
      if (draft->isGone || draft->principal.resource == nullptr) continue;
      const bool isBalancer = draft->component.kind == "load-balancer";
      const std::string listeners = isBalancer ? listenersOf(*draft) : std::string();
      if (isBalancer) setListeners(*draft, listeners);
      if (!isReached(*draft, served)) continue;
      letIn(derivation, *draft, isBalancer ? listeners : draft->component.kind == "ecs-service" ? "TCP :" + draft->component.text("port") : "");
    }
}

}  // namespace slipway::design
