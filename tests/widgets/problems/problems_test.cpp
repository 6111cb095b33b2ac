#include "widgets/problems/problems.h"

#include <gtest/gtest.h>

#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include "widgets/problems/finding_counts.h"
#include "widgets/problems/finding_delegate.h"
#include "widgets/problems/finding_model.h"

namespace slipway::widgets {

namespace {

const FilePath file("infra/ecs.tf");

class ProblemsTest : public testing::Test {
protected:
  void SetUp() override {
    files[file] = std::make_shared<const std::string>("a\nb\nc = 0\n");
    Diagnostic grace = warningAt({file, {8, 9}}, "grace", "user-service may replace tasks that start slowly", "The grace period is 0 s.");
    grace.component = "aws_ecs_service.user";
    Fix fix;
    fix.title = "Set grace to 60 s";
    fix.edit.edits.push_back({grace.span, "60"});
    grace.fixes.push_back(fix);
    Diagnostic info = warningAt({file, {0, 1}}, "nat", "Image layers travel through NAT");
    info.severity = Severity::info;
    findings = {grace, info};
    problems.resize(1280, 148);
    problems.show();
    problems.setFindings(findings, files, 34);
  }
  QRectF row(int index) { return problems.list()->visualRect(model()->index(index, 0)); }
  QAbstractItemModel* model() { return problems.list()->model(); }
  void click(QPointF point) { QTest::mouseClick(problems.list()->viewport(), Qt::LeftButton, {}, point.toPoint()); }

  SourceFiles files;
  Diagnostics findings;
  Problems problems;
};

}  // namespace

TEST_F(ProblemsTest, rowsSayWhatWhyAndWhere) {
  const QModelIndex first = model()->index(0, 0);
  EXPECT_EQ(first.data().toString(), QStringLiteral("user-service may replace tasks that start slowly"));
  EXPECT_EQ(first.data(FindingModel::detailRole).toString(), QStringLiteral("The grace period is 0 s."));
  EXPECT_EQ(first.data(FindingModel::placeRole).toString(), QStringLiteral("ecs.tf:3"));
  EXPECT_EQ(first.data(Qt::AccessibleTextRole).toString(), QStringLiteral("warning: user-service may replace tasks that start slowly"));
}

TEST_F(ProblemsTest, theButtonFixes) {
  QSignalSpy fixes(&problems, &Problems::fixRequested), chosen(&problems, &Problems::findingChosen);
  click(FindingDelegate::fixRect(row(0), model()->index(0, 0)).center());
  ASSERT_EQ(fixes.count(), 1);
  EXPECT_EQ(fixes.at(0).at(0).value<Fix>().title, "Set grace to 60 s");
  EXPECT_TRUE(FindingDelegate::fixRect(row(1), model()->index(1, 0)).isNull());
}

TEST_F(ProblemsTest, thePlaceLeadsThere) {
  QSignalSpy places(&problems, &Problems::placeRequested);
  click(FindingDelegate::placeRect(row(0), model()->index(0, 0)).center());
  ASSERT_EQ(places.count(), 1);
  EXPECT_EQ(places.at(0).at(0).value<SourceSpan>(), findings[0].span);
}

TEST_F(ProblemsTest, aClickOnTheRowShowsItsComponent) {
  QSignalSpy chosen(&problems, &Problems::findingChosen);
  click(row(0).topLeft() + QPointF(120, 20));
  ASSERT_GE(chosen.count(), 1);
  EXPECT_EQ(chosen.at(0).at(0).value<Diagnostic>().component, "aws_ecs_service.user");
}

TEST_F(ProblemsTest, countsHideTheirKind) {
  EXPECT_EQ(problems.counts()->count(Severity::warning), 1);
  EXPECT_EQ(problems.counts()->count(Severity::info), 1);
  problems.counts()->resize(problems.counts()->sizeHint());
  QTest::mouseClick(problems.counts(), Qt::LeftButton, {}, QPoint(20, 12));
  ASSERT_EQ(model()->rowCount(), 1);
  EXPECT_EQ(model()->index(0, 0).data().toString(), QStringLiteral("Image layers travel through NAT"));
}

TEST_F(ProblemsTest, nothingWrongIsSaid) {
  problems.setFindings({}, files, 34);
  EXPECT_EQ(problems.emptySentence(), QStringLiteral("Nothing to fix: every rule passed on 34 resources."));
  problems.setFindings(findings, files, 34);
  EXPECT_EQ(problems.emptySentence(), QString());
}

TEST_F(ProblemsTest, textGivesWayBeforePlaceAndButton) {
  for (const int width : {560, 800, 1280, 1920}) {
    problems.resize(width, 148);
    QTest::qWait(0);
    const QRectF fix = FindingDelegate::fixRect(row(0), model()->index(0, 0));
    const QRectF place = FindingDelegate::placeRect(row(0), model()->index(0, 0));
    EXPECT_LE(fix.right(), width);
    EXPECT_LT(place.right(), fix.left());
    EXPECT_GT(place.left(), 120);
  }
}

}  // namespace slipway::widgets
