#pragma once

#include <QWidget>

#include "model/workspace/snapshot.h"

class QLabel;
class QVBoxLayout;

namespace slipway::widgets {

class Section;

/// What the inspector shows while nothing is selected: how large the design is, and what is to fix in it.
class DesignSummary : public QWidget {
  Q_OBJECT

public:
  explicit DesignSummary(QWidget* parent = nullptr);
  void show(const QString& name, const workspace::Snapshot& snapshot);
  QString findingsSentence() const;

Q_SIGNALS:
  void componentRequested(const QString& id);
  void placeRequested(const slipway::SourceSpan& place);

private:
  void fillContents(const workspace::Snapshot& snapshot);
  void fillFindings(const workspace::Snapshot& snapshot);

  QLabel* m_title;
  QLabel* m_detail;
  Section* m_contents;
  Section* m_findings;
  QLabel* m_sentence;
};

}  // namespace slipway::widgets
