#include "model/dockerfile/lines.h"

#include <algorithm>
#include <cctype>

namespace slipway::dockerfile {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

std::string lowered(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

/// Takes one line off the text, without its end.
std::string_view takeLine(std::string_view text, std::uint32_t& at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::string_view line = text.substr(at, end - at);
  at = static_cast<std::uint32_t>(std::min(end + 1, text.size()));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// Words after `<<` in a RUN, COPY or ADD: <<EOF, <<-"EOF". A `<<<` is the shell's.
struct Heredoc {
  std::string end;
  bool stripsTabs;
};

std::vector<Heredoc> heredocsOf(std::string_view line) {
  const std::string keyword = lowered(line.substr(0, line.find_first_of(" \t")));
  if (keyword != "run" && keyword != "copy" && keyword != "add") return {};
  std::vector<Heredoc> heredocs;
  for (std::size_t at = line.find("<<"); at != std::string_view::npos; at = line.find("<<", at)) {
    at += 2;
    if (at < line.size() && line[at] == '<') {
      while (at < line.size() && line[at] == '<') ++at;
      continue;
    }
    const bool stripsTabs = at < line.size() && line[at] == '-';
    if (stripsTabs) ++at;
    const char quote = at < line.size() && (line[at] == '"' || line[at] == '\'') ? line[at] : '\0';
    if (quote != '\0') ++at;
    std::size_t end = at;
    while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) || line[end] == '_')) ++end;
    if (end > at && !std::isdigit(static_cast<unsigned char>(line[at]))) heredocs.push_back({std::string(line.substr(at, end - at)), stripsTabs});
    at = end;
  }
  return heredocs;
}

}  // namespace

char escapeOf(std::string_view text) {
  for (std::uint32_t at = 0; at < text.size();) {
    std::string_view line = trimmed(takeLine(text, at));
    if (!line.starts_with('#')) break;
    line = trimmed(line.substr(1));
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) break;  // a comment: directives stand above all else
    if (lowered(trimmed(line.substr(0, equals))) == "escape" && trimmed(line.substr(equals + 1)) == "`") return '`';
  }
  return '\\';
}

std::vector<LogicalLine> logicalLines(std::string_view text, char escape) {
  std::vector<LogicalLine> lines;
  LogicalLine current;
  const auto add = [&](std::string_view part) {
    for (const char& c : part) {
      current.text += c;
      current.places.push_back(static_cast<std::uint32_t>(&c - text.data()));
    }
  };
  for (std::uint32_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < text.size();) {
    std::string_view line = takeLine(text, at);
    const std::string_view ink = trimmed(line);
    if (ink.empty() || ink.front() == '#') continue;  // also between continuation lines
    if (current.text.empty()) {
      line.remove_prefix(static_cast<std::size_t>(ink.data() - line.data()));
      current.range.begin = static_cast<std::uint32_t>(line.data() - text.data());
    }
    current.range.end = static_cast<std::uint32_t>(ink.data() + ink.size() - text.data());
    const bool continues = ink.back() == escape;
    if (continues) {
      add(line.substr(0, static_cast<std::size_t>(ink.data() + ink.size() - 1 - line.data())));
      if (at < text.size()) continue;
    } else {
      add(line.substr(0, static_cast<std::size_t>(ink.data() + ink.size() - line.data())));
    }
    for (const Heredoc& heredoc : heredocsOf(current.text)) {
      bool hasEnded = false;
      while (!hasEnded && at < text.size()) {
        std::string_view body = takeLine(text, at);
        current.range.end = static_cast<std::uint32_t>(body.data() + body.size() - text.data());
        if (heredoc.stripsTabs) body.remove_prefix(std::min(body.find_first_not_of('\t'), body.size()));
        hasEnded = body == heredoc.end;
      }
      current.hasUnendedHeredoc |= !hasEnded;
    }
    current.places.push_back(current.range.end);
    if (!current.text.empty()) lines.push_back(std::move(current));  // empty: a lone escape at the file's end
    current = {};
  }
  if (!current.text.empty()) {  // comments follow the last continuation
    current.places.push_back(current.range.end);
    lines.push_back(std::move(current));
  }
  return lines;
}

}  // namespace slipway::dockerfile
