#include "model/design/address_table.h"

#include <algorithm>
#include <atomic>

namespace slipway::design {

namespace {

std::uint64_t nextNumber() {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
}

/// An address without the key of its last part: aws_subnet.public["a"] is an instance of aws_subnet.public.
std::string_view withoutKey(std::string_view address) {
  if (!address.ends_with(']')) return address;
  const std::size_t bracket = address.ends_with("\"]") ? address.rfind("[\"") : address.rfind('[');
  return bracket == std::string_view::npos ? address : address.substr(0, bracket);
}

}  // namespace

AddressTable::AddressTable(const std::vector<terraform::Resource>& resources) : m_number(nextNumber()) {
  m_addresses.reserve(resources.size());  // the keys below lie in it
  m_byAddress.reserve(resources.size() * 2);
  for (const terraform::Resource& resource : resources) {
    const auto index = static_cast<std::uint32_t>(m_addresses.size());
    const std::string_view address = m_addresses.emplace_back(resource.address), block = withoutKey(address);
    m_byAddress[address].push_back(index);
    if (block != address) m_byAddress[block].push_back(index);
  }
}

bool AddressTable::isOf(const std::vector<terraform::Resource>& resources) const {
  return std::equal(resources.begin(), resources.end(), m_addresses.begin(), m_addresses.end(),
                    [](const terraform::Resource& resource, const std::string& address) { return resource.address == address; });
}

std::span<const std::uint32_t> AddressTable::at(std::string_view address) const {
  const auto found = m_byAddress.find(address);
  if (found == m_byAddress.end()) return {};
  return found->second;
}

}  // namespace slipway::design
