#include "tests/model/simulation/rehearse.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/two_services_design.h"

namespace slipway::test {

using simulation::Event;
using simulation::Milliseconds;
using simulation::Scenario;
using simulation::Trace;

Trace rehearse(const design::Design& design, std::map<std::string, double> assumptions, std::uint64_t seed) {
  Scenario scenario;
  scenario.assumptions = std::move(assumptions);
  Result<Trace> trace = simulation::simulate(design, scenario, seed);
  EXPECT_TRUE(trace.isOk());
  return std::move(trace).value();
}

void setProperty(design::Component& component, const std::string& name, const std::string& text) {
  const auto found = std::find_if(component.properties.begin(), component.properties.end(), [&](const design::Property& p) { return p.name == name; });
  design::Property property;
  if (found != component.properties.end()) property = *found;
  property.name = name;
  property.text = text;
  if (found != component.properties.end())
    component.properties.set(static_cast<std::size_t>(found - component.properties.begin()), std::move(property));
  else
    component.properties.push_back(std::move(property));
}

void setProperty(design::Design& design, const std::string& kind, const std::string& name, const std::string& text) {
  for (design::Component& component : design.components) {
    if (component.kind != kind) continue;
    setProperty(component, name, text);
  }
}

design::Design withProperty(const std::string& kind, const std::string& name, const std::string& text) {
  design::Design design = twoServicesDesign();
  setProperty(design, kind, name, text);
  return design;
}

Milliseconds timeOf(const Trace& trace, const std::string& element, const std::string& to) {
  for (const Event& event : trace.events)
    if (event.element == element && event.to == to) return event.t;
  return -1;
}

}  // namespace slipway::test
