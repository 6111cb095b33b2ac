#include <gtest/gtest.h>

#include <algorithm>

#include "model/playback/frame.h"
#include "model/playback/looks.h"
#include "model/playback/progress.h"
#include "model/simulation/simulate.h"
#include "tests/support/two_services_design.h"

using namespace slipway;
using picture::Status;
using playback::Frame;
using playback::Player;

namespace {

class PlayerTest : public testing::Test {
protected:
  static void SetUpTestSuite() {
    design = std::make_shared<const design::Design>(test::twoServicesDesign());
    trace = std::make_shared<const simulation::Trace>(simulation::simulate(*design, {}, 1).value());
  }
  static void TearDownTestSuite() {
    design.reset();
    trace.reset();
  }

  simulation::Milliseconds timeOf(const std::string& element, const std::string& to) const {
    for (const simulation::Event& event : trace->events)
      if (event.element == element && event.to == to) return event.t;
    ADD_FAILURE() << element << " never becomes " << to;
    return 0;
  }

  static std::shared_ptr<const design::Design> design;
  static std::shared_ptr<const simulation::Trace> trace;
  const Player m_player{trace, design};
};

std::shared_ptr<const design::Design> PlayerTest::design;
std::shared_ptr<const simulation::Trace> PlayerTest::trace;

bool isSame(const Frame& a, const Frame& b) {
  if (a.eventsPassed != b.eventsPassed || a.current != b.current || a.states.edgeLabels != b.states.edgeLabels ||
      a.states.elements.size() != b.states.elements.size())
    return false;
  return std::equal(a.states.elements.begin(), a.states.elements.end(), b.states.elements.begin(), [](const auto& x, const auto& y) {
    return x.first == y.first && x.second.word == y.second.word && x.second.status == y.second.status &&
           x.second.progress == y.second.progress && x.second.chips.size() == y.second.chips.size();
  });
}

}  // namespace

TEST_F(PlayerTest, atFirstTheOldTasksServe) {
  const Frame frame = m_player.frameAt(0);
  const picture::ElementState& user = frame.states.elements.at("aws_ecs_service.user");
  ASSERT_EQ(user.chips.size(), 2u);
  EXPECT_EQ(user.chips[0].word, "r1 serving");
  EXPECT_EQ(user.chips[0].status, Status::ok);
  EXPECT_EQ(user.chips[0].zone, "zone:us-east-1a");
  EXPECT_EQ(user.word, "2 healthy");
  EXPECT_EQ(user.word2, "revision 1");
}

TEST_F(PlayerTest, aRunningBuildFillsAndSaysItsPhase) {
  const std::string build = "aws_codepipeline.main/Build/user-service";
  const auto begin = timeOf(build, "InProgress"), end = timeOf(build, "Succeeded");
  const picture::ElementState half = m_player.frameAt((begin + end) / 2).states.elements.at(build);
  EXPECT_EQ(half.status, Status::starting);
  EXPECT_NEAR(half.progress, 0.5, 0.01);
  EXPECT_EQ(m_player.frameAt(timeOf(build, "PROVISIONING")).states.elements.at(build).word, "provisioning");
  const picture::ElementState done = m_player.frameAt(end).states.elements.at(build);
  EXPECT_EQ(done.status, Status::ok);
  EXPECT_EQ(done.word, playback::spoken(end - begin));
}

TEST_F(PlayerTest, aDeploymentShowsBothRevisions) {
  const auto start = timeOf("aws_ecs_service.user", "IN_PROGRESS");
  const picture::ElementState state = m_player.frameAt(start + 1000).states.elements.at("aws_ecs_service.user");
  EXPECT_EQ(state.word2, "revision 1 → 2");
  EXPECT_EQ(state.chips.size(), 4u);
  EXPECT_EQ(state.word, "2 healthy, 2 starting");
  EXPECT_EQ(m_player.frameAt(start + 1000).states.elements.at("aws_codepipeline.main").word, "0 of 4 new tasks healthy");
}

TEST_F(PlayerTest, atTheEndOnlyTheNewRevisionServes) {
  const Frame frame = m_player.frameAt(trace->end);
  const picture::ElementState& user = frame.states.elements.at("aws_ecs_service.user");
  ASSERT_EQ(user.chips.size(), 2u);
  for (const picture::ChipState& chip : user.chips) EXPECT_EQ(chip.word, "r2 serving");
  EXPECT_EQ(frame.states.elements.at("aws_ecr_repository.user").word, "3f2a91c pushed");
  EXPECT_EQ(frame.states.elements.at("aws_codepipeline.main").status, Status::ok);
  EXPECT_EQ(frame.eventsPassed, trace->events.size());
}

