// Who gets the e-mails of a topic: people have no resource of their own, their subscription names them.
#include "model/design/steps.h"

namespace slipway::design {

namespace {

Draft& recipientOf(Derivation& derivation, const Draft& topic, const terraform::Resource& subscription) {
  const hcl::Value endpoint = subscription.values.member("endpoint");
  const std::string address = endpoint.isString() ? endpoint.asString() : "";
  const std::string id = derivation.idOf("email:" + (address.empty() ? subscription.address : address));
  if (Draft* known = derivation.findDraft(id)) return *known;
  Draft& draft = derivation.add("email", id);
  draft.component.title = address.empty() ? "E-mail" : address;
  draft.component.detail = "e-mail";
  draft.parent = topic.parent;
  return draft;
}

}  // namespace

void relateRecipients(Derivation& derivation) {
  for (const Draft* drawn : derivation.draftsOf("sns-topic")) {
    const Draft& topic = *drawn;
    if (topic.isGone) continue;
    for (const terraform::Resource* satellite : topic.satellites) {
      if (satellite->type != "aws_sns_topic_subscription") continue;
      const std::string protocol = satellite->values.member("protocol").display();
      if (protocol == "email" || protocol == "email-json")
        derivation.relate(topic, recipientOf(derivation, topic, *satellite), catalog::RelationType::message, "",
                          Derivation::spanOf(*satellite));
    }
  }
}

}  // namespace slipway::design
