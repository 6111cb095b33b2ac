#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "model/core/source_span.h"

namespace slipway::design {

/// A property as found in the files: what the inspector shows and edits.
struct Property {
  std::string name;             ///< PropertyKind::name, or the argument's name on a generic component
  std::string title;
  std::string text;             ///< shown value; "" if unset
  std::string unit;
  std::string type;             ///< on a generic component: boolean, number, text, list, list of numbers; "" where the kind says it
  bool isSet = false;           ///< false: `text` is the kind's fallback
  bool isKnown = true;          ///< false: known only after apply; `text` says from what ("ARN of user-service")
  SourceSpan place;             ///< the expression right of `=` that gives it here; nowhere if unset
  SourceSpan origin;            ///< the literal it comes from if that is elsewhere (variable, local, module input); else nowhere
  std::string owner;            ///< address of the resource whose argument it is
  std::string argument;         ///< path in that resource: "desired_count", "network_configuration.0.subnets"
};

/// The properties of one component, in the order in which they are shown. Copies share them until one of the copies changes:
/// most of a design is the same as before the last keystroke.
class Properties {
public:
  using const_iterator = const Property*;

  Properties() = default;
  Properties(std::initializer_list<Property> all) : m_all(std::make_shared<std::vector<Property>>(all)) {}

  std::size_t size() const { return m_all ? m_all->size() : 0; }
  bool empty() const { return size() == 0; }
  const Property& operator[](std::size_t index) const { return (*m_all)[index]; }
  const_iterator begin() const { return m_all ? m_all->data() : nullptr; }
  const_iterator end() const { return begin() + size(); }

  void reserve(std::size_t size) { own().reserve(size); }
  void push_back(Property property) { own().push_back(std::move(property)); }
  void set(std::size_t index, Property property) { own()[index] = std::move(property); }

private:
  std::vector<Property>& own() {
    if (!m_all) m_all = std::make_shared<std::vector<Property>>();
    else if (m_all.use_count() > 1) m_all = std::make_shared<std::vector<Property>>(*m_all);
    return *m_all;
  }

  std::shared_ptr<std::vector<Property>> m_all;
};

}  // namespace slipway::design
