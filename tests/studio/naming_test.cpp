// Renaming in place and deleting, by keys.
#include <QAction>
#include <QLineEdit>

#include "app/studio/actions.h"
#include "app/studio/name_field.h"
#include "app/studio/toast.h"
#include "tests/studio/open_window.h"

namespace slipway::studio {

namespace {

const std::string cluster = "module.cluster.aws_ecs_cluster.this";

class Naming : public test::OpenWindow {
protected:
  NameField* openField(const std::string& id, QPointF share = {0.1, 0.2}) {
    hand().click(placeOf(id, share));
    EXPECT_EQ(window->view()->selected(), id);
    hand().press(Qt::Key_F2);
    return canvas().findChild<NameField*>();
  }
};

}  // namespace

TEST_F(Naming, f2OpensAFieldAtTheTitleAndEveryReferenceFollows) {
  NameField* field = openField(cluster, {0.05, 0.02});
  ASSERT_NE(field, nullptr);
  ASSERT_TRUE(field->isVisible());
  EXPECT_TRUE(field->hasFocus());
  EXPECT_EQ(field->text(), QStringLiteral("this"));
  EXPECT_TRUE(
      canvas().camera().toView(canvas().elementRect(cluster)).toAlignedRect().adjusted(-8, -8, 8, 8).contains(field->geometry().topLeft()));
  hand().type(QStringLiteral("main"));
  hand().press(Qt::Key_Return);
  EXPECT_FALSE(field->isVisible());
  EXPECT_NE(now()->design->find("module.cluster.aws_ecs_cluster.main"), nullptr);
  EXPECT_EQ(window->view()->selected(), "module.cluster.aws_ecs_cluster.main") << "what was selected still is";
  for (const auto& [file, text] : now()->files)
    if (file.text().find("modules/cluster/") != std::string::npos) {
      EXPECT_EQ(text->find("aws_ecs_cluster.this."), std::string::npos) << file.text();
    }
  EXPECT_TRUE(canvas().hasFocus());
  expectUndoRestoresAll();
}

TEST_F(Naming, aServiceOfAMapIsRenamedByItsKey) {
  NameField* field = openField(service());
  ASSERT_NE(field, nullptr);
  EXPECT_EQ(field->text(), QStringLiteral("user-service"));
  hand().type(QStringLiteral("account-service"));
  hand().press(Qt::Key_Return);
  EXPECT_FALSE(service("account-service").empty());
  EXPECT_TRUE(service("user-service").empty());
  EXPECT_TRUE(now()->files.contains(FilePath("account-service/Dockerfile")));
  expectUndoRestoresAll();
  EXPECT_FALSE(service("user-service").empty());
}

TEST_F(Naming, aNameThatIsTakenStaysInTheFieldWithTheReason) {
  NameField* field = openField(service());
  ASSERT_NE(field, nullptr);
  hand().type(QStringLiteral("product-service"));
  hand().press(Qt::Key_Return);
  EXPECT_TRUE(field->isVisible());
  EXPECT_TRUE(window->workbench()->toast().sentence().contains(QStringLiteral("product-service")));
  EXPECT_EQ(changes(), test::Lines{});
  hand().press(Qt::Key_Escape);
  EXPECT_FALSE(field->isVisible());
  EXPECT_EQ(changes(), test::Lines{});
}

TEST_F(Naming, delTakesAServiceOutAndSaysWhatWentWithIt) {
  const std::string product = service("product-service");
  hand().click(placeOf(product, {0.1, 0.2}));
  hand().press(Qt::Key_Delete);
  EXPECT_EQ(now()->design->find(product), nullptr);
  EXPECT_NE(now()->design->find(service("user-service")), nullptr);
  int fromServices = 0;
  for (const std::string& line : changes()) fromServices += line.starts_with("services.tf -") ? 1 : 0;
  EXPECT_EQ(fromServices, 10);
  EXPECT_FALSE(window->workbench()->toast().isHidden());
  expectUndoRestoresAll();
  ASSERT_TRUE(waitForScene());
  EXPECT_FALSE(canvas().elementRect(product).isEmpty());
}

TEST_F(Naming, severalAreDeletedAsOneStep) {
  hand().click(placeOf("module.delivery.aws_cloudwatch_event_rule.push"));
  hand().click(placeOf(service("product-service"), {0.1, 0.2}), Qt::ControlModifier);
  ASSERT_EQ(canvas().selection().size(), 2u);
  hand().press(Qt::Key_Delete);
  EXPECT_NE(changes(), test::Lines{}) << window->workbench()->toast().sentence().toStdString();
  expectUndoRestoresAll();
}

}  // namespace slipway::studio
