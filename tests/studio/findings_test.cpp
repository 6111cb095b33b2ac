// What the readers of delivery files say reaches the panel, and leads to its place.
#include <QListView>

#include "tests/studio/open_window.h"
#include "widgets/code/code_view.h"
#include "widgets/code/editor.h"
#include "widgets/problems/finding_model.h"
#include "widgets/problems/problems.h"

namespace slipway::studio {

namespace {

const std::string taskFile = "user-service/taskdef.json";

class Findings : public test::OpenWindow {
protected:
  void prepareFolder() override {
    std::string text = onDisk(taskFile);
    const std::string key = "\"containerPort\": ";
    const std::size_t place = text.find(key) + key.size();
    text.replace(place, text.find_first_of(",\n }", place) - place, "<SERVICE_PORT>");
    line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n') + 1;
    writeToDisk(taskFile, text);
  }
  long line = 0;
};

}  // namespace

TEST_F(Findings, aPlaceholderIsListedWithItsPlaceAndLeadsThere) {
  widgets::Problems& problems = window->workbench()->problems();
  const QAbstractItemModel& model = *problems.list()->model();
  QModelIndex found;
  for (int row = 0; row < model.rowCount(); ++row)
    if (model.index(row, 0).data().toString().startsWith(QStringLiteral("<SERVICE_PORT> "))) found = model.index(row, 0);
  ASSERT_TRUE(found.isValid());
  EXPECT_EQ(found.data(widgets::FindingModel::placeRole).toString(), QStringLiteral("taskdef.json:%1").arg(line));
  EXPECT_TRUE(found.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("warning: ")));
  window->workbench()->showProblems();
  problems.list()->setFocus();
  problems.list()->setCurrentIndex(found);
  hand().press(Qt::Key_Return);
  EXPECT_EQ(window->workbench()->code().currentFile().text(), taskFile);
  EXPECT_EQ(onDisk(taskFile), *now()->files.at(FilePath(taskFile)));
}

}  // namespace slipway::studio
