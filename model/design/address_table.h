#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/terraform/configuration.h"

namespace slipway::design {

/// Where in a list of resources those are that an address names. Immutable; one derivation hands it to the next as long as
/// the addresses are the same, so that what was looked up once need not be looked up again.
class AddressTable {
public:
  explicit AddressTable(const std::vector<terraform::Resource>& resources);

  bool isOf(const std::vector<terraform::Resource>& resources) const;   ///< the same addresses in the same order

  /// Indexes of the resource, of all instances of a block, or none.
  std::span<const std::uint32_t> at(std::string_view address) const;

  std::uint64_t number() const { return m_number; }   ///< no two tables of the program's life have the same; never 0

private:
  std::uint64_t m_number;
  std::vector<std::string> m_addresses;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> m_byAddress;
};

}  // namespace slipway::design
