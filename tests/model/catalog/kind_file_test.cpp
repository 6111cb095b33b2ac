#include <gtest/gtest.h>

#include "model/catalog/kind.h"

namespace slipway::catalog {

namespace {

const FilePath file("catalog/broker.yaml");

std::string messages(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& diagnostic : diagnostics) all += diagnostic.code + "@" + std::to_string(diagnostic.span.range.begin) + ": " + diagnostic.message + "\n";
  return all;
}

}  // namespace

TEST(KindFile, readsAnEntry) {
  const Result<Kind> kind = readKind(R"(
kind: broker
title: Message broker
group: messaging
about: Passes messages on.
sources: [{title: A page, url: "https://example.com"}]
recognise:
  principal: aws_mq_broker
  absorbs: [{type: aws_mq_configuration, from: configuration.id}]
shown: {title: "{name}", detail: "{engine}"}
inside: [{kind: subnet, by: subnet_ids, spans: true}]
properties:
  - {name: engine, title: Engine, at: engine_type, type: choice, choices: [ActiveMQ, {value: RabbitMQ, title: Rabbit}], about: Product.}
relations:
  - {type: guards, from: security-group, by: security_groups}
into: [subnet]
)", file);
  ASSERT_TRUE(kind) << messages(kind.diagnostics());
  EXPECT_EQ(kind->principals, std::vector<std::string>{"aws_mq_broker"});
  ASSERT_EQ(kind->satellites.size(), 1u);
  EXPECT_EQ(textOf(kind->satellites[0].from[0]), "principal.configuration.id");
  EXPECT_TRUE(kind->inside[0].spans);
  EXPECT_EQ(kind->properties[0].choices, (std::vector<std::string>{"ActiveMQ", "RabbitMQ"}));
  EXPECT_EQ(kind->properties[0].choiceTitles, (std::vector<std::string>{"ActiveMQ", "Rabbit"}));
  EXPECT_TRUE(kind->relations[0].isIncoming);
  EXPECT_EQ(kind->relations[0].type, RelationType::guards);
  EXPECT_EQ(kind->insideKinds, std::vector<std::string>{"subnet"});
  EXPECT_TRUE(kind->inPalette);
  EXPECT_FALSE(kind->speaksForItsParts);
}

TEST(KindFile, aBoxMaySpeakForItsParts) {
  const std::string text = "kind: group\ntitle: Group\ngroup: messaging\nabout: A box.\nsources: [{title: A page, url: \"https://example.com\"}]\nspeaks: ";
  const Result<Kind> speaks = readKind(text + "true\n", file);
  ASSERT_TRUE(speaks) << messages(speaks.diagnostics());
  EXPECT_TRUE(speaks->speaksForItsParts);
  const Result<Kind> broken = readKind(text + "loudly\n", file);
  ASSERT_FALSE(broken);
  EXPECT_NE(messages(broken.diagnostics()).find("speaks is true or false."), std::string::npos) << messages(broken.diagnostics());
}

TEST(KindFile, saysWhatIsWrongAndWhere) {
  const Result<Kind> kind = readKind("kind: broker\ntitle: Broker\ngroup: post\ncolour: red\n", file);
  ASSERT_FALSE(kind);
  const std::string all = messages(kind.diagnostics());
  EXPECT_NE(all.find("catalogue-entry@39: The key colour is not known here."), std::string::npos) << all;
  EXPECT_NE(all.find("catalogue-entry@34: post is not a group."), std::string::npos) << all;
  EXPECT_NE(all.find("The key about is missing."), std::string::npos) << all;
}

TEST(KindFile, survivesWhatIsNotYaml) {
  for (const char* text : {"", "kind: [", "- a\n- b\n", "kind: x\n\tbad: tab", "kind: {a: b}\nproperties: yes\nrelations: {}\ninto: {a: b}\n", "properties: [1, [2], {name: a, range: [z, 1]}]"})
    EXPECT_FALSE(readKind(text, file)) << text;
}

TEST(Place, knowsItsHead) {
  EXPECT_EQ(placeOf("desired_count").head, "");
  EXPECT_EQ(placeOf("principal.desired_count").path, std::vector<std::string>{"desired_count"});
  EXPECT_EQ(placeOf("container.image").head, "container");
  EXPECT_EQ(placeOf("aws_ecs_task_definition.cpu").head, "aws_ecs_task_definition");
  EXPECT_EQ(placeOf("data.aws_ami.id").head, "data.aws_ami");
  EXPECT_EQ(textOf(placeOf("load_balancer.container_port")), "principal.load_balancer.container_port");
  EXPECT_TRUE(placeOf("principal").path.empty());
}

}  // namespace slipway::catalog
