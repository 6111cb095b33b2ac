#include "app/studio/export_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <array>

#include "widgets/theme/segmented_control.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle.h"

namespace slipway::studio {

using widgets::SegmentedControl;
using widgets::Theme;
using widgets::Toggle;

namespace {

struct Format {
  const char* suffix;
  const char* name;
  const char* about;
  bool hasTheme;
};

constexpr std::array allFormats = {
    Format{"svg", "SVG", "A drawing for documents and web pages, sharp at every size. Its text stays text.", true},
    Format{"png", "PNG", "A picture at twice its size, for slides and chats.", true},
    Format{"pdf", "PDF", "One page as large as the drawing, for print.", true},
    Format{"drawio", "draw.io", "A drawing that draw.io edits: containers hold their parts, edges hold on to their ends.", true},
    Format{"dot", "DOT", "The graph alone, for Graphviz and scripts.", false},
    Format{"csv", "CSV", "The bill of materials: one row a resource, with its settings, file and line.", false},
};

struct PartName {
  emit::Part part;
  const char* name;
  const char* about;
};

constexpr std::array allParts = {
    PartName{emit::Part::terraform, "Terraform", "Configuration, variables and the provider lock, as they are"},
    PartName{emit::Part::delivery, "Delivery files", "Buildspecs, appspecs, task definitions, pipelines, workflows, Dockerfiles"},
    PartName{emit::Part::sources, "Application sources", "Every other file of the project"},
    PartName{emit::Part::diagrams, "Diagrams", "SVG in both themes, draw.io and DOT"},
    PartName{emit::Part::report, "Report", "What it is, what was found, and the bill of materials"},
};

QLabel* caption(const QString& text) {
  auto* label = new QLabel(text);
  label->setFont(Theme::font(12));
  label->setForegroundRole(QPalette::PlaceholderText);
  label->setWordWrap(true);
  return label;
}

}  // namespace

ExportDialog::ExportDialog(const QString& projectFolder, bool isDark, QWidget* parent)
    : QDialog(parent), m_kinds(new SegmentedControl), m_pages(new QStackedWidget), m_path(new QLineEdit), m_problem(new QLabel) {
  const QFileInfo folder(projectFolder);
  m_beside = folder.absoluteDir().filePath(folder.fileName());
  setWindowTitle(QStringLiteral("Export %1").arg(folder.fileName()));
  setModal(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 18, 20, 18);
  column->setSpacing(14);
  m_kinds->addSegment(QStringLiteral("Picture"), "ui-canvas");
  m_kinds->addSegment(QStringLiteral("Folder to hand over"), "ui-open");
  m_kinds->setAccessibleName(QStringLiteral("What to export"));
  column->addWidget(m_kinds, 0, Qt::AlignLeft);
  m_pages->addWidget(makePicturePage(isDark));
  m_pages->addWidget(makeFolderPage());
  column->addWidget(m_pages);

  auto* place = new QHBoxLayout;
  place->setSpacing(8);
  m_path->setAccessibleName(QStringLiteral("Where"));
  m_path->setFixedHeight(30);
  m_path->setMinimumWidth(420);
  auto* choose = new QPushButton(QStringLiteral("Choose …"));
  choose->setFixedHeight(30);
  choose->setAutoDefault(false);
  place->addWidget(m_path, 1);
  place->addWidget(choose);
  column->addLayout(place);
  m_problem->setWordWrap(true);
  m_problem->setFont(Theme::font(12.5, 500));
  m_problem->hide();
  column->addWidget(m_problem);

  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  auto* cancel = new QPushButton(QStringLiteral("Cancel"));
  m_export = new QPushButton(QStringLiteral("Export"));
  m_export->setProperty("look", QStringLiteral("primary"));
  m_export->setDefault(true);
  cancel->setAutoDefault(false);
  for (QPushButton* button : {cancel, m_export}) {
    button->setFixedSize(96, 30);
    buttons->addWidget(button);
  }
  column->addLayout(buttons);
  column->setSizeConstraint(QLayout::SetFixedSize);

  connect(m_kinds, &SegmentedControl::currentChanged, this, &ExportDialog::follow);
  connect(m_formats, &SegmentedControl::currentChanged, this, &ExportDialog::follow);
  connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_path, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_export->setEnabled(!text.trimmed().isEmpty());
    setProblem({});
  });
  connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT chosen(choice()); });
  follow();
}

