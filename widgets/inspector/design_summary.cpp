#include "widgets/inspector/design_summary.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "model/core/place.h"
#include "widgets/inspector/section.h"
#include "widgets/inspector/summary_rows.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int mostFindings = 6;

QString counted(int number, const char* one, const char* many) {
  return QStringLiteral("%1 %2").arg(number).arg(QString::fromLatin1(number == 1 ? one : many));
}

int resourcesIn(const workspace::Snapshot& snapshot) {
  int count = 0;
  for (const auto& configuration : snapshot.configurations) count += static_cast<int>(configuration->resources.size());
  return count;
}

}  // namespace

DesignSummary::DesignSummary(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_contents(new Section(QStringLiteral("Contents"), this)),
      m_findings(new Section(QStringLiteral("Findings"), this)),
      m_sentence(nullptr) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 16, 0, 0);
  column->setSpacing(0);
  m_title->setFont(Theme::font(15, 600));
  m_title->setContentsMargins(17, 0, 16, 0);
  m_detail->setFont(Theme::font(12));
  m_detail->setContentsMargins(17, 2, 16, 14);
  m_detail->setForegroundRole(QPalette::PlaceholderText);
  column->addWidget(m_title);
  column->addWidget(m_detail);
  column->addWidget(m_contents);
  column->addWidget(m_findings);
  column->addStretch();
}

void DesignSummary::show(const QString& name, const workspace::Snapshot& snapshot) {
  m_title->setText(name);
  m_detail->setText(QStringLiteral("%1, %2").arg(counted(static_cast<int>(snapshot.files.size()), "file", "files"),
                                                counted(resourcesIn(snapshot), "resource", "resources")));
  fillContents(snapshot);
  fillFindings(snapshot);
}

QString DesignSummary::findingsSentence() const { return m_sentence != nullptr ? m_sentence->text() : QString(); }

void DesignSummary::fillContents(const workspace::Snapshot& snapshot) {
  m_contents->clear();
  std::map<std::string, int> counts;
  int drawn = 0;
  for (const design::Component& component : snapshot.design->components) {
    const catalog::Kind* kind = catalog::findKind(component.kind);
    if (kind == nullptr || kind->shape == catalog::Shape::hidden || kind->principals.empty()) continue;
    ++counts[kind->id];
    ++drawn;
  }
  for (const catalog::Kind& kind : catalog::kinds()) {
    const auto found = counts.find(kind.id);
    if (found != counts.end()) m_contents->addRow(new CountRow(kind, found->second));
  }
  m_contents->setNote(QString::number(drawn));
  m_contents->setVisible(drawn > 0);
}

void DesignSummary::fillFindings(const workspace::Snapshot& snapshot) {
  m_findings->clear();
  m_sentence = nullptr;
  m_findings->setNote(QString::number(snapshot.diagnostics.size()));
  if (snapshot.diagnostics.empty()) {
    m_sentence = new QLabel(QStringLiteral("Nothing to fix: every rule passed on %1.").arg(counted(resourcesIn(snapshot), "resource", "resources")));
    m_sentence->setWordWrap(true);
    m_sentence->setFont(Theme::font(12));
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setContentsMargins(1, 4, 0, 8);
    m_findings->addRow(m_sentence);
    return;
  }
  const int shown = std::min<int>(mostFindings, static_cast<int>(snapshot.diagnostics.size()));
  for (int i = 0; i < shown; ++i) {
    const Diagnostic& finding = snapshot.diagnostics[static_cast<std::size_t>(i)];
    auto* row = new FindingRow(finding, QString::fromStdString(shortPlaceText(snapshot.files, finding.span)));
    connect(row, &QAbstractButton::clicked, this, [this, finding] {
      if (!finding.component.empty()) Q_EMIT componentRequested(QString::fromStdString(finding.component));
      if (finding.span.isSomewhere()) Q_EMIT placeRequested(finding.span);
    });
    m_findings->addRow(row);
  }
  const int more = static_cast<int>(snapshot.diagnostics.size()) - shown;
  if (more > 0) {
    auto* rest = new QLabel(QStringLiteral("and %1 more, below in Problems").arg(more));
    rest->setFont(Theme::font(11));
    rest->setForegroundRole(QPalette::PlaceholderText);
    rest->setContentsMargins(24, 2, 0, 6);
    m_findings->addRow(rest);
  }
}

}  // namespace slipway::widgets
