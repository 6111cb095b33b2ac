#include "model/workspace/docker_part.h"

#include <algorithm>

#include "model/core/text_edit.h"

namespace slipway::workspace {

namespace {

using dockerfile::Dockerfile;
using dockerfile::Instruction;

/// Instructions at the end of a stage have an order that people keep; the others come before them as they are.
int rankOf(std::string_view keyword) {
  static constexpr std::string_view order[] = {"USER", "VOLUME", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT", "CMD"};
  const auto found = std::find(std::begin(order), std::end(order), keyword);
  return keyword == "FROM" ? -1 : found == std::end(order) ? 0 : static_cast<int>(found - std::begin(order)) + 1;
}

std::size_t errorsOf(const Diagnostics& findings) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [](const Diagnostic& one) { return one.severity == Severity::error; }));
}

/// The edit, if what it makes has as many instructions as it should and no error more than before.
Result<ProjectEdit> judged(const Dockerfile& before, std::string label, std::vector<TextEdit> edits, std::size_t instructions) {
  const Result<std::string> text = applied(*before.text, before.file, edits);
  if (!text) return text.diagnostics();
  const auto after = dockerfile::parse(std::make_shared<const std::string>(*text), before.file);
  if (errorsOf(after->diagnostics) > errorsOf(before.diagnostics))
    for (const Diagnostic& finding : after->diagnostics)
      if (finding.severity == Severity::error) return errorAt({before.file, edits.front().span.range}, "bad-value", finding.message);
  if (after->instructions.size() != instructions)
    return errorAt({before.file, edits.front().span.range}, "bad-value",
                   "The text would be read as " + std::to_string(after->instructions.size()) + " instructions, not " +
                       std::to_string(instructions) + ".");
  return ProjectEdit{std::move(label), std::move(edits), {}, {}};
}

/// The instruction's lines, with the end of the last one.
TextRange linesOf(const Dockerfile& file, const Instruction& instruction) {
  const std::size_t begin = instruction.range.begin == 0 ? std::string::npos : file.text->rfind('\n', instruction.range.begin - 1);
  const std::size_t end = file.text->find('\n', instruction.range.end);
  return {static_cast<std::uint32_t>(begin == std::string::npos ? 0 : begin + 1),
          static_cast<std::uint32_t>(end == std::string::npos ? file.text->size() : end + 1)};
}

/// The same with the comments directly above, and one of two blank lines that would meet.
TextRange ownLinesOf(const Dockerfile& file, const Instruction& instruction) {
  const std::string& text = *file.text;
  TextRange lines = linesOf(file, instruction);
  const auto isBlank = [&](std::size_t begin) { return text.find_first_not_of(" \t\r", begin) == text.find('\n', begin); };
  while (lines.begin > 0) {
    const std::size_t newline = lines.begin < 2 ? std::string::npos : text.rfind('\n', lines.begin - 2);
    const std::size_t above = newline == std::string::npos ? 0 : newline + 1;
    const bool isDirective = above == 0 && text.find('=') < text.find('\n');  // # syntax=…, # escape=…
    if (text[text.find_first_not_of(" \t", above)] != '#' || isDirective) {
      if (isBlank(above) && lines.end < text.size() && isBlank(lines.end))
        lines.end = static_cast<std::uint32_t>(text.find('\n', lines.end) + 1);
      break;
    }
    lines.begin = static_cast<std::uint32_t>(above);
  }
  return lines;
}

std::string lineEndOf(const Dockerfile& file) { return file.text->find("\r\n") == std::string::npos ? "\n" : "\r\n"; }

/// A line after an instruction, or at the beginning.
TextEdit lineAfter(const Dockerfile& file, const Instruction* instruction, std::string line) {
  const std::uint32_t at = instruction == nullptr ? 0 : linesOf(file, *instruction).end;
  const bool isOpen = at > 0 && (*file.text)[at - 1] != '\n';
  return {{file.file, {at, at}}, (isOpen ? lineEndOf(file) : "") + line + (isOpen ? "" : lineEndOf(file))};
}

const Instruction& instructionOf(const DockerPart& part) { return part.dockerfile->instructions[*part.instruction]; }

Result<std::string> keywordIn(const DockerPart& part, std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  static constexpr std::string_view known[] = {"ADD",   "ARG",     "CMD", "COPY",  "ENTRYPOINT", "ENV",  "EXPOSE", "FROM",   "HEALTHCHECK",
                                               "LABEL", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"};
  if (std::find(std::begin(known), std::end(known), word) == std::end(known))
    return errorAt({part.file, {}}, "bad-value", word + " is no instruction of a Dockerfile.");
  return word;
}

}  // namespace

