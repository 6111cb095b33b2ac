// Our layout with routed edges beside Graphviz dot (the whole process) and elkjs (the layout call in a fresh Node), on the
// same nested designs in one run. Runs take turns, so that what else the machine does hits all alike; medians are printed.
// elkjs: `npm install --prefix <folder> elkjs`, and SLIPWAY_NPM=<folder>; without it, or without dot, its column says SKIP.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "bench/nested_design.h"
#include "bench/timing.h"
#include "model/layout/layout.h"
#include "tests/support/temporary_folder.h"

using namespace slipway;

namespace {

class EvenMeasure : public layout::TextMeasure {
public:
  double width(std::string_view text, double size, int, bool) const override { return static_cast<double>(text.size()) * size * 0.56; }
};

bool isBox(const design::Component& component) { return component.kind != "ec2-instance"; }

void writeDot(std::ostream& out, const design::Design& design, std::string_view parent) {
  for (const design::Component& component : design.components) {
    if (component.parent != parent) continue;
    if (!isBox(component)) {
      out << '"' << component.id << "\";\n";
      continue;
    }
    out << "subgraph \"cluster_" << component.id << "\" {\nlabel=\"" << component.id << "\";\n";
    writeDot(out, design, component.id);
    out << "}\n";
  }
}

std::string dotText(const design::Design& design) {
  std::ostringstream out;
  out << "digraph g {\nrankdir=LR;\nnode [shape=box,width=1.9,height=0.8,fixedsize=true];\n";
  writeDot(out, design, "");
  for (const design::Relation& relation : design.relations) out << '"' << relation.from << "\" -> \"" << relation.to << "\";\n";
  out << "}\n";
  return out.str();
}

void writeElk(std::ostream& out, const design::Design& design, std::string_view parent) {
  bool isFirst = true;
  for (const design::Component& component : design.components) {
    if (component.parent != parent) continue;
    out << (isFirst ? "" : ",") << "{\"id\":\"" << component.id << '"';
    isFirst = false;
    if (isBox(component)) {
      out << ",\"children\":[";
      writeElk(out, design, component.id);
      out << "]}";
    } else {
      out << ",\"width\":140,\"height\":60}";
    }
  }
}

std::string elkText(const design::Design& design) {
  std::ostringstream out;
  out << "{\"id\":\"root\",\"layoutOptions\":{\"elk.algorithm\":\"layered\",\"elk.direction\":\"RIGHT\",\"elk.hierarchyHandling\":"
         "\"INCLUDE_CHILDREN\"},\"children\":[";
  writeElk(out, design, "");
  out << "],\"edges\":[";
  for (std::size_t i = 0; i < design.relations.size(); ++i)
    out << (i == 0 ? "" : ",") << "{\"id\":\"e" << i << "\",\"sources\":[\"" << design.relations[i].from << "\"],\"targets\":[\""
        << design.relations[i].to << "\"]}";
  out << "]}";
  return out.str();
}

constexpr const char* kElkProgram = R"(const ELK = require(process.argv[2] + '/node_modules/elkjs/lib/elk.bundled.js');
const graph = JSON.parse(require('fs').readFileSync(process.argv[3]));
const before = performance.now();
new ELK().layout(graph).then(() => console.log(performance.now() - before), (e) => { console.error(e.message); process.exit(1); });
)";

double secondsOf(const std::function<bool()>& run) {
  const auto before = std::chrono::steady_clock::now();
  if (!run()) return -1;
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

/// The milliseconds that elkjs says it took, in seconds; negative if it fails or takes more than five minutes.
double elkSeconds(const std::filesystem::path& folder, const std::string& npm) {
  const std::string command = "timeout 300 node --stack-size=8000 --max-old-space-size=6000 '" + (folder / "elk.cjs").string() + "' '" +
                              npm + "' '" + (folder / "g.json").string() + "' 2>/dev/null";
  FILE* pipe = popen(command.c_str(), "r");
  double ms = -1;
  const bool isRead = pipe != nullptr && std::fscanf(pipe, "%lf", &ms) == 1;
  const bool isDone = pipe != nullptr && pclose(pipe) == 0;
  return isRead && isDone ? ms / 1000 : -1;
}

std::string medianText(std::vector<double> seconds, const char* skipped) {
  std::erase_if(seconds, [](double one) { return one < 0; });
  if (seconds.empty()) return skipped;
  std::sort(seconds.begin(), seconds.end());
  char text[32];
  std::snprintf(text, sizeof text, "%.3f s", seconds[seconds.size() / 2]);
  return text;
}

struct Case {
  const char* name;
  int nodes;
  double edgesPerNode;
  int runs;
};

}  // namespace

int main() {
  const test::TemporaryFolder temporary;
  const std::filesystem::path& folder = temporary.path();
  std::ofstream(folder / "elk.cjs") << kElkProgram;
  const char* given = std::getenv("SLIPWAY_NPM");
  const std::string npm = given == nullptr ? "" : std::filesystem::absolute(given).string();
  const bool hasElk = !npm.empty() && std::filesystem::exists(std::filesystem::path(npm) / "node_modules/elkjs");
  const bool hasDot = std::system("dot -V >/dev/null 2>&1") == 0;
  if (!hasElk) std::puts("SKIP: elkjs is not here. npm install --prefix <folder> elkjs, and set SLIPWAY_NPM=<folder>.");
  if (!hasDot) std::puts("SKIP: dot is not here. Install graphviz.");
  std::printf("%-14s %7s %7s %12s %12s %12s\n", "graph", "nodes", "edges", "slipway", "dot", "elkjs");
  for (const Case& one : {Case{"sparse 1,000", 1000, 1.08, 5}, Case{"dense 1,000", 1000, 2.5, 3}, Case{"sparse 5,000", 5000, 1.08, 3}}) {
    const design::Design design = bench::nestedDesign(one.nodes, one.edgesPerNode);
    std::ofstream(folder / "g.dot") << dotText(design);
    std::ofstream(folder / "g.json") << elkText(design);
    std::vector<double> ours, dot, elk;
    for (int run = 0; run < one.runs; ++run) {
      ours.push_back(secondsOf([&] { return !layout::arrange(design, {}, EvenMeasure()).boxes.empty(); }));
      const std::string command = "timeout 300 dot -Tjson0 -o /dev/null '" + (folder / "g.dot").string() + "' 2>/dev/null";
      if (hasDot) dot.push_back(secondsOf([&] { return std::system(command.c_str()) == 0; }));
      if (hasElk && run < 3) elk.push_back(elkSeconds(folder, npm));
    }
    std::printf("%-14s %7d %7zu %12s %12s %12s\n", one.name, one.nodes, design.relations.size(), medianText(ours, "failed").c_str(),
                medianText(dot, hasDot ? "failed" : "SKIP").c_str(), medianText(elk, hasElk ? "failed" : "SKIP").c_str());
    std::fflush(stdout);
  }
}
