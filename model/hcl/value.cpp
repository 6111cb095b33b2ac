#include "model/hcl/value.h"

#include <algorithm>
#include <limits>
#include <variant>

#include "model/hcl/normal_form.h"
#include "model/hcl/number_text.h"
#include "model/hcl/value_data.h"

namespace slipway::hcl {

namespace {

std::uint32_t saturatingAdd(std::uint32_t a, std::uint32_t b) {
  return a > std::numeric_limits<std::uint32_t>::max() - b ? std::numeric_limits<std::uint32_t>::max() : a + b;
}

/// Names of members are strings of the language too.
Value::Members withNormalNames(Value::Members members) {
  for (auto at = members.begin(); at != members.end();) {
    const auto present = at++;
    if (isPlainlyNormal(present->first)) continue;
    auto node = members.extract(present);
    node.key() = normalForm(std::move(node.key()));
    members.insert(std::move(node));
  }
  return members;
}

}  // namespace

Value::Value() : Value(null()) {}

Value Value::unknown() {
  static const Value value = [] {
    auto data = std::make_shared<Data>();
    data->kind = Kind::unknown;
    data->isWhollyKnown = false;
    return Value(std::move(data));
  }();
  return value;
}

Value Value::null() {
  static const Value value{std::shared_ptr<const Data>(std::make_shared<Data>())};
  return value;
}

Value Value::boolean(bool value) {
  const auto make = [](bool is) {
    auto data = std::make_shared<Data>();
    data->kind = Kind::boolean;
    data->content = is;
    return Value(std::move(data));
  };
  static const Value yes = make(true);
  static const Value no = make(false);
  return value ? yes : no;
}

Value Value::number(long double value) {
  auto data = std::make_shared<Data>();
  data->kind = Kind::number;
  data->content = value;
  return Value(std::move(data));
}

Value Value::string(std::string text) {
  text = normalForm(std::move(text));
  auto data = std::make_shared<Data>();
  data->kind = Kind::string;
  data->weight = static_cast<std::uint32_t>(std::min<std::size_t>(1 + text.size() / 64, std::numeric_limits<std::uint32_t>::max()));
  data->content = std::make_shared<const std::string>(std::move(text));
  return Value(std::move(data));
}

Value Value::ofElements(Kind kind, Elements elements) {
  auto data = std::make_shared<Data>();
  data->kind = kind;
  for (const Value& element : elements) data->count(*element.m_data);
  data->content = std::make_shared<const Elements>(std::move(elements));
  return Value(std::move(data));
}

Value Value::ofMembers(Kind kind, Members members) {
  auto data = std::make_shared<Data>();
  data->kind = kind;
  members = withNormalNames(std::move(members));
  for (const auto& [name, member] : members) data->count(*member.m_data);
  data->content = std::make_shared<const Members>(std::move(members));
  return Value(std::move(data));
}

void Value::Data::count(const Data& part) {
  weight = saturatingAdd(weight, part.weight);
  nesting = std::max<std::uint16_t>(nesting, part.nesting == std::numeric_limits<std::uint16_t>::max() ? part.nesting : part.nesting + 1);
  isWhollyKnown = isWhollyKnown && part.isWhollyKnown;
}

Value Value::tuple(Elements elements) { return ofElements(Kind::tuple, std::move(elements)); }
Value Value::list(Elements elements) { return ofElements(Kind::list, std::move(elements)); }
Value Value::object(Members members) { return ofMembers(Kind::object, std::move(members)); }
Value Value::map(Members members) { return ofMembers(Kind::map, std::move(members)); }

Value Value::set(Elements elements) {
  std::stable_sort(elements.begin(), elements.end(), [](const Value& a, const Value& b) { return compare(a, b) < 0; });
  // Unknown elements stay: each may turn out to be another one, and each carries references of its own.
  const auto isSame = [](const Value& a, const Value& b) { return a.isWhollyKnown() && b.isWhollyKnown() && compare(a, b) == 0; };
  elements.erase(std::unique(elements.begin(), elements.end(), isSame), elements.end());
  return ofElements(Kind::set, std::move(elements));
}

Value::Kind Value::kind() const { return m_data->kind; }
bool Value::isSequence() const { return kind() == Kind::list || kind() == Kind::set || kind() == Kind::tuple; }
bool Value::isMapping() const { return kind() == Kind::map || kind() == Kind::object; }
bool Value::isWhollyKnown() const { return m_data->isWhollyKnown; }
std::uint32_t Value::weight() const { return m_data->weight; }
std::uint16_t Value::nesting() const { return m_data->nesting; }

bool Value::asBoolean() const { return std::get<bool>(m_data->content); }
long double Value::asNumber() const { return std::get<long double>(m_data->content); }
const std::string& Value::asString() const { return *std::get<std::shared_ptr<const std::string>>(m_data->content); }

const Value::Elements& Value::elements() const {
  static const Elements none;
  const auto* elements = std::get_if<std::shared_ptr<const Elements>>(&m_data->content);
  return elements != nullptr ? **elements : none;
}

const Value::Members& Value::members() const {
  static const Members none;
  const auto* members = std::get_if<std::shared_ptr<const Members>>(&m_data->content);
  return members != nullptr ? **members : none;
}

Value Value::member(std::string_view name) const {
  const Members& all = members();
  const auto found = all.find(name);
  if (found != all.end()) return partMarked(found->second, name);
  if (!m_data->openAddress()->empty()) return partMarked(unknown(), name);
  return isUnknown() ? unknown().withMarksOf(*this) : null();
}

Value Value::element(std::size_t index) const {
  const Elements& all = elements();
  return index < all.size() ? partMarked(all[index], {}) : null();
}

Value Value::partMarked(const Value& part, std::string_view name) const {
  const std::string& address = openAddress();
  if (!address.empty()) {
    // What is read through a resource comes from that resource first, then from what its argument was made of.
    Value marked = part.withoutReferences().withReference({address, std::string(name)}).withReferencesOf(part);
    for (const Reference& reference : references()) {
      if (reference.address != address || !reference.attribute.empty()) marked = marked.withReference(reference);
    }
    return isSensitive() ? marked.withSensitive() : marked;
  }
  return part.withMarksOf(*this);
}

std::string Value::display() const {
  switch (kind()) {
    case Kind::string: return asString();
    case Kind::number: return numberText(asNumber());
    case Kind::boolean: return asBoolean() ? "true" : "false";
    default: return {};
  }
}

int Value::compare(const Value& a, const Value& b) {
  if (a.m_data == b.m_data) return 0;
  if (a.kind() != b.kind()) return a.kind() < b.kind() ? -1 : 1;
  const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
  switch (a.kind()) {
    case Kind::unknown:
    case Kind::null: return 0;
    case Kind::boolean: return order(a.asBoolean(), b.asBoolean());
    case Kind::number: return order(a.asNumber(), b.asNumber());
    case Kind::string: return order(a.asString().compare(b.asString()), 0);
    case Kind::list:
    case Kind::set:
    case Kind::tuple: {
      const Elements &x = a.elements(), &y = b.elements();
      for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) {
        if (const int result = compare(x[i], y[i]); result != 0) return result;
      }
      return order(x.size(), y.size());
    }
    case Kind::map:
    case Kind::object: {
      auto x = a.members().begin(), y = b.members().begin();
      for (; x != a.members().end() && y != b.members().end(); ++x, ++y) {
        if (const int result = order(x->first.compare(y->first), 0); result != 0) return result;
        if (const int result = compare(x->second, y->second); result != 0) return result;
      }
      return order(a.members().size(), b.members().size());
    }
  }
  return 0;
}

bool operator==(const Value& a, const Value& b) { return Value::compare(a, b) == 0; }

}  // namespace slipway::hcl
