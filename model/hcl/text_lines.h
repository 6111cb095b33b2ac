#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace slipway::hcl {

// Lines of HCL text as edits see them. Offsets are bytes.

/// "\r\n" if the first line ends so, else "\n".
std::string_view lineEndOf(std::string_view text);

/// Text with each LF or CR LF written as the given line end.
std::string withLineEnds(std::string_view text, std::string_view lineEnd);

/// Where the line of an offset begins.
std::uint32_t lineBegin(std::string_view text, std::uint32_t offset);

/// The blanks that the line of an offset begins with.
std::string_view indentation(std::string_view text, std::uint32_t offset);

/// Whether only blanks stand between the line's beginning and the offset.
bool isFirstOnLine(std::string_view text, std::uint32_t offset);

/// From the end of an expression or block: the offset after its line's end, past trailing comments. If something else follows
/// on the line, the offset of that.
std::uint32_t restOfLine(std::string_view text, std::uint32_t offset);

/// Each line that begins in code moved right by `indentation`; lines inside heredocs and comments stay.
std::string indented(std::string_view source, std::string_view indentation);

}  // namespace slipway::hcl
