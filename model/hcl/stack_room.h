#pragma once

namespace slipway::hcl {

/// Whether this thread's stack has room for another level of recursion. Evaluation of a value may ask for other values,
/// those for others, without a bound that the syntax sets; a thread of ours has 8 MB. The first use on a thread should
/// be near its top.
bool hasStackRoom();

}  // namespace slipway::hcl
