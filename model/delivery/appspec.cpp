#include "model/delivery/appspec.h"

#include <algorithm>

#include "model/delivery/shape.h"
#include "model/delivery/view.h"

namespace slipway::delivery {

namespace {

using yaml::Node;

constexpr Platform allPlatforms[] = {Platform::server, Platform::ecs, Platform::lambda};

const char* shapeOf(Platform platform) {
  return platform == Platform::server ? "appspec-server" : platform == Platform::ecs ? "appspec-ecs" : "appspec-lambda";
}

/// A resource says it outright; else the keys that only one of them has.
Platform platformOf(Node root) {
  const Node resource = root.find("Resources").item(0).firstChild();
  const std::string_view type = resource.find("Type").text();
  if (type.find("Lambda") != std::string_view::npos) return Platform::lambda;
  if (root.find("Resources")) return resource.find("Properties").find("Alias") ? Platform::lambda : Platform::ecs;
  return root.find("Hooks") && !root.find("os") && !root.find("files") && !root.find("hooks") ? Platform::ecs : Platform::server;
}

class Reader {
public:
  explicit Reader(std::shared_ptr<const yaml::Document> document) : m_result(std::make_shared<Appspec>()), m_root(document->root()) {
    m_result->diagnostics = document->diagnostics();
    addLaterDocuments(*document, m_result->diagnostics);
    m_result->document = std::move(document);
  }

  std::shared_ptr<const Appspec> read() {
    m_result->platform = platformOf(m_root);
    if (m_result->platform == Platform::server)
      readServer();
    else
      readResource(m_root.find("Resources").item(0).firstChild().find("Properties"));
    std::stable_sort(m_result->hooks.begin(), m_result->hooks.end(),
                     [&](const AppspecHook& a, const AppspecHook& b) { return rankOf(a) < rankOf(b); });
    if (!hasErrors(m_result->document->diagnostics())) judge();
    return m_result;
  }

private:
  std::size_t rankOf(const AppspecHook& hook) const {
    const std::vector<std::string_view>& events = eventsOf(m_result->platform);
    return static_cast<std::size_t>(std::find(events.begin(), events.end(), hook.event) - events.begin());
  }

  void readServer() {
    m_result->system = View(m_root.find("os")).located();
    for (const View& file : View(m_root.find("files")).items())
      m_result->files.push_back({file.member("source").located(), file.member("destination").located(), file.span()});
    for (const Node entry : m_root.find("hooks").children()) {
      AppspecHook hook{std::string(entry.key()), entry.keySpan(), {}, entry};
      for (const Node script : entry.children())
        hook.steps.push_back({View(script.find("location")).located(), View(script.find("timeout")).located(),
                              View(script.find("runas")).located(), script});
      m_result->hooks.push_back(std::move(hook));
    }
  }

  void readResource(Node properties) {
    m_result->taskDefinition = View(properties.find("TaskDefinition")).located();
    m_result->containerName = View(properties.at("LoadBalancerInfo.ContainerName")).located();
    m_result->containerPort = View(properties.at("LoadBalancerInfo.ContainerPort")).located();
    m_result->function = View(properties.find("Name")).located();
    m_result->alias = View(properties.find("Alias")).located();
    m_result->currentVersion = View(properties.find("CurrentVersion")).located();
    m_result->targetVersion = View(properties.find("TargetVersion")).located();
    for (const Node item : m_root.find("Hooks").children())
      for (const Node entry : item.children())
        m_result->hooks.push_back({std::string(entry.key()), entry.keySpan(), {HookStep{View(entry).located(), {}, {}, item}}, entry});
  }

  void judge() {
    Diagnostics found = checkShape(m_root, shapeOf(m_result->platform));
    for (Diagnostic& finding : found) {
      if (finding.code == "unknown-key") sayWhoseItIs(finding);
      m_result->diagnostics.push_back(std::move(finding));
    }
    if (m_result->platform == Platform::server && m_result->system.text == "windows")
      if (const Node permissions = m_root.find("permissions"))
        m_result->diagnostics.push_back(errorAt(permissions.keySpan(), "wrong-platform",
                                                "permissions is for Linux; on Windows CodeDeploy refuses it.", "Take it out."));
  }

  /// An event or key of another platform is no slip of the pen: the file is for something else than its writer thought.
  void sayWhoseItIs(Diagnostic& finding) const {
    const std::string key = m_result->document->text().substr(finding.span.range.begin, finding.span.range.size());
    for (const Platform other : allPlatforms) {
      const std::vector<std::string_view>& events = eventsOf(other);
      const bool isEvent = std::find(events.begin(), events.end(), key) != events.end();
      const bool isKey = other == Platform::server ? key == "os" || key == "files" || key == "hooks" || key == "permissions"
                                                   : key == "Resources" || key == "Hooks";
      if (other == m_result->platform || !(isEvent || isKey)) continue;
      finding.code = "wrong-platform";
      finding.message = key + " belongs to an appspec for " + std::string(nameOf(other)) + "; this one is for " +
                        std::string(nameOf(m_result->platform)) + ".";
      finding.fixes.clear();
      return;
    }
  }

  std::shared_ptr<Appspec> m_result;
  Node m_root;
};

}  // namespace

std::string_view nameOf(Platform platform) { return platform == Platform::server ? "EC2" : platform == Platform::ecs ? "ECS" : "Lambda"; }

const std::vector<std::string_view>& eventsOf(Platform platform) {
  static const std::vector<std::string_view> server = {"BeforeBlockTraffic", "AfterBlockTraffic",  "ApplicationStop",
                                                       "BeforeInstall",      "AfterInstall",       "ApplicationStart",
                                                       "ValidateService",    "BeforeAllowTraffic", "AfterAllowTraffic"};
  static const std::vector<std::string_view> ecs = {"BeforeInstall", "AfterInstall", "AfterAllowTestTraffic", "BeforeAllowTraffic",
                                                    "AfterAllowTraffic"};
  static const std::vector<std::string_view> lambda = {"BeforeAllowTraffic", "AfterAllowTraffic"};
  return platform == Platform::server ? server : platform == Platform::ecs ? ecs : lambda;
}

const AppspecHook* Appspec::hook(std::string_view event) const {
  const auto found = std::find_if(hooks.begin(), hooks.end(), [event](const AppspecHook& hook) { return hook.event == event; });
  return found == hooks.end() ? nullptr : &*found;
}

std::shared_ptr<const Appspec> readAppspec(std::shared_ptr<const yaml::Document> document) { return Reader(std::move(document)).read(); }

}  // namespace slipway::delivery
