#include <algorithm>

#include "model/simulation/scenario/assumed.h"

namespace slipway::simulation {

namespace {

/// A duration as three named assumptions, in seconds.
void addDuration(std::vector<Assumption>& all, const std::string& name, double least, double mode, double most, const std::string& about) {
  const std::string source = "assumption; AWS publishes no figure";
  all.push_back({name, mode, "s", about + ", most often", source});
  all.push_back({name + "-min", least, "s", about + ", at least", source});
  all.push_back({name + "-max", most, "s", about + ", at most", source});
}

std::vector<Assumption> make() {
  std::vector<Assumption> all;
  addDuration(all, "event-delivery", 0.5, 2, 10, "git push until the event is delivered");
  addDuration(all, "source-start", 1, 3, 8, "Execution start until the source action starts");
  addDuration(all, "source-action", 5, 12, 40, "Clone, zip and upload of the source");
  addDuration(all, "build-queued", 0, 1, 5, "CodeBuild QUEUED with free capacity");
  addDuration(all, "build-provisioning", 10, 25, 90, "CodeBuild PROVISIONING");
  addDuration(all, "build-download-source", 1, 3, 15, "CodeBuild DOWNLOAD_SOURCE");
  addDuration(all, "build-install", 1, 10, 60, "CodeBuild INSTALL");
  addDuration(all, "build-pre-build", 1, 4, 10, "CodeBuild PRE_BUILD with a registry login");
  addDuration(all, "build-build", 30, 75, 300, "CodeBuild BUILD of a small image");
  addDuration(all, "build-post-build", 5, 15, 90, "CodeBuild POST_BUILD with a push");
  addDuration(all, "build-upload-artifacts", 1, 2, 5, "CodeBuild UPLOAD_ARTIFACTS");
  addDuration(all, "build-finalizing", 1, 2, 5, "CodeBuild FINALIZING");
  addDuration(all, "task-provisioning", 10, 20, 45, "Fargate PROVISIONING: network interface and micro-VM");
  addDuration(all, "container-start", 2, 8, 60, "Process start until the application listens");
  addDuration(all, "first-health-check", 1, 5, 20, "Registration of a target until its first check");
  addDuration(all, "task-stop", 1, 2, 5, "SIGTERM until the process has ended");
  addDuration(all, "other-action", 10, 30, 90, "An action that is not modelled in detail");
  addDuration(all, "approval", 60, 300, 1800, "A person's answer to an approval");
  addDuration(all, "listener-change", 1, 3, 10, "Change of a listener until it is in effect");
  addDuration(all, "deploy-hook", 1, 5, 30, "A lifecycle script of CodeDeploy");
  addDuration(all, "deploy-download", 1, 3, 15, "CodeDeploy DownloadBundle");
  addDuration(all, "deploy-install", 1, 2, 10, "CodeDeploy Install: files copied");
  addDuration(all, "workflow-start", 2, 5, 20, "Push until a runner takes the job");
  addDuration(all, "workflow-step", 1, 3, 10, "A step that prepares: checkout, login, set-up");
  addDuration(all, "workflow-build", 35, 90, 390, "A step that builds and pushes an image");
  addDuration(all, "terraform-apply", 15, 40, 180, "terraform init and apply of a few changes");
  all.push_back({"deploy-registers", 3, "s", "RegisterTaskDefinition and UpdateService", "assumption"});
  all.push_back({"image-size", 184, "MB", "Size of an image, compressed", "assumption"});
  all.push_back({"image-pull-base", 5, "s", "Image pull, before the first byte", "assumption"});
  all.push_back({"image-pull-rate", 25, "MB/s", "Image pull, after that; Fargate does not cache images between tasks", "assumption"});
  all.push_back({"source-size", 412, "kB", "Size of the source artifact", "assumption"});
  all.push_back({"requests-per-second", 125, "req/s", "Requests of all clients together, at random moments", "assumption"});
  all.push_back(
      {"service-time", 35, "ms", "Time that a request needs in a task: mean of an exponential distribution above its floor", "assumption"});
  all.push_back({"service-time-floor", 8, "ms", "Time that every request needs at least", "assumption"});
  all.push_back({"task-concurrency", 16, "requests", "Requests that a task works on at once; others wait in its queue", "assumption"});
  all.push_back({"slow-request", 500, "ms", "A request that takes longer is shown as slow", "assumption"});
  all.push_back({"warm-up", 10, "s", "Traffic before the commit", "assumption"});
  all.push_back({"steady", 30, "s", "Traffic after the last deployment is complete", "assumption"});
  std::sort(all.begin(), all.end(), [](const Assumption& a, const Assumption& b) { return a.name < b.name; });
  return all;
}

}  // namespace

const std::vector<Assumption>& assumptions() {
  static const std::vector<Assumption> all = make();
  return all;
}

Assumed::Assumed(const Scenario& scenario) {
  for (const Assumption& assumption : assumptions()) m_values[assumption.name] = assumption.value;
  for (const auto& [name, value] : scenario.assumptions) m_values[name] = value;
}

double Assumed::value(std::string_view name) const {
  const auto found = m_values.find(name);
  return found == m_values.end() ? 0 : found->second;
}

Milliseconds Assumed::duration(std::string_view name, kernel::Random& random) const {
  const double mode = value(name);
  // A mode that a person moved past an end moves the end with it.
  const double least = std::min(value(std::string(name) + "-min"), mode), most = std::max(value(std::string(name) + "-max"), mode);
  return static_cast<Milliseconds>(random.triangular(least, mode, most) * 1000);
}

}  // namespace slipway::simulation
