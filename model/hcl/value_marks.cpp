#include <algorithm>
#include <set>

#include "model/hcl/value.h"
#include "model/hcl/value_data.h"

// The marks of a value: how they are read, added, and gathered from what is inside.

namespace slipway::hcl {

namespace {

using References = std::vector<Reference>;

/// Appends those that are not there yet. Lists are short (a handful), so a linear look is the fastest.
void addReferences(References& to, const References& from) {
  if (to.size() + from.size() > 64) {
    std::set<Reference> seen(to.begin(), to.end());
    for (const Reference& reference : from) {
      if (seen.insert(reference).second) to.push_back(reference);
    }
    return;
  }
  for (const Reference& reference : from) {
    if (std::find(to.begin(), to.end(), reference) == to.end()) to.push_back(reference);
  }
}

void gatherReferences(const Value& value, References& all, std::set<Reference>& seen) {
  for (const Reference& reference : value.references()) {
    if (seen.insert(reference).second) all.push_back(reference);
  }
  // A whole resource stands for itself: its arguments' own references are its business, not the reader's.
  if (!value.openAddress().empty()) return;
  for (const Value& element : value.elements()) gatherReferences(element, all, seen);
  for (const auto& [name, member] : value.members()) gatherReferences(member, all, seen);
}

}  // namespace

SourceSpan Value::origin() const { return m_data->origin; }

const std::vector<Reference>& Value::references() const {
  static const References none;
  return m_data->references ? *m_data->references : none;
}

std::vector<Reference> Value::deepReferences() const {
  if (!isSequence() && !isMapping()) return references();
  References all;
  std::set<Reference> seen;
  gatherReferences(*this, all, seen);
  return all;
}

bool Value::isSensitive() const { return m_data->isSensitive; }

bool Value::isDeepSensitive() const {
  if (isSensitive()) return true;
  for (const Value& element : elements()) {
    if (element.isDeepSensitive()) return true;
  }
  for (const auto& [name, member] : members()) {
    if (member.isDeepSensitive()) return true;
  }
  return false;
}

bool Value::hasDecoded() const { return m_data->rare != nullptr && !m_data->rare->decoded.isNull(); }
Value Value::decoded() const { return m_data->rare ? m_data->rare->decoded : null(); }
const std::string& Value::openAddress() const { return *m_data->openAddress(); }

Value Value::withOrigin(SourceSpan origin) const {
  auto data = std::make_shared<Data>(*m_data);
  data->origin = origin;
  return Value(std::move(data));
}

Value Value::withReference(Reference reference) const {
  const References& own = references();
  if (std::find(own.begin(), own.end(), reference) != own.end()) return *this;
  auto data = std::make_shared<Data>(*m_data);
  auto all = std::make_shared<References>();
  all->reserve(own.size() + 1);
  *all = own;
  all->push_back(std::move(reference));
  data->references = std::move(all);
  return Value(std::move(data));
}

Value Value::withReferences(const std::vector<Reference>& references) const {
  if (references.empty()) return *this;
  auto all = std::make_shared<References>(this->references());
  const std::size_t before = all->size();
  addReferences(*all, references);
  if (all->size() == before) return *this;
  auto data = std::make_shared<Data>(*m_data);
  data->references = std::move(all);
  return Value(std::move(data));
}

Value Value::withReferencesOf(const Value& other) const {
  if (!other.m_data->references || other.m_data->references == m_data->references) return *this;
  if (!m_data->references) {
    auto data = std::make_shared<Data>(*m_data);
    data->references = other.m_data->references;
    return Value(std::move(data));
  }
  return withReferences(other.references());
}

Value Value::withMarksOf(const Value& other) const {
  Value marked = withReferencesOf(other);
  return other.isSensitive() && !marked.isSensitive() ? marked.withSensitive() : marked;
}

Value Value::withDeepMarksOf(const Value& other) const {
  if (!other.isSequence() && !other.isMapping()) return withMarksOf(other);
  Value marked = withReferences(other.deepReferences());
  return !marked.isSensitive() && other.isDeepSensitive() ? marked.withSensitive() : marked;
}

Value Value::withoutReferences() const {
  if (!m_data->references) return *this;
  auto data = std::make_shared<Data>(*m_data);
  data->references.reset();
  return Value(std::move(data));
}

Value Value::withSensitive(bool sensitive) const {
  if (isSensitive() == sensitive) return *this;
  auto data = std::make_shared<Data>(*m_data);
  data->isSensitive = sensitive;
  return Value(std::move(data));
}

Value Value::withDecoded(Value decoded) const {
  auto data = std::make_shared<Data>(*m_data);
  data->rare = std::make_shared<const Data::RareMarks>(Data::RareMarks{std::move(decoded), openAddress()});
  return Value(std::move(data));
}

Value Value::withOpenAddress(std::string address) const {
  auto data = std::make_shared<Data>(*m_data);
  data->rare = std::make_shared<const Data::RareMarks>(Data::RareMarks{decoded(), std::move(address)});
  return Value(std::move(data));
}

}  // namespace slipway::hcl
