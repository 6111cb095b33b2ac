#include "app/studio/opening_veil.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace slipway::studio {

using widgets::Theme;

OpeningVeil::OpeningVeil(QWidget* host) : QWidget(host), m_sentence(new QLabel), m_cancel(new QPushButton(QStringLiteral("Cancel"))) {
  setFocusPolicy(Qt::StrongFocus);
  hide();
  auto* column = new QVBoxLayout(this);
  column->addStretch(2);
  m_sentence->setFont(Theme::font(15, 600));
  column->addWidget(m_sentence, 0, Qt::AlignHCenter);
  column->addSpacing(14);
  m_cancel->setFixedSize(96, 28);
  column->addWidget(m_cancel, 0, Qt::AlignHCenter);
  column->addStretch(3);
  connect(m_cancel, &QPushButton::clicked, this, &OpeningVeil::cancelled);
  host->installEventFilter(this);
}

void OpeningVeil::open(const QString& name) {
  m_sentence->setText(QStringLiteral("Opening %1 …").arg(name));
  setAccessibleName(m_sentence->text());
  setGeometry(parentWidget()->rect());
  show();
  raise();
  setFocus();
}

void OpeningVeil::close() { hide(); }

QString OpeningVeil::sentence() const { return m_sentence->text(); }

void OpeningVeil::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  QColor ground = Theme::current().colour("canvas");
  ground.setAlphaF(0.94F);
  painter.fillRect(rect(), ground);
}

void OpeningVeil::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    Q_EMIT cancelled();
  else
    QWidget::keyPressEvent(event);
}

bool OpeningVeil::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
  return false;
}

}  // namespace slipway::studio
