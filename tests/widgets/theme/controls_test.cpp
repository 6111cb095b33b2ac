#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QVBoxLayout>

#include "widgets/theme/segmented_control.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle.h"

namespace slipway::widgets {
namespace {

/// One of each, as the window uses them.
struct Gallery : QWidget {
  QPushButton* primary = new QPushButton(QStringLiteral("Set grace to 60 s"));
  QPushButton* secondary = new QPushButton(QStringLiteral("Add S3 endpoint"));
  QPushButton* disabled = new QPushButton(QStringLiteral("Undo"));
  QLineEdit* field = new QLineEdit(QStringLiteral("3001"));
  QLineEdit* warning = new QLineEdit(QStringLiteral("0"));
  QComboBox* choice = new QComboBox;
  QSpinBox* number = new QSpinBox;
  QTabBar* tabs = new QTabBar;
  Toggle* toggle = new Toggle;
  SegmentedControl* segments = new SegmentedControl;
  QListWidget* list = new QListWidget;

  Gallery() {
    auto* column = new QVBoxLayout(this);
    auto* bar = new QToolBar;
    bar->addAction(Theme::current().icon("undo"), QStringLiteral("Undo"));
    bar->addSeparator();
    bar->addAction(QStringLiteral("Check"));
    bar->addWidget(segments);
    for (const auto* text : {u"Canvas", u"Split", u"Code"}) segments->addSegment(QString::fromUtf16(text));
    column->addWidget(bar);
    for (const auto* text : {u"Problems", u"Run log", u"Charts", u"Cost"}) tabs->addTab(QString::fromUtf16(text));
    column->addWidget(tabs);
    primary->setProperty("look", QStringLiteral("primary"));
    disabled->setEnabled(false);
    warning->setProperty("state", QStringLiteral("warning"));
    choice->addItems({QStringLiteral("1×"), QStringLiteral("2×"), QStringLiteral("8×")});
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto* progress = new QProgressBar;
    progress->setValue(60);
    auto* check = new QCheckBox(QStringLiteral("Security groups"));
    check->setChecked(true);
    for (QWidget* widget : std::initializer_list<QWidget*>{primary, secondary, disabled, field, warning, choice, number, check, toggle,
                                                            slider, progress})
      column->addWidget(widget, 0, Qt::AlignLeft);
    for (int i = 0; i < 40; ++i) list->addItem(QStringLiteral("Component %1").arg(i));
    list->setCurrentRow(1);
    column->addWidget(list);
    resize(420, 640);
  }
};

class Controls : public testing::Test {
protected:
  void SetUp() override {
    Theme::current().applyTo(*qApp);
    Theme::current().setScheme(Scheme::light);
  }
};

TEST_F(Controls, HaveTheGridsHeights) {
  Gallery gallery;
  gallery.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&gallery));
  EXPECT_EQ(gallery.field->height(), 24);
  EXPECT_EQ(gallery.choice->height(), 24);
  EXPECT_EQ(gallery.number->height(), 24);
  EXPECT_EQ(gallery.primary->height(), 28);
  EXPECT_EQ(gallery.tabs->height(), 34);
  EXPECT_EQ(gallery.list->sizeHintForRow(0), 26);
}

TEST_F(Controls, WearTheThemesColours) {
  Gallery gallery;
  gallery.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&gallery));
  for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
    Theme& theme = Theme::current();
    theme.setScheme(scheme);
    QCoreApplication::processEvents();
    const QImage primary = gallery.primary->grab().toImage();
    EXPECT_EQ(primary.pixelColor(primary.width() / 2, 3), theme.colour("accent"));
    const QImage secondary = gallery.secondary->grab().toImage();
    EXPECT_EQ(secondary.pixelColor(secondary.width() / 2, 0), theme.colour("control-line"));
    EXPECT_EQ(secondary.pixelColor(secondary.width() / 2, 3), theme.colour("panel"));
    const QImage warning = gallery.warning->grab().toImage();
    EXPECT_EQ(warning.pixelColor(warning.width() / 2, 0), theme.colour("status-starting"));
    const QImage tabs = gallery.tabs->grab().toImage();
    const QRect current = gallery.tabs->tabRect(0);
    EXPECT_EQ(tabs.pixelColor(current.center().x(), current.bottom() - 1), theme.colour("accent"));
    const QString folder = qEnvironmentVariable("SLIPWAY_SHOTS");
    if (!folder.isEmpty()) gallery.grab().save(folder + (theme.isDark() ? QStringLiteral("/controls-dark.png") : QStringLiteral("/controls-light.png")));
  }
}

TEST_F(Controls, ToggleAndSegmentsAnswerMouseAndKeys) {
  Gallery gallery;
  gallery.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&gallery));
  QSignalSpy toggled(gallery.toggle, &QAbstractButton::toggled);
  QTest::mouseClick(gallery.toggle, Qt::LeftButton);
  QTest::keyClick(gallery.toggle, Qt::Key_Space);
  EXPECT_EQ(toggled.count(), 2);
  QSignalSpy chosen(gallery.segments, &SegmentedControl::currentChanged);
  QTest::mouseClick(gallery.segments, Qt::LeftButton, {}, QPoint(gallery.segments->width() - 8, 14));
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen.last().at(0).toInt(), 2);
  QTest::keyClick(gallery.segments, Qt::Key_Left);
  EXPECT_EQ(gallery.segments->current(), 1);
}

}  // namespace
}  // namespace slipway::widgets
