#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/source_span.h"

namespace slipway::hcl {

/// Which attribute of which object a value came from: `aws_lb.main.arn` is {"aws_lb.main", "arn"}; inside a module the
/// address has its path: {"module.alb.aws_lb.main", "arn"}. An empty attribute means the whole object.
struct Reference {
  std::string address;
  std::string attribute;
  friend bool operator==(const Reference&, const Reference&) = default;
  friend auto operator<=>(const Reference&, const Reference&) = default;
};

/// A value of the Terraform language, immutable and cheap to copy (one shared pointer).
///
/// Besides its data a value carries marks that survive evaluation:
///  - origin: the literal that produced it, however many variables, locals and modules lie between;
///  - references: the resource attributes that it was made from, also when it is unknown. A resource attribute that only
///    AWS sets (an ARN) is an unknown value with one reference: that is how a design is read from files;
///  - sensitive;
///  - open address: an object that stands for a resource knows only some of its attributes. Reading another one gives an
///    unknown value with the reference {open address, attribute}; unknown values can be open in the same way;
///  - decoded: for a string made by jsonencode(), yamlencode() or a policy document, and for JSON in a heredoc or a
///    file, the value that was encoded. It is there also when the string is unknown because a part of it is.
class Value {
public:
  enum class Kind : std::uint8_t { unknown, null, boolean, number, string, list, set, tuple, map, object };
  using Elements = std::vector<Value>;
  using Members = std::map<std::string, Value, std::less<>>;

  Value();  ///< null
  static Value unknown();
  static Value null();
  static Value boolean(bool value);
  static Value number(long double value);  ///< 64 bits of mantissa: every 64-bit integer is exact
  static Value string(std::string text);  ///< kept in Unicode's normal form NFC, as Terraform does
  static Value tuple(Elements elements);
  static Value list(Elements elements);
  static Value set(Elements elements);  ///< sorts and removes duplicates as Terraform does
  static Value object(Members members);
  static Value map(Members members);

  Kind kind() const;
  bool isUnknown() const { return kind() == Kind::unknown; }
  bool isNull() const { return kind() == Kind::null; }
  bool isString() const { return kind() == Kind::string; }
  bool isNumber() const { return kind() == Kind::number; }
  bool isBoolean() const { return kind() == Kind::boolean; }
  bool isSequence() const;     ///< list, set or tuple
  bool isMapping() const;      ///< map or object
  bool isWhollyKnown() const;  ///< no unknown anywhere inside

  bool asBoolean() const;  ///< precondition: the kind
  long double asNumber() const;
  const std::string& asString() const;
  const Elements& elements() const;  ///< of a sequence; empty for others
  const Members& members() const;    ///< of a mapping; empty for others
  /// Of a mapping; null if absent. Of an open value: its attribute, with the reference {open address, name} where it is
  /// known too. References of the whole go with a part, except that of an open value to its whole self.
  Value member(std::string_view name) const;
  Value element(std::size_t index) const;  ///< of a sequence; null past the end; references as for member()

  /// The text people read: strings as they are, numbers without needless digits, true/false; "" for others.
  std::string display() const;

  SourceSpan origin() const;
  /// Of this value itself, not of its elements; no duplicates. A resource that it was read through stands before what
  /// that resource's argument was made of.
  const std::vector<Reference>& references() const;
  std::vector<Reference> deepReferences() const;  ///< also of elements and members; open values count as a whole
  bool isSensitive() const;
  bool isDeepSensitive() const;
  bool hasDecoded() const;
  Value decoded() const;                   ///< null if there is none
  const std::string& openAddress() const;  ///< "" if the value is not open
  /// The same for copies only: values of one identity are equal in data and marks as long as one of them is kept.
  const void* identity() const { return m_data.get(); }
  Value withOrigin(SourceSpan origin) const;
  Value withReference(Reference reference) const;
  Value withReferences(const std::vector<Reference>& references) const;  ///< added to its own
  Value withReferencesOf(const Value& other) const;
  Value withMarksOf(const Value& other) const;      ///< references and sensitivity, of the value itself
  Value withDeepMarksOf(const Value& other) const;  ///< also those of the other's elements
  Value withoutReferences() const;
  Value withSensitive(bool sensitive = true) const;
  Value withDecoded(Value decoded) const;
  Value withOpenAddress(std::string address) const;

  /// How much there is of it, to bound work: one for each value inside, and one for each 64 bytes of text. Saturates.
  std::uint32_t weight() const;
  std::uint16_t nesting() const;  ///< 0 for scalars, one more than the deepest element for others; saturates

  /// The order of Terraform's sets: texts by bytes, numbers by size, false before true; of other kinds any fixed order.
  static int compare(const Value& a, const Value& b);

  /// Deep equality of data; marks do not count. Unknown equals only unknown.
  friend bool operator==(const Value& a, const Value& b);

private:
  struct Data;
  explicit Value(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
  static Value ofElements(Kind kind, Elements elements);
  static Value ofMembers(Kind kind, Members members);
  Value partMarked(const Value& part, std::string_view name) const;
  std::shared_ptr<const Data> m_data;
};

}  // namespace slipway::hcl
