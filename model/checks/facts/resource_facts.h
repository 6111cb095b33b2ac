#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/checks/facts/facts.h"
#include "model/checks/facts/file_facts.h"
#include "model/terraform/configuration.h"

namespace slipway::checks {

/// Where the resources of one root folder are; the same for two checks of the same addresses.
struct ResourceLists {
  std::vector<Name> names;               ///< by position in Configuration::resources
  std::vector<std::uint32_t> positions;  ///< by name: one more than the position, 0 for none
  std::unordered_map<std::string, std::vector<std::uint32_t>, TextHash, std::equal_to<>>
      byType;  ///< positions; "data.<type>" for data sources
};

/// The resources of one type and root folder by the address that they refer to.
using Referrers = std::unordered_map<Name, std::vector<Name>>;

/// The resources that a check looked at.
struct KeptResources {
  struct Root {
    std::shared_ptr<const terraform::Configuration> configuration;
    std::shared_ptr<const ResourceLists> lists;
    std::map<std::string, std::shared_ptr<const Referrers>, std::less<>> referrers;  ///< by type, of those that were asked for
  };
  std::vector<Root> roots;
};

/// The resources of a project, and which of them changed: a resource is the same as before where it shares its values and the
/// tree of its file has not changed.
class ResourceFacts {
public:
  /// `previous` (may be null) has the same root folders.
  ResourceFacts(const Subject& subject, const KeptResources* previous, const FileFacts& files, Facts& facts);

  std::uint32_t rootCount() const { return static_cast<std::uint32_t>(m_now.roots.size()); }
  const terraform::Configuration& configuration(std::uint32_t root) const { return *m_now.roots[root].configuration; }
  const ResourceLists& lists(std::uint32_t root) const { return *m_now.roots[root].lists; }
  const std::vector<std::uint32_t>& positionsOf(std::uint32_t root, std::string_view type) const;
  const terraform::Resource* find(std::uint32_t root, Name address) const;  ///< nullptr if none
  /// The resources of a type that have a reference to an address anywhere in their values, sorted by address.
  const std::vector<Name>& referrersOf(std::uint32_t root, std::string_view type, Name address);

  const KeptResources& kept() const { return m_now; }

private:
  void compare(std::uint32_t root, const KeptResources::Root* before, const FileFacts& files);
  void change(const terraform::Resource& resource, Name name);
  void compareReferrers(std::uint32_t root, const KeptResources::Root& before);
  bool areSameReferrers(std::uint32_t root, const KeptResources::Root& before, std::string_view type) const;
  std::shared_ptr<const Referrers> referrersIn(std::uint32_t root, std::string_view type) const;

  Facts& m_facts;
  KeptResources m_now;
};

}  // namespace slipway::checks