QWidget* ExportDialog::makePicturePage(bool isDark) {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  m_formats = new SegmentedControl;
  for (const Format& format : allFormats) m_formats->addSegment(QString::fromLatin1(format.name));
  m_formats->setAccessibleName(QStringLiteral("Format"));
  column->addWidget(m_formats, 0, Qt::AlignLeft);
  m_about = caption({});
  column->addWidget(m_about);
  m_themes = new SegmentedControl;
  m_themes->addSegment(QStringLiteral("Light"), "ui-light");
  m_themes->addSegment(QStringLiteral("Dark"), "ui-dark");
  m_themes->setAccessibleName(QStringLiteral("Colours"));
  m_themes->setCurrent(isDark ? 1 : 0);
  column->addWidget(m_themes, 0, Qt::AlignLeft);
  column->addStretch();
  return page;
}

QWidget* ExportDialog::makeFolderPage() {
  auto* page = new QWidget;
  auto* grid = new QGridLayout(page);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(14);
  grid->setVerticalSpacing(10);
  grid->setColumnStretch(1, 1);
  int row = 0;
  for (const PartName& part : allParts) {
    auto* toggle = new Toggle;
    toggle->setText(QStringLiteral(" "));  // the name stands beside it, with what it holds
    toggle->setAccessibleName(QString::fromLatin1(part.name));
    toggle->setChecked(true);
    m_parts[part.part] = toggle;
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    auto* name = new QLabel(QString::fromLatin1(part.name));
    name->setFont(Theme::font(13, 600));
    words->addWidget(name);
    words->addWidget(caption(QString::fromLatin1(part.about)));
    grid->addWidget(toggle, row, 0, Qt::AlignVCenter);
    grid->addLayout(words, row, 1);
    connect(toggle, &Toggle::toggled, this, &ExportDialog::follow);
    ++row;
  }
  return page;
}

ExportChoice ExportDialog::choice() const {
  ExportChoice choice;
  choice.isFolder = m_kinds->current() == 1;
  choice.path = m_path->text().trimmed();
  choice.format = QString::fromLatin1(allFormats[static_cast<std::size_t>(m_formats->current())].suffix);
  choice.isDark = m_themes->current() == 1;
  for (const auto& [part, toggle] : m_parts)
    if (toggle->isChecked()) choice.parts.insert(part);
  return choice;
}

void ExportDialog::setProblem(const QString& sentence) {
  m_problem->setText(sentence);
  m_problem->setVisible(!sentence.isEmpty());
  QPalette colours = m_problem->palette();
  colours.setColor(QPalette::WindowText, Theme::current().colour("status-error-text"));
  m_problem->setPalette(colours);
}

QString ExportDialog::problem() const { return m_problem->text(); }

void ExportDialog::follow() {
  const ExportChoice now = choice();
  const Format& format = allFormats[static_cast<std::size_t>(m_formats->current())];
  m_about->setText(QString::fromLatin1(format.about));
  m_themes->setEnabled(format.hasTheme);
  m_pages->setCurrentIndex(now.isFolder ? 1 : 0);
  const QString wanted = m_beside + (now.isFolder ? QStringLiteral("-export") : u'.' + now.format);
  // A place that somebody chose keeps its name; only its ending follows the format.
  const QString path = now.path;
  if (path.isEmpty() || path.startsWith(m_beside)) {
    m_path->setText(wanted);
  } else if (!now.isFolder && !QFileInfo(path).suffix().isEmpty()) {
    m_path->setText(path.chopped(QFileInfo(path).suffix().size()) + now.format);
  }
  m_export->setEnabled(!m_path->text().trimmed().isEmpty() && (!now.isFolder || !now.parts.empty()));
  setProblem({});
}

void ExportDialog::browse() {
  const ExportChoice now = choice();
  const QString path =
      now.isFolder ? QFileDialog::getExistingDirectory(this, QStringLiteral("Export into an empty folder"), QFileInfo(now.path).path())
                   : QFileDialog::getSaveFileName(this, QStringLiteral("Export the drawing"), now.path);
  if (!path.isEmpty()) m_path->setText(path);
}

}  // namespace slipway::studio
