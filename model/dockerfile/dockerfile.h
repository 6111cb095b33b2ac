#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/core/source_span.h"

namespace slipway::dockerfile {

/// Larger files are not read, and what goes beyond the other two is left out (`too-large`).
inline constexpr std::size_t mostBytes = 1u << 20;
inline constexpr std::size_t mostStages = 100;
inline constexpr std::size_t mostPorts = 1000;      ///< of a stage
inline constexpr std::size_t mostVariables = 1000;  ///< of a stage

/// A word of an instruction: as written in the file at `range`, and as it reads without quotes and escapes.
struct Word {
  std::string text;
  TextRange range;
};

/// One instruction with its continuation lines and heredocs. What stands between instructions is comments and white space.
struct Instruction {
  std::string keyword;            ///< in capitals: "FROM"; also of unknown instructions
  TextRange range;                ///< from the keyword to the end of its last line, without the line's end
  TextRange keywordRange;
  std::vector<Word> flags;        ///< "--from=build"
  std::vector<Word> words;        ///< the arguments, in order; of the exec form its elements
  bool isExecForm = false;        ///< ["node", "index.js"]

  std::string_view flag(std::string_view name) const;   ///< value of --name=…; "" if absent
};

struct Port {
  std::uint16_t number = 0;
  std::string protocol = "tcp";
  TextRange range;                ///< the word that says it, a variable's use where it is one
};

/// From one FROM to the next.
struct Stage {
  std::string name;               ///< of `AS name`; "" if it has none
  std::string image;              ///< with ARG values filled in: "node:22-alpine"; "" where FROM is broken
  TextRange imageRange;           ///< as written
  std::optional<std::size_t> base;   ///< index of the earlier stage that FROM names, instead of an image
  std::size_t firstInstruction = 0;  ///< FROM, an index into Dockerfile::instructions
  std::size_t pastInstruction = 0;
  std::vector<Port> ports;        ///< of EXPOSE, with those of the base stage first
  std::map<std::string, std::string> environment;   ///< of ENV, with that of the base stage
  std::vector<std::string> command;     ///< CMD; a shell form is {"/bin/sh", "-c", text}
  std::vector<std::string> entrypoint;  ///< ENTRYPOINT, likewise
  std::string user;               ///< last USER; "" = root or the base image's
  std::string workingFolder;      ///< last WORKDIR; "" = the base image's
};

/// A Dockerfile: its text, the instructions with their places, and what the stages say. Immutable.
struct Dockerfile {
  std::shared_ptr<const std::string> text;
  FilePath file;
  char escape = '\\';
  std::vector<Instruction> instructions;
  std::vector<Stage> stages;
  Diagnostics diagnostics;

  const Stage* finalStage() const { return stages.empty() ? nullptr : &stages.back(); }   ///< what `docker build` builds
};

/// Reads a whole Dockerfile; never fails and never throws. Codes: not-text, too-large, unknown-instruction,
/// instruction-before-from, no-from, missing-argument, bad-port, unended-heredoc, broken-exec-form.
/// Syntax: https://docs.docker.com/reference/dockerfile/
std::shared_ptr<const Dockerfile> parse(std::shared_ptr<const std::string> text, FilePath file);

}  // namespace slipway::dockerfile
