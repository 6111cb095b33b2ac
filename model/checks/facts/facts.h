#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace slipway::checks {

/// What a rule can read about a name.
enum class Aspect : std::uint32_t {
  resource,       ///< of an address: its resource with all that its block says, or that there is none
  referrers,      ///< of an address: which resources refer to it
  resources,      ///< of a type ("data.<type>" for data sources): which there are, and what they say
  component,      ///< of an id: its component with all that it shows, or that there is none
  owner,          ///< of an address: the component that it is a part of
  components,     ///< of a kind: which there are, and what they show
  children,       ///< of an id: the components in its box, and what they show
  relationsFrom,  ///< of an id
  relationsTo,    ///< of an id
  file,           ///< of a path: its text
  provider,       ///< of a root folder: the arguments of its provider
  whole,          ///< of kWholeDesign and its like
  count
};

/// What is read as a whole: it has changed when any of it has.
inline constexpr std::string_view kWholeDesign = "design", kAllTrees = "trees", kDeliveryFiles = "delivery files",
                                  kEverything = "everything";

/// A name (an address, an id, a type, a path) as a number, which stays the same from one check to the next.
using Name = std::uint32_t;

/// One aspect of one name, as a number.
using Fact = std::uint32_t;

/// What was read to come to a result: while all of it is the same, so is the result.
using Reads = std::vector<Fact>;

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>()(text); }
};
using Names = std::unordered_map<std::string, Name, TextHash, std::equal_to<>>;

/// The names of a project, and which facts are not those of the check before.
class Facts {
public:
  /// Null: there was no check before.
  explicit Facts(std::shared_ptr<const Names> known) : m_known(std::move(known)) {}

  /// Numbers a text that is new.
  Name nameOf(std::string_view text);
  static Fact factOf(Aspect aspect, Name name) { return name * static_cast<Fact>(Aspect::count) + static_cast<Fact>(aspect); }
  Fact factOf(Aspect aspect, std::string_view text) { return factOf(aspect, nameOf(text)); }

  void change(Fact fact);
  void change(Aspect aspect, std::string_view text) { change(factOf(aspect, text)); }
  void changeAll() { m_areAllChanged = true; }

  bool hasChanged(Fact fact) const { return m_areAllChanged || (fact < m_isChanged.size() && m_isChanged[fact] != 0); }
  bool areSame(const Reads& reads) const;

  /// All names, with the new ones.
  std::shared_ptr<const Names> names() const;

private:
  std::shared_ptr<const Names> m_known;
  Names m_new;
  std::vector<std::uint8_t> m_isChanged;  ///< by fact
  bool m_areAllChanged = false;
};

}  // namespace slipway::checks
