// Adding and moving by mouse: the palette's drag and drop, and a service taken into another subnet.
#include <QAction>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QTimer>
#include <QTreeView>

#include "app/studio/actions.h"
#include "app/studio/toast.h"
#include "tests/studio/open_window.h"
#include "widgets/inspector/inspector.h"
#include "widgets/palette/kind_model.h"
#include "widgets/palette/palette.h"

namespace slipway::studio {

namespace {

const std::string region = "region:us-east-1";
const std::string cluster = "module.cluster.aws_ecs_cluster.this";
const std::string privateB = "module.network.aws_subnet.private[\"b\"]";

class Placing : public test::OpenWindow {
protected:
  /// Searches the palette by keys and drags what it finds to a place in the window.
  void dragFromPalette(const QString& kind, const QString& words, QPoint to) {
    hand().press(Qt::Key_Slash);
    hand().type(words);
    auto* list = window->workbench()->palette().findChild<QTreeView*>();
    QModelIndex found;
    for (int group = 0; group < list->model()->rowCount(); ++group)
      for (int row = 0; row < list->model()->rowCount(list->model()->index(group, 0)); ++row) {
        const QModelIndex index = list->model()->index(row, 0, list->model()->index(group, 0));
        if (index.data(widgets::KindModel::idRole).toString() == kind) found = index;
      }
    ASSERT_TRUE(found.isValid()) << kind.toStdString();
    list->scrollTo(found);
    if (QGuiApplication::platformName() == u"offscreen") return dropAsPlatformWould(list->model()->mimeData({found}), to);
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    hand().drag(hand().in(*list->viewport(), list->visualRect(found).center()), to, true);
  }

private:
  /// Without a screen there is no drag and drop of the platform: its events are sent as it sends them.
  void dropAsPlatformWould(QMimeData* data, QPoint to) {
    const std::unique_ptr<QMimeData> owned(data);
    const QPoint at = canvas().mapFrom(window.get(), to);
    QDragEnterEvent enter(at, Qt::CopyAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(&canvas(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDragMoveEvent move(at, Qt::CopyAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(&canvas(), &move);
    QDropEvent drop(at, Qt::CopyAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(&canvas(), &drop);
  }
};

}  // namespace

TEST_F(Placing, aQueueIsDroppedIntoTheRegion) {
  dragFromPalette(QStringLiteral("sqs-queue"), QStringLiteral("queue"), placeOf(region, {0.97, 0.97}));
  ASSERT_NE(now()->design->find("aws_sqs_queue.sqs_queue"), nullptr);
  for (const std::string& line : changes()) EXPECT_TRUE(line.starts_with("main.tf +")) << line;
  EXPECT_EQ(window->view()->selected(), "aws_sqs_queue.sqs_queue") << "what was added can be set up at once";
  EXPECT_EQ(window->workbench()->inspector().component(), "aws_sqs_queue.sqs_queue");
  ASSERT_TRUE(waitForScene());
  EXPECT_FALSE(canvas().elementRect("aws_sqs_queue.sqs_queue").isEmpty());
  expectUndoRestoresAll();
}

TEST_F(Placing, aServiceIsDroppedIntoTheCluster) {
  dragFromPalette(QStringLiteral("ecs-service"), QStringLiteral("ecs service"), placeOf(cluster, {0.5, 0.98}));
  const std::string added = "module.cluster.aws_ecs_service.service[\"ecs_service\"]";
  ASSERT_NE(now()->design->find(added), nullptr);
  EXPECT_TRUE(now()->files.contains(FilePath("ecs_service/Dockerfile")));
  for (const std::string& line : changes()) EXPECT_NE(line.find(" +"), std::string::npos) << line;
  ASSERT_TRUE(waitForScene());
  EXPECT_FALSE(canvas().elementRect(added).isEmpty());
  expectUndoRestoresAll();
  EXPECT_FALSE(now()->files.contains(FilePath("ecs_service/Dockerfile")));
}

TEST_F(Placing, aRecipientIsDroppedOntoATopicAndDeletedAgain) {
  const std::string topic = "aws_sns_topic.sns_topic";
  dragFromPalette(QStringLiteral("sns-topic"), QStringLiteral("sns topic"), placeOf(region, {0.97, 0.97}));
  ASSERT_NE(now()->design->find(topic), nullptr);
  ASSERT_TRUE(waitForScene());
  const SourceFiles withTopic = now()->files;
  dragFromPalette(QStringLiteral("email"), QStringLiteral("e-mail"), placeOf(topic));
  std::string recipient;
  for (const design::Component& component : now()->design->components)
    if (component.kind == "email") recipient = component.id;
  ASSERT_NE(recipient, "");
  const test::Lines added = test::changedLines(withTopic, now()->files);
  EXPECT_NE(std::find(added.begin(), added.end(), "main.tf +  topic_arn = " + topic + ".arn"), added.end());
  EXPECT_EQ(window->view()->selected(), recipient);
  ASSERT_TRUE(waitForScene());
  hand().click(placeOf(recipient));
  hand().press(Qt::Key_Delete);
  EXPECT_EQ(now()->design->find(recipient), nullptr);
  EXPECT_EQ(test::changedLines(withTopic, now()->files), test::Lines{}) << "the subscription went with it, the topic stays";
  EXPECT_NE(now()->design->find(topic), nullptr);
}

TEST_F(Placing, theMenuSaysWhomAContainerReaches) {
  QStringList offered;
  QTimer looking;
  QObject::connect(&looking, &QTimer::timeout, &looking, [&] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu == nullptr) return;
    for (const QAction* action : menu->actions()) offered += action->text();
    looking.stop();
    menu->close();
  });
  looking.start(20);
  const QPoint at = canvas().mapFrom(window.get(), placeOf(service(), {0.12, 0.2}));
  QContextMenuEvent request(QContextMenuEvent::Mouse, at, canvas().mapToGlobal(at));
  QApplication::sendEvent(&canvas(), &request);
  EXPECT_TRUE(offered.contains(QStringLiteral("Add a part: Container, to all 2 services of module.cluster.aws_ecs_task_definition.service")))
      << offered.join(u'\n').toStdString();
}

TEST_F(Placing, whatDoesNotBelongIsRefusedAndChangesNothing) {
  dragFromPalette(QStringLiteral("nat-gateway"), QStringLiteral("nat"), placeOf(region, {0.97, 0.97}));
  EXPECT_EQ(changes(), test::Lines{});
}

TEST_F(Placing, enterInThePaletteAddsAsWell) {
  hand().press(Qt::Key_Slash);
  hand().type(QStringLiteral("sqs queue"));
  hand().press(Qt::Key_Return);
  EXPECT_NE(now()->design->find("aws_sqs_queue.sqs_queue"), nullptr);
  EXPECT_TRUE(canvas().hasFocus());
  expectUndoRestoresAll();
}

TEST_F(Placing, aServiceIsDraggedIntoAnotherSubnet) {
  // Taken by its title, let go over the right subnet's free ground.
  hand().drag(placeOf(service(), {0.12, 0.2}), placeOf(privateB, {0.94, 0.5}));
  EXPECT_EQ(changes(),
            (test::Lines{
                "services.tf -      subnet_ids    = [module.network.private_subnet_ids[\"a\"], module.network.private_subnet_ids[\"b\"]]",
                "services.tf +      subnet_ids    = [module.network.private_subnet_ids[\"b\"]]"}));
  EXPECT_EQ(now()->design->find(service())->spans, std::vector<std::string>{privateB});
  EXPECT_TRUE(window->workbench()->toast().sentence().contains(QStringLiteral("one line of")))
      << window->workbench()->toast().sentence().toStdString();
  ASSERT_TRUE(waitForScene());
  expectUndoRestoresAll();
}

TEST_F(Placing, aDragWithinItsBoxIsKeptInSlipwaysOwnFile) {
  const std::string repository = "module.registry.aws_ecr_repository.service[\"user-service\"]";
  const QPoint from = placeOf(repository);
  hand().drag(from, from + QPoint(20, 40));
  ASSERT_TRUE(now()->settings.pins.contains(repository));
  for (const std::string& line : changes()) EXPECT_TRUE(line.starts_with("slipway.yaml +")) << line;
  expectUndoRestoresAll();
}

}  // namespace slipway::studio
