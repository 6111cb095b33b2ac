// Each template, opened, changed by mouse and keys, changed back and saved: the folder is what it was, byte for byte. Where
// SLIPWAY_SAVED_FOLDER names a folder, what was saved stays there for the judges.
#include <QAction>
#include <QLineEdit>
#include <filesystem>

#include "app/studio/actions.h"
#include "app/studio/status_line.h"
#include "model/catalog/kind.h"
#include "model/workspace/folder.h"
#include "tests/studio/open_window.h"
#include "widgets/code/code_view.h"
#include "widgets/code/editor.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/property_row.h"

namespace slipway::studio {

namespace {

struct Choice {
  std::string component, property, before, other;
};

class SavedTemplate : public test::OpenWindow, public testing::WithParamInterface<std::string> {
protected:
  void SetUp() override {
    folder = std::make_unique<QTemporaryDir>();
    const QByteArray kept = qgetenv("SLIPWAY_SAVED_FOLDER");
    path = kept.isEmpty() ? folder->path() : QString::fromLocal8Bit(kept);
    path += u'/' + QString::fromStdString(GetParam());
    ASSERT_TRUE(workspace::newProject(GetParam(), path.toStdString())) << path.toStdString();
    openWindow();
  }

  /// A number or text that a person can click to: its component can be selected by a click, and its row is a field.
  Choice somethingToChange() {
    for (const design::Component& component : now()->design->components) {
      const catalog::Kind* kind = catalog::findKind(component.kind);
      if (kind == nullptr || canvas().elementRect(component.id).isEmpty()) continue;
      for (const design::Property& property : component.properties) {
        const catalog::PropertyKind* rule = kind->property(property.name);
        if (rule == nullptr || rule->type != "integer" || !property.isSet || !property.isKnown) continue;
        hand().click(placeOf(component.id, {0.1, 0.2}));
        if (window->view()->selected() != component.id || fieldOf(property.name) == nullptr) continue;
        const int value = std::stoi(property.text);
        const bool isMost = rule->least < rule->most && value + 1 > rule->most;
        return {component.id, property.name, property.text, std::to_string(isMost ? value - 1 : value + 1)};
      }
    }
    return {};
  }
  QLineEdit* fieldOf(const std::string& property) const {
    widgets::PropertyRow* row = window->workbench()->inspector().propertyRow(property);
    return row == nullptr ? nullptr : qobject_cast<QLineEdit*>(row->control());
  }
  void typeInto(const Choice& choice, const std::string& text) {
    QLineEdit* field = fieldOf(choice.property);
    ASSERT_NE(field, nullptr);
    window->workbench()->inspector().focusProperty(choice.property);  // brings the row into sight
    ASSERT_TRUE(waitForScene());
    hand().click(*field);
    ASSERT_TRUE(field->hasFocus()) << choice.property;
    hand().press(Qt::Key_A, Qt::ControlModifier);
    hand().type(QString::fromStdString(text));
    hand().press(Qt::Key_Return);
    EXPECT_EQ(now()->design->find(choice.component)->text(choice.property), text) << choice.component << " " << choice.property;
  }
  /// A letter and its removal, in the editor, for a system without components.
  void typeLetter(int key) {
    hand().press(key);
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->isWindowModified(); }, 3000));
  }
  void saveAll() {
    hand().press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_EQ(window->statusLine().left().front(), QStringLiteral("Saved"));
  }
  /// The paths of the files that differ from the template's.
  std::vector<std::string> differingFiles() const {
    std::vector<std::string> differing;
    const Result<SourceFiles> saved = workspace::readFolder(path.toStdString(), nullptr);
    EXPECT_TRUE(saved.isOk());
    const SourceFiles original = workspace::templateFiles(GetParam());
    for (const auto& [file, text] : original)
      if (onDisk(file.text()) != *text) differing.push_back(file.text());
    for (const auto& [file, text] : *saved)
      if (!original.contains(file)) differing.push_back("+" + file.text());
    return differing;
  }
  std::vector<std::string> filesOnDisk() const {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path.toStdString()))
      if (entry.is_regular_file()) files.push_back(std::filesystem::relative(entry.path(), path.toStdString()).string());
    return files;
  }
};

std::vector<std::string> templateIds() {
  std::vector<std::string> ids;
  for (const workspace::Template& one : workspace::templates()) ids.push_back(one.id);
  return ids;
}

}  // namespace

TEST_P(SavedTemplate, isWhatItWasAfterAChangeAndBack) {
  ASSERT_EQ(differingFiles(), std::vector<std::string>{}) << "as it was written";
  const Choice choice = somethingToChange();
  if (GetParam() == "blank") {
    EXPECT_EQ(choice.component, "");
    window->actions().viewCode->trigger();
    widgets::Editor* editor = window->workbench()->code().currentEditor();
    ASSERT_NE(editor, nullptr);
    editor->setFocus();
    ASSERT_TRUE(waitForScene());
    ASSERT_TRUE(editor->hasFocus());
    ASSERT_NO_FATAL_FAILURE(typeLetter(Qt::Key_Space));
    saveAll();
    EXPECT_EQ(differingFiles().size(), 1u);
    ASSERT_NO_FATAL_FAILURE(typeLetter(Qt::Key_Backspace));
  } else {
    ASSERT_NE(choice.component, "");
    ASSERT_NO_FATAL_FAILURE(typeInto(choice, choice.other));
    EXPECT_TRUE(window->isWindowModified());
    saveAll();
    EXPECT_EQ(differingFiles().size(), 1u) << choice.component << " " << choice.property;
    ASSERT_NO_FATAL_FAILURE(typeInto(choice, choice.before));
    EXPECT_TRUE(window->isWindowModified());
  }
  saveAll();
  EXPECT_EQ(differingFiles(), std::vector<std::string>{});
  EXPECT_EQ(filesOnDisk().size(), workspace::templateFiles(GetParam()).size()) << "nothing is left beside the project's files";
  RecordProperty("changed", choice.component + " " + choice.property);
}

INSTANTIATE_TEST_SUITE_P(Each, SavedTemplate, testing::ValuesIn(templateIds()), [](const auto& one) {
  std::string name = one.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace slipway::studio