TEST_F(PlayerTest, scrubbingBackGivesTheSameFramesAsPlayingOn) {
  std::vector<Frame> forwards;
  for (simulation::Milliseconds t = 0; t <= trace->end; t += 7'300) forwards.push_back(m_player.frameAt(t));
  for (std::size_t i = forwards.size(); i-- > 0;)
    EXPECT_TRUE(isSame(forwards[i], m_player.frameAt(static_cast<simulation::Milliseconds>(i) * 7'300))) << i;
}

TEST_F(PlayerTest, edgesSayTheirRate) {
  const Frame frame = m_player.frameAt(60'000);
  ASSERT_TRUE(frame.states.edgeLabels.contains("internet > aws_internet_gateway.main : traffic"));
  EXPECT_NEAR(std::stoi(frame.states.edgeLabels.at("internet > aws_internet_gateway.main : traffic")), 125, 25);
}

TEST_F(PlayerTest, theCurrentElementIsAComponent) {
  for (simulation::Milliseconds t = 0; t <= trace->end; t += 10'000) {
    const std::string current = m_player.frameAt(t).current;
    EXPECT_TRUE(current.empty() || design->find(current) != nullptr) << current;
  }
}

TEST(Progress, twoTaskSetsSayWhichOneHasTheTraffic) {
  playback::Progress progress;
  const auto take = [&](const char* element, const char* kind, const char* to, std::map<std::string, std::string> data) {
    simulation::Event event;
    event.element = element;
    event.kind = kind;
    event.to = to;
    event.data = std::move(data);
    progress.take(event);
  };
  const auto addHealthy = [&](const char* element, const char* revision) {
    take(element, "task", "RUNNING", {{"service", "web"}, {"zone", "z"}, {"address", element}, {"revision", revision}});
    take(element, "target", "healthy", {});
  };
  const auto wordsOf = [&] {
    const picture::ElementState state = playback::looksOf(progress, {}, {}, 0).elements.at("web");
    return std::vector<std::string>{state.chips.at(0).word, state.chips.at(1).word, state.word2};
  };
  addHealthy("web/task/1", "1");
  take("web", "deployment", "IN_PROGRESS", {{"revision", "2"}, {"previous", "1"}});
  take("web", "lifecycle", "Install", {});
  addHealthy("web/task/2", "2");
  EXPECT_EQ(wordsOf(), (std::vector<std::string>{"r1 serving", "r2 ready", "revision 1 → 2 · 0 % green"}));
  take("web", "traffic", "", {{"percent", "10"}});
  EXPECT_EQ(wordsOf(), (std::vector<std::string>{"r1 serving", "r2 serving", "revision 1 → 2 · 10 % green"}));
  take("web", "traffic", "", {{"percent", "100"}});
  EXPECT_EQ(wordsOf(), (std::vector<std::string>{"r1 kept", "r2 serving", "revision 1 → 2 · 100 % green"}));
  take("web", "deployment", "COMPLETED", {{"revision", "2"}, {"previous", "1"}});
  EXPECT_EQ(wordsOf(), (std::vector<std::string>{"r1 serving", "r2 serving", "revision 2"}));
}

TEST(Progress, anInstanceSaysTheEventThatItIsIn) {
  playback::Progress progress;
  simulation::Event event;
  event.element = "group/task/1";
  event.kind = "task";
  event.to = "DEPLOYING";
  event.data = {{"service", "group"}, {"zone", "z"}, {"address", "10.0.0.4"}, {"revision", "1"}};
  progress.take(event);
  event.kind = "lifecycle";
  event.to = "AfterInstall";
  progress.take(event);
  const picture::ChipState chip = playback::looksOf(progress, {}, {}, 0).elements.at("group").chips.at(0);
  EXPECT_EQ(chip.word, "r1 AfterInstall");
  EXPECT_EQ(chip.status, Status::starting);
}

TEST(Spoken, isWhatPeopleSay) {
  EXPECT_EQ(playback::spoken(15'400), "15 s");
  EXPECT_EQ(playback::spoken(134'000), "2 min 14 s");
  EXPECT_EQ(playback::spoken(120'000), "2 min");
}
