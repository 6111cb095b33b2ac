#include "widgets/inspector/property_row.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include "model/core/place.h"
#include "widgets/inspector/text_field.h"
#include "widgets/theme/status_shape.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int fieldWidth = 140;
constexpr int markWidth = 20;

}  // namespace

PropertyRow::PropertyRow(const catalog::PropertyKind& kind, const design::Property& property, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_property(property), m_name(new QLabel(this)), m_told(new QLabel(this)), m_origin(new QToolButton(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 5);
  column->setSpacing(2);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  m_name->setFont(Theme::font(12));
  m_name->setText(QString::fromStdString(kind.title.empty() ? kind.name : kind.title));
  m_name->setForegroundRole(QPalette::PlaceholderText);
  m_name->setFixedHeight(24);
  m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  m_name->setToolTip(QString::fromStdString(kind.about));
  row->addWidget(m_name, 52, Qt::AlignTop);
  m_origin->setIcon(Theme::current().icon("ui-connect"));
  m_origin->setIconSize({12, 12});
  m_origin->setFixedSize(20, 24);
  m_origin->setAccessibleName(QStringLiteral("Where %1 comes from").arg(m_name->text()));
  connect(m_origin, &QToolButton::clicked, this, &PropertyRow::openOriginMenu);
  row->addWidget(m_origin, 0, Qt::AlignTop);
  row->addSpacing(markWidth);
  m_field = makePropertyField(
      kind, property, this, [this](const QString& text) { Q_EMIT edited(text, m_isAtOrigin); }, [this](const QString& why) { tell(why); });
  m_field.widget->setMinimumWidth(fieldWidth);
  m_field.widget->setSizePolicy(QSizePolicy::Ignored, m_field.widget->sizePolicy().verticalPolicy());
  m_name->setBuddy(m_field.widget);
  row->addWidget(m_field.widget, 48);
  column->addLayout(row);
  m_told->setFont(Theme::font(11));
  m_told->setWordWrap(true);
  m_told->hide();
  column->addWidget(m_told);
}

QString PropertyRow::told() const { return m_told->isHidden() ? QString() : m_told->text(); }

void PropertyRow::setProperty(const design::Property& property, const SourceFiles& files) {
  m_property = property;
  m_field.setValue(property);
  m_placeText = QString::fromStdString(shortPlaceText(files, property.place));
  m_originText = QString::fromStdString(shortPlaceText(files, property.origin));
  m_origin->setVisible(property.origin.isSomewhere());
  m_origin->setToolTip(QStringLiteral("Comes from %1").arg(m_originText));
}

void PropertyRow::setFinding(const Diagnostic* finding) {
  m_hasFinding = finding != nullptr;
  if (finding != nullptr) {
    m_severity = finding->severity;
    m_name->setToolTip(QString::fromStdString(finding->message));
  }
  showState();
}

void PropertyRow::tell(const QString& sentence) {
  m_isRefused = !sentence.isEmpty();
  m_told->setText(sentence);
  m_told->setVisible(m_isRefused);
  QPalette palette = m_told->palette();
  palette.setColor(QPalette::WindowText, Theme::current().colour("status-error-text"));
  m_told->setPalette(palette);
  showState();
}

void PropertyRow::showState() {
  QString state;
  if (m_isRefused || (m_hasFinding && m_severity == Severity::error)) state = QStringLiteral("error");
  else if (m_hasFinding && m_severity == Severity::warning) state = QStringLiteral("warning");
  m_field.widget->setProperty("state", state);
  m_field.widget->update();
  update();
}

void PropertyRow::paintEvent(QPaintEvent*) {
  if (!m_hasFinding && !m_isRefused) return;
  QPainter painter(this);
  const picture::Status status = m_isRefused ? picture::Status::error : statusOf(m_severity);
  paintStatus(painter, QPointF(m_field.widget->x() - markWidth + 5, 12), 6, status);
}

void PropertyRow::openOriginMenu() {
  QMenu menu(this);
  auto* where = new QActionGroup(&menu);
  const QString at = m_kind.title.empty() ? QString::fromStdString(m_kind.name) : QString::fromStdString(m_kind.title);
  QAction* atOrigin = menu.addAction(QStringLiteral("Change it at the origin, %1").arg(m_originText));
  QAction* here = menu.addAction(QStringLiteral("Change it here, %1").arg(m_placeText));
  for (QAction* choice : {atOrigin, here}) {
    choice->setCheckable(true);
    where->addAction(choice);
  }
  (m_isAtOrigin ? atOrigin : here)->setChecked(true);
  menu.addSeparator();
  QAction* show = menu.addAction(QStringLiteral("Show %1").arg(m_originText));
  const QAction* chosen = menu.exec(m_origin->mapToGlobal(QPoint(0, m_origin->height())));
  if (chosen == atOrigin || chosen == here) m_isAtOrigin = chosen == atOrigin;
  if (chosen == show) Q_EMIT placeRequested(m_property.origin);
}

}  // namespace slipway::widgets
