// Every kind that people can add: its recipe goes into a project as the palette puts it there, is formatted, is recognised
// back as that kind and is drawn. The real Terraform then judges all of them at once.
#include <gtest/gtest.h>

#include <cstdlib>

#include "model/catalog/kind.h"
#include "model/core/resource.h"
#include "model/hcl/format.h"
#include "model/layout/layout.h"
#include "model/picture/picture.h"
#include "model/picture/text_width.h"
#include "model/workspace/templates.h"
#include "tests/model/workspace/edited_project.h"
#include "tests/support/temporary_folder.h"

namespace slipway::workspace {

namespace {

/// The blank template with what recipes look for around them: a network with two tiers and ways out, a cluster, a repository.
const char* const kSurroundings = R"(resource "aws_vpc" "main" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_subnet" "public_a" {
  vpc_id                  = aws_vpc.main.id
  availability_zone       = "us-east-1a"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "public_b" {
  vpc_id                  = aws_vpc.main.id
  availability_zone       = "us-east-1b"
  cidr_block              = "10.0.1.0/24"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "private_a" {
  vpc_id            = aws_vpc.main.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.0.2.0/24"
}

resource "aws_subnet" "private_b" {
  vpc_id            = aws_vpc.main.id
  availability_zone = "us-east-1b"
  cidr_block        = "10.0.3.0/24"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "main" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public_a.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.main.id
  }
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "public_b" {
  subnet_id      = aws_subnet.public_b.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "private_a" {
  subnet_id      = aws_subnet.private_a.id
  route_table_id = aws_route_table.private.id
}

resource "aws_route_table_association" "private_b" {
  subnet_id      = aws_subnet.private_b.id
  route_table_id = aws_route_table.private.id
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}

resource "aws_codecommit_repository" "code" {
  repository_name = "code"
  default_branch  = "main"
}

resource "aws_sns_topic" "news" {
  name = "news"
}
)";

std::shared_ptr<const Snapshot> surroundings() {
  SourceFiles files = templateFiles("blank");
  files[FilePath("main.tf")] = std::make_shared<const std::string>(kSurroundings);
  return derive(std::move(files), nullptr);
}

const design::Component* partOf(const Snapshot& now, const std::string& kind) {
  for (const design::Component& component : now.design->components)
    if (component.kind == kind) return &component;
  return nullptr;
}

std::shared_ptr<const Snapshot> withKind(const Snapshot& now, const catalog::Kind& kind) {
  std::string parent;
  for (const std::string& container : kind.insideKinds)
    if (const design::Component* found = partOf(now, container); found != nullptr && parent.empty()) parent = found->id;
  return test::after(now, addComponent(now, kind.id, parent, "new-" + kind.id, {}));
}

std::vector<std::string> idsWithRecipe() {
  std::vector<std::string> ids;
  for (const catalog::Kind& kind : catalog::kinds())
    if (kind.hasRecipe) ids.push_back(kind.id);
  return ids;
}

/// What the recipe's principal became: a component of that kind, or a part of the one that it belongs to.
const design::Component* madeFrom(const Snapshot& now, const Snapshot& before, const catalog::Kind& kind) {
  const design::Component* owner = nullptr;
  for (const auto& configuration : now.configurations)
    for (const terraform::Resource& resource : configuration->resources) {
      if (resource.isData || catalog::kindOfResourceType(resource.type) != &kind ||
          before.configurations.front()->find(resource.address) != nullptr)
        continue;
      for (const design::Component& component : now.design->components)
        if (std::find(component.addresses.begin(), component.addresses.end(), resource.address) != component.addresses.end()) {
          owner = &component;
          if (component.kind == kind.id) return owner;
        }
    }
  // People have no resource, and delivery files are none: they are told from others'.
  for (const design::Component& component : now.design->components)
    if (owner == nullptr && component.kind == kind.id && before.design->find(component.id) == nullptr) owner = &component;
  return owner;
}

}  // namespace

class EveryRecipe : public testing::TestWithParam<std::string> {};

TEST_P(EveryRecipe, isInsertedFormattedRecognisedAndDrawn) {
  const catalog::Kind& kind = *catalog::findKind(GetParam());
  EXPECT_TRUE(resource("icons/" + kind.id + ".svg").has_value());
  const auto before = surroundings();
  const auto now = withKind(*before, kind);
  for (const auto& [file, text] : now->files)
    if (file.text().ends_with(".tf")) {
      EXPECT_EQ(hcl::formatted(*text, file).value(), *text) << file.text();
    }

  const design::Component* made = madeFrom(*now, *before, kind);
  ASSERT_NE(made, nullptr) << "the recipe makes no " << kind.id;
  bool isPartOfOther = false;
  for (const catalog::Kind& other : catalog::kinds())
    for (const catalog::SatelliteRule& rule : other.satellites)
      isPartOfOther |=
          other.id == made->kind && std::find(kind.principals.begin(), kind.principals.end(), rule.type) != kind.principals.end();
  EXPECT_TRUE(made->kind == kind.id || isPartOfOther) << made->kind;

  layout::LayoutOptions roles;
  roles.showRoles = true;
  const layout::Layout layout = layout::arrange(*now->design, {}, picture::fontMeasure(), nullptr, roles);
  picture::Options options;
  options.showPermissions = true;
  options.showSecurity = true;
  const picture::Picture picture = picture::draw(*now->design, layout, {}, options);
  const bool isDrawn = std::any_of(picture.groups.begin(), picture.groups.end(),
                                   [&](const picture::Group& group) { return group.id == made->id && !group.marks.empty(); });
  // A security group is drawn around its members, a new one has none; a buildspec is shown with the action that runs it.
  const catalog::Shape shape = catalog::findKind(made->kind)->shape;
  EXPECT_TRUE(isDrawn || shape == catalog::Shape::outline || shape == catalog::Shape::hidden) << made->id;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryRecipe, testing::ValuesIn(idsWithRecipe()), [](const auto& about) {
  std::string name = about.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Recipes, passTheRealTerraform) {
  const char* named = std::getenv("TF_PLUGIN_DIR");
  const std::filesystem::path mirror = named != nullptr ? named : "/opt/tf-plugins";
  if (std::system("command -v terraform >/dev/null") != 0 || !std::filesystem::is_directory(mirror)) {
    std::fputs("SKIP: no terraform, or no provider mirror (TF_PLUGIN_DIR names it); nobody judged the recipes\n", stderr);
    GTEST_SKIP();
  }
  auto now = surroundings();
  for (const std::string& id : idsWithRecipe()) now = withKind(*now, *catalog::findKind(id));
  const test::TemporaryFolder folder;
  for (const auto& [file, text] : now->files) folder.write(file.text(), *text);
  const std::string terraform = "cd '" + folder.path().string() + "' && unset TF_CLI_CONFIG_FILE && CHECKPOINT_DISABLE=1 terraform ";
  EXPECT_EQ(std::system((terraform + "fmt -check -diff -recursive >&2").c_str()), 0);
  ASSERT_EQ(std::system((terraform + "init -backend=false -input=false -no-color -plugin-dir='" + mirror.string() +
                         "' >init.txt 2>&1 || (cat init.txt >&2; false)")
                            .c_str()),
            0);
  EXPECT_EQ(std::system((terraform + "validate -no-color >&2").c_str()), 0);
}

}  // namespace slipway::workspace
