#include "model/simulation/trace.h"

#include <string_view>

namespace slipway::simulation {

namespace {

class Fnv {
public:
  void add(std::string_view text) {
    for (const char c : text) addByte(static_cast<unsigned char>(c));
    addByte(0xFF);  // no UTF-8 text holds it: texts cannot run together
  }
  void add(std::int64_t number) {
    for (int shift = 0; shift < 64; shift += 8) addByte(static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> shift & 0xFF));
  }
  std::uint64_t value() const { return m_value; }

private:
  void addByte(unsigned char byte) { m_value = (m_value ^ byte) * 1099511628211u; }
  std::uint64_t m_value = 14695981039346656037u;
};

}  // namespace

std::uint64_t Trace::fingerprint() const {
  Fnv hash;
  for (const Event& event : events) {
    hash.add(event.t);
    for (const std::string* text : {&event.element, &event.kind, &event.from, &event.to, &event.message}) hash.add(*text);
    hash.add(std::int64_t{event.cause});
    for (const auto& [key, value] : event.data) {
      hash.add(key);
      hash.add(value);
    }
  }
  for (const auto& [relation, samples] : flows) {
    hash.add(relation);
    for (const FlowSample& sample : samples)
      for (const std::int32_t count : {sample.ok, sample.slow, sample.failed}) hash.add(std::int64_t{count});
  }
  return hash.value();
}

}  // namespace slipway::simulation
