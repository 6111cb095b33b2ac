#pragma once

#include <QWidget>

class QVBoxLayout;

namespace slipway::widgets {

/// A heading with a chevron that folds what is below it, a note at its right ("6"), and a hairline above.
class Section : public QWidget {
  Q_OBJECT

public:
  explicit Section(const QString& title, QWidget* parent = nullptr);

  void setNote(const QString& note);
  void addRow(QWidget* row);
  void clear();
  void setOpen(bool isOpen);
  bool isOpen() const;
  QVBoxLayout* rows() const { return m_rows; }

private:
  class Heading;
  Heading* m_heading;
  QWidget* m_body;
  QVBoxLayout* m_rows;
};

}  // namespace slipway::widgets
