#include "model/workspace/settings.h"

#include <yaml-cpp/yaml.h>

#include <cmath>
#include <cstdio>

#include "model/core/line_index.h"

namespace slipway::workspace {

namespace {

Diagnostic syntaxError(const YAML::Mark& mark, std::string_view text, FilePath file, const std::string& what) {
  const auto offset = mark.is_null() ? 0u : LineIndex(text).lineBegin(static_cast<std::uint32_t>(mark.line) + 1) + static_cast<std::uint32_t>(mark.column);
  const auto at = std::min(offset, static_cast<std::uint32_t>(text.size()));
  return errorAt({file, {at, at}}, "settings-syntax", file.text() + " cannot be read: " + what + ".",
                 "Positions and assumptions in it are not used until it is mended; Slipway does not write the file meanwhile.");
}

/// Plain where YAML reads it back as this text, quoted otherwise: addresses hold brackets and quotes.
std::string key(const std::string& text) {
  const bool isPlain = !text.empty() && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-/") == std::string::npos &&
                       std::isalpha(static_cast<unsigned char>(text[0])) != 0;
  if (isPlain) return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

double finite(const YAML::Node& node) {
  const double value = node.as<double>();
  if (!std::isfinite(value)) throw YAML::RepresentationException(node.Mark(), "a position or assumption must be a finite number");
  return value;
}

}  // namespace

Result<Settings> readSettings(std::string_view text, FilePath file) {
  Settings settings;
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    if (root.IsNull()) return settings;
    if (!root.IsMap()) return syntaxError(root.Mark(), text, file, "it is no mapping of names to values");
    if (const YAML::Node version = root["version"]; version && version.as<int>() > kSettingsVersion)
      return errorAt({file, {}}, "settings-version",
                     file.text() + " was written by a later Slipway (version " + version.as<std::string>() + ", this one knows " + std::to_string(kSettingsVersion) + ").",
                     "Open the project with the later Slipway; this one does not write the file.");
    for (const auto& entry : root["positions"])
      settings.pins[entry.first.as<std::string>()] = {finite(entry.second["x"]), finite(entry.second["y"])};
    for (const auto& entry : root["assumptions"]) settings.assumptions[entry.first.as<std::string>()] = finite(entry.second);
    if (const YAML::Node aws = root["aws"]; aws) {
      if (aws["region"]) settings.region = aws["region"].as<std::string>();
      if (aws["account"]) settings.account = aws["account"].as<std::string>();
      if (aws["zones"]) settings.zones = aws["zones"].as<std::vector<std::string>>();
    }
  } catch (const YAML::Exception& error) {
    return syntaxError(error.mark, text, file, error.msg);
  }
  return settings;
}

terraform::Options optionsOf(const Settings& settings) {
  terraform::Options options;
  if (!settings.region.empty()) options.region = settings.region;
  if (!settings.account.empty()) options.account = settings.account;
  options.zones = settings.zones;
  return options;
}

std::string numberText(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.10g", value);
  return text;
}

std::string written(const Settings& settings) {
  std::string text = "# Positions and assumptions of Slipway. The Terraform and delivery files beside it are the design.\nversion: " + std::to_string(kSettingsVersion) + "\n";
  if (!settings.assumptions.empty()) text += "assumptions:\n";
  for (const auto& [name, value] : settings.assumptions) text += "  " + key(name) + ": " + numberText(value) + "\n";
  if (!settings.region.empty() || !settings.account.empty() || !settings.zones.empty()) text += "aws:\n";
  if (!settings.account.empty()) text += "  account: '" + settings.account + "'\n";
  if (!settings.region.empty()) text += "  region: " + key(settings.region) + "\n";
  if (!settings.zones.empty()) text += "  zones:\n";
  for (const std::string& zone : settings.zones) text += "    - " + key(zone) + "\n";
  if (!settings.pins.empty()) text += "positions:\n";
  for (const auto& [component, at] : settings.pins) text += "  " + key(component) + ": {x: " + numberText(at.x) + ", y: " + numberText(at.y) + "}\n";
  return text;
}

}  // namespace slipway::workspace
