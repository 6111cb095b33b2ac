#include <gtest/gtest.h>

#include <random>

#include "model/delivery/build_steps.h"
#include "model/delivery/delivery_files.h"
#include "tests/model/delivery/texts.h"

namespace slipway::delivery {
namespace {

/// Damaged copies of the template's files: no crash, and every finding stands inside its file.
TEST(DamagedCopies, AreReadWithoutHarm) {
  std::mt19937 random(3);
  const std::string alphabet = "\n\t :-[]{},#&*!|>'\"0x\\$";
  for (const char* path : {"user-service/buildspec.yml", "user-service/Dockerfile", "user-service/taskdef.json", "pipeline.json"}) {
    const std::string whole = templateText(path);
    ASSERT_FALSE(whole.empty());
    for (int round = 0; round < 1000; ++round) {
      std::string damaged = whole;
      for (int hits = 1 + static_cast<int>(random() % 4); hits > 0; --hits) {
        const std::size_t where = random() % damaged.size();
        if (random() % 3 == 0) damaged.erase(where, 1 + random() % 20);
        else damaged.insert(where, 1, alphabet[random() % alphabet.size()]);
      }
      const SourceFiles files = {{FilePath(path), std::make_shared<const std::string>(damaged)}};
      const DeliveryFiles read = readDeliveryFiles(files);
      for (const Diagnostic& diagnostic : diagnosticsOf(read)) {
        ASSERT_EQ(diagnostic.span.file, FilePath(path)) << diagnostic.message << "\n" << damaged;
        ASSERT_LE(diagnostic.span.range.begin, diagnostic.span.range.end) << damaged;
        ASSERT_LE(diagnostic.span.range.end, damaged.size()) << damaged;
        for (const Fix& fix : diagnostic.fixes) ASSERT_TRUE(applied(damaged, FilePath(path), fix.edit.edits).isOk()) << damaged;
      }
      for (const auto& [file, one] : read)
        if (one.buildspec) writtenContainers(*one.buildspec);
    }
  }
}

}  // namespace
}  // namespace slipway::delivery
