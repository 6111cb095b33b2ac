// The export dialog by mouse and keys: what it writes, where, and what it refuses.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

#include "app/studio/export_dialog.h"
#include "app/studio/exporting.h"
#include "app/studio/toast.h"
#include "tests/studio/open_window.h"
#include "widgets/theme/segmented_control.h"
#include "widgets/theme/toggle.h"

namespace slipway::studio {

namespace {

class Export : public test::OpenWindow {
protected:
  ExportDialog& dialog() {
    if (window->exporting()->dialog() == nullptr) {
      hand().press(Qt::Key_E, Qt::ControlModifier);
      EXPECT_TRUE(
          QTest::qWaitFor([this] { return window->exporting()->dialog() != nullptr && window->exporting()->dialog()->isVisible(); }));
    }
    return *window->exporting()->dialog();
  }
  void typePath(const QString& text) {
    dialog().path().setFocus();
    dialog().path().selectAll();
    QTest::keyClicks(&dialog().path(), text);
  }
  QString outside(const char* name) const { return path + QStringLiteral("-out/") + QString::fromLatin1(name); }
  bool isClosed() const {
    return QTest::qWaitFor([this] { return window->exporting()->dialog() == nullptr || !window->exporting()->dialog()->isVisible(); });
  }
  static QByteArray read(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
  }
  void TearDown() override {
    QDir(path + QStringLiteral("-out")).removeRecursively();
    test::OpenWindow::TearDown();
  }
  void SetUp() override {
    test::OpenWindow::SetUp();
    QDir().mkpath(path + QStringLiteral("-out"));
  }
};

}  // namespace

TEST_F(Export, everyFormatIsWrittenAsItsNameSays) {
  const std::pair<const char*, const char*> begins[] = {{"svg", "<svg"},       {"png", "\x89PNG"}, {"pdf", "%PDF"},
                                                        {"drawio", "<mxfile"}, {"dot", "digraph"}, {"csv", "component,"}};
  int index = 0;
  for (const auto& [suffix, begin] : begins) {
    dialog().formats().setFocus();
    for (int i = dialog().formats().current(); i < index; ++i) QTest::keyClick(&dialog().formats(), Qt::Key_Right);
    EXPECT_TRUE(dialog().path().text().endsWith(QString::fromLatin1(suffix))) << dialog().path().text().toStdString();
    typePath(outside("design.") + QString::fromLatin1(suffix));
    QTest::mouseClick(&dialog().exportButton(), Qt::LeftButton);
    ASSERT_TRUE(isClosed()) << suffix;
    EXPECT_TRUE(read(outside("design.") + QString::fromLatin1(suffix)).left(200).contains(begin)) << suffix;
    ++index;
  }
  EXPECT_EQ(window->workbench()->toast().sentence(), QStringLiteral("design.csv is written."));
  EXPECT_TRUE(read(outside("design.svg")).contains("user-service"));
  EXPECT_GT(QImage(outside("design.png")).width(), 1500);
  EXPECT_EQ(changes(), test::Lines{}) << "a picture is no change of the files";
}

TEST_F(Export, whatCannotBeWrittenSaysSo) {
  typePath(outside("no-such-folder/design.svg"));
  QTest::mouseClick(&dialog().exportButton(), Qt::LeftButton);
  EXPECT_TRUE(dialog().problem().contains(QStringLiteral("cannot be written"))) << dialog().problem().toStdString();
  EXPECT_FALSE(QDir(outside("no-such-folder")).exists());
}

TEST_F(Export, theFolderHasThePartsThatAreAskedFor) {
  dialog().kinds().setFocus();
  QTest::keyClick(&dialog().kinds(), Qt::Key_Right);
  for (const emit::Part part : {emit::Part::sources, emit::Part::delivery, emit::Part::terraform}) dialog().part(part).click();
  typePath(outside("handed-over"));
  QTest::mouseClick(&dialog().exportButton(), Qt::LeftButton);
  ASSERT_TRUE(isClosed());
  QStringList folders = QDir(outside("handed-over")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
  EXPECT_EQ(folders, QStringList({QStringLiteral("diagrams"), QStringLiteral("report")}));
  EXPECT_TRUE(read(outside("handed-over/report/bill-of-materials.csv")).contains("user-service"));
}

TEST_F(Export, whatWouldWriteOverSomethingIsRefusedInTheDialog) {
  const QString full = outside("full");
  QDir().mkpath(full + QStringLiteral("/something"));
  dialog().kinds().setFocus();
  QTest::keyClick(&dialog().kinds(), Qt::Key_Right);
  typePath(full);
  QTest::mouseClick(&dialog().exportButton(), Qt::LeftButton);
  EXPECT_TRUE(dialog().isVisible());
  EXPECT_TRUE(dialog().problem().contains(QStringLiteral("is not empty"))) << dialog().problem().toStdString();
  typePath(path + QStringLiteral("/inside"));
  EXPECT_EQ(dialog().problem(), QString()) << "a new place, a new try";
  QTest::mouseClick(&dialog().exportButton(), Qt::LeftButton);
  EXPECT_TRUE(dialog().problem().contains(QStringLiteral("inside the project"))) << dialog().problem().toStdString();
  EXPECT_FALSE(QDir(path + QStringLiteral("/inside")).exists());
  QTest::keyClick(&dialog(), Qt::Key_Escape);
  EXPECT_TRUE(isClosed());
}

TEST_F(Export, nothingChosenCannotBeExported) {
  dialog().kinds().setFocus();
  QTest::keyClick(&dialog().kinds(), Qt::Key_Right);
  for (const emit::Part part : emit::kParts) dialog().part(part).click();
  EXPECT_FALSE(dialog().exportButton().isEnabled());
  dialog().part(emit::Part::report).click();
  EXPECT_TRUE(dialog().exportButton().isEnabled());
}

}  // namespace slipway::studio
