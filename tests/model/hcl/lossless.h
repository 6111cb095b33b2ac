#pragma once

#include <string>

namespace slipway::hcl {

/// What is wrong with the tokens and trees (as a file, an expression, a template) of any bytes; empty if nothing is. Tokens
/// and print() give the bytes back; every node lies in its parent, behind its elder sibling, no deeper than its height says;
/// diagnostics have words and a place inside the text.
std::string whatIsLost(const std::string& text);

}  // namespace slipway::hcl