std::optional<DockerPart> dockerPartOf(const Snapshot& now, const std::string& id) {
  const design::Component* component = now.design->find(id);
  if (component == nullptr || (component->kind != "dockerfile" && component->kind != "docker-instruction") || component->sources.empty())
    return std::nullopt;
  const SourceSpan place = component->sources.front();
  const auto read = now.deliveryFiles.find(place.file);
  if (read == now.deliveryFiles.end() || read->second.dockerfile == nullptr) return std::nullopt;
  DockerPart part{component, place.file, read->second.dockerfile, std::nullopt};
  if (component->kind == "dockerfile") return part;
  for (std::size_t i = 0; i < part.dockerfile->instructions.size(); ++i)
    if (part.dockerfile->instructions[i].range == place.range) part.instruction = i;
  return part.instruction ? std::optional(part) : std::nullopt;
}

Result<ProjectEdit> setInstruction(const Snapshot&, const DockerPart& part, const std::string& arguments) {
  const Instruction& instruction = instructionOf(part);
  const std::size_t begin =
      std::min<std::size_t>(part.dockerfile->text->find_first_not_of(" \t", instruction.keywordRange.end), instruction.range.end);
  const bool isBare = begin == instruction.keywordRange.end;
  const TextEdit edit{{part.file, {static_cast<std::uint32_t>(begin), instruction.range.end}}, (isBare ? " " : "") + arguments};
  return judged(*part.dockerfile, "Set " + instruction.keyword + " to " + arguments, {edit}, part.dockerfile->instructions.size());
}

Result<ProjectEdit> addInstruction(const Snapshot&, const DockerPart& part, const std::string& word, const std::string& arguments) {
  const Result<std::string> keyword = keywordIn(part, word);
  if (!keyword) return keyword.diagnostics();
  const Dockerfile& file = *part.dockerfile;
  if (arguments.empty()) return errorAt({part.file, {}}, "bad-value", *keyword + " takes arguments; set them with it.");
  const Instruction* before = file.instructions.empty() ? nullptr : &file.instructions.back();
  if (*keyword != "FROM" && !file.stages.empty())
    for (std::size_t i = file.stages.back().firstInstruction; i < file.stages.back().pastInstruction; ++i)
      if (i == file.stages.back().firstInstruction || rankOf(file.instructions[i].keyword) <= rankOf(*keyword))
        before = &file.instructions[i];
  return judged(file, "Add " + *keyword + " to " + part.file.text(), {lineAfter(file, before, *keyword + " " + arguments)},
                file.instructions.size() + 1);
}

Result<ProjectEdit> renameInstruction(const Snapshot&, const DockerPart& part, const std::string& word) {
  const Result<std::string> keyword = keywordIn(part, word);
  if (!keyword) return keyword.diagnostics();
  const Instruction& instruction = instructionOf(part);
  return judged(*part.dockerfile, "Make " + instruction.keyword + " " + *keyword, {{{part.file, instruction.keywordRange}, *keyword}},
                part.dockerfile->instructions.size());
}

Result<ProjectEdit> moveInstruction(const Snapshot&, const DockerPart& part, const DockerPart& target) {
  if (part.file != target.file || !target.instruction)
    return errorAt({part.file, instructionOf(part).range}, "not-inside", "An instruction is moved after another one of its Dockerfile.");
  if (*part.instruction == *target.instruction) return ProjectEdit{};
  const Dockerfile& file = *part.dockerfile;
  const TextRange lines = ownLinesOf(file, instructionOf(part));
  std::string line = file.text->substr(lines.begin, lines.size());
  while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
  return judged(file, "Move " + instructionOf(part).keyword + " after " + instructionOf(target).keyword,
                {{{part.file, lines}, ""}, lineAfter(file, &instructionOf(target), line)}, file.instructions.size());
}

Result<ProjectEdit> removeInstruction(const Snapshot&, const DockerPart& part) {
  if (!part.instruction) {
    ProjectEdit edit{"Remove " + part.file.text(), {}, {}, {}};
    edit.removed.push_back(part.file);
    return edit;
  }
  const Instruction& instruction = instructionOf(part);
  return judged(*part.dockerfile, "Remove " + instruction.keyword + " from " + part.file.text(),
                {{{part.file, ownLinesOf(*part.dockerfile, instruction)}, ""}}, part.dockerfile->instructions.size() - 1);
}

}  // namespace slipway::workspace
