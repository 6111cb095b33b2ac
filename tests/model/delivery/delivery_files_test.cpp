#include "model/delivery/delivery_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/delivery/texts.h"

namespace slipway::delivery {
namespace {

using ::testing::ElementsAre;

FileKind kind(const char* path, std::string_view text = {}) { return kindOf(FilePath(path), text); }

TEST(DeliveryFiles, AreRecognisedByNameAndContent) {
  EXPECT_EQ(kind("a/buildspec.yml"), FileKind::buildspec);
  EXPECT_EQ(kind("a/ci/buildspec-prod.yaml"), FileKind::buildspec);
  EXPECT_EQ(kind("ci.yml", "# x\nversion: 0.2\nphases:\n  build:\n"), FileKind::buildspec);
  EXPECT_EQ(kind("a/Dockerfile"), FileKind::dockerfile);
  EXPECT_EQ(kind("Dockerfile.prod"), FileKind::dockerfile);
  EXPECT_EQ(kind("api.dockerfile"), FileKind::dockerfile);
  EXPECT_EQ(kind("Dockerfile.dockerignore"), FileKind::other);
  EXPECT_EQ(kind("appspec.yaml"), FileKind::appspec);
  EXPECT_EQ(kind("deploy.yml", "version: 0.0\nos: linux\nhooks:\n"), FileKind::appspec);
  EXPECT_EQ(kind(".github/workflows/ci.yml"), FileKind::workflow);
  EXPECT_EQ(kind("pipeline.json"), FileKind::pipeline);
  EXPECT_EQ(kind("x.json", "{\"pipeline\": {\"stages\": [], \"artifactStore\": {}}}"), FileKind::pipeline);
  EXPECT_EQ(kind("user-task-def.json"), FileKind::taskDefinition);
  EXPECT_EQ(kind("x.json", "{\"containerDefinitions\" : []}"), FileKind::taskDefinition);
  EXPECT_EQ(kind("imagedefinitions.json"), FileKind::imageDefinitions);
  EXPECT_EQ(kind("package.json", "{\"name\": \"x\"}"), FileKind::document);
  EXPECT_EQ(kind("values.yaml", "a: containerDefinitions\n"), FileKind::document);
  EXPECT_EQ(kind("main.tf"), FileKind::other);
}

TEST(DeliveryFiles, OfTheTemplateAreReadOnce) {
  SourceFiles files;
  for (const char* path : {"user-service/buildspec.yml", "user-service/Dockerfile", "user-service/taskdef.json", "user-service/package.json", "pipeline.json", "TerraformCodes/main.tf"})
    files[FilePath(path)] = std::make_shared<const std::string>(templateText(path));
  files[FilePath("slipway.yaml")] = std::make_shared<const std::string>("positions: {}\n");
  files[FilePath(".cache/buildspec.yml")] = files[FilePath("user-service/node_modules/a/package.json")] = std::make_shared<const std::string>("broken: [");
  const DeliveryFiles read = readDeliveryFiles(files);
  std::vector<std::string> kinds;
  for (const auto& [file, one] : read) kinds.push_back(file.text() + " " + std::string(nameOf(one.kind)));
  EXPECT_THAT(kinds, ElementsAre("pipeline.json pipeline", "user-service/Dockerfile Dockerfile", "user-service/buildspec.yml buildspec", "user-service/package.json document",
                                 "user-service/taskdef.json task definition"));
  EXPECT_TRUE(diagnosticsOf(read).empty());

  SourceFiles changed = files;
  changed[FilePath("pipeline.json")] = std::make_shared<const std::string>("{");
  const DeliveryFiles again = readDeliveryFiles(changed, read);
  EXPECT_EQ(again.at(FilePath("user-service/buildspec.yml")).buildspec, read.at(FilePath("user-service/buildspec.yml")).buildspec);
  EXPECT_NE(again.at(FilePath("pipeline.json")).pipeline, read.at(FilePath("pipeline.json")).pipeline);
  EXPECT_EQ(codesOf(diagnosticsOf(again)), "json-syntax");
}

TEST(ImageDefinitions, SayWhichImageAContainerGets) {
  const auto list = readImageDefinitions(document("[{\"name\": \"web\", \"imageUri\": \"r/web:1\"}, {\"name\": \"web\"}, {\"imageUri\": \"x\"}]", "imagedefinitions.json"));
  ASSERT_EQ(list->images.size(), 3u);
  EXPECT_EQ(list->images[0].container.text, "web");
  EXPECT_EQ(list->images[0].image.text, "r/web:1");
  EXPECT_EQ(codesOf(list->diagnostics), "duplicate-name missing-image missing-name");
  const auto detail = readImageDefinitions(document("{\"ImageURI\": \"r/web:1\"}", "imageDetail.json"));
  EXPECT_TRUE(detail->isDetail);
  EXPECT_EQ(detail->images.at(0).image.text, "r/web:1");
  EXPECT_EQ(codesOf(readImageDefinitions(document("{}", "imagedefinitions.json"))->diagnostics), "not-image-definitions");
}

}  // namespace
}  // namespace slipway::delivery
