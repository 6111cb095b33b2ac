#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPointer>
#include <QScreen>
#include <QToolTip>

#include "model/picture/theme.h"
#include "widgets/theme/icon_painter.h"
#include "widgets/theme/palette.h"
#include "widgets/theme/style.h"
#include "widgets/theme/system_preference.h"

namespace slipway::widgets {

namespace {

QString firstInstalled(const QString& wanted, const QString& fallback) {
  return QFontDatabase::hasFamily(wanted) ? wanted : fallback;
}

}  // namespace

Theme& Theme::current() {
  // A child of the application, so that its pixmaps go before the platform does.
  static QPointer<Theme> theme;
  if (theme.isNull()) theme = new Theme(qApp);
  return *theme;
}

Theme::Theme(QObject* parent) : QObject(parent), m_prefersDark(systemPrefersDark()) {
  m_isDark = m_prefersDark;
  whenSystemPreferenceChanges(this, [this](bool isDark) {
    m_prefersDark = isDark;
    update();
  });
}

void Theme::applyTo(QApplication& application) {
  application.setStyle(new Style);
  application.setFont(font(12.5));
  application.setPalette(paletteOf(m_isDark));
  QToolTip::setFont(font(11.5));
  QToolTip::setPalette(paletteOf(m_isDark));
}

void Theme::setScheme(Scheme scheme) {
  m_scheme = scheme;
  update();
}

void Theme::update() {
  const bool isDark = m_scheme == Scheme::dark || (m_scheme == Scheme::system && m_prefersDark);
  if (isDark == m_isDark) return;
  m_isDark = isDark;
  if (qobject_cast<Style*>(qApp->style()) != nullptr) {
    qApp->setPalette(paletteOf(m_isDark));
    QToolTip::setPalette(paletteOf(m_isDark));
  }
  Q_EMIT themeChanged();
}

void Theme::setReducedMotion(bool isReduced) {
  if (isReduced == m_hasReducedMotion) return;
  m_hasReducedMotion = isReduced;
  Q_EMIT themeChanged();
}

QColor Theme::colour(std::string_view token, double alpha) const { return colour(token, m_isDark, alpha); }

QColor Theme::colour(std::string_view token, bool isDark, double alpha) {
  QColor colour = QColor::fromRgb(picture::colour(token, isDark));
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

QFont Theme::font(double px, int weight, bool isMono) {
  static const QString sans = firstInstalled(QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"));
  static const QString mono = firstInstalled(QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"));
  QFont font(isMono ? mono : sans);
  // Pixel sizes are whole numbers in QFont; points are not.
  const double dpi = QGuiApplication::primaryScreen() != nullptr ? QGuiApplication::primaryScreen()->logicalDotsPerInchY() : 96;
  font.setPointSizeF(px * 72 / dpi);
  font.setWeight(static_cast<QFont::Weight>(weight));
  font.setStyleHint(isMono ? QFont::Monospace : QFont::SansSerif);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

QPixmap Theme::glyph(std::string_view stem, double px, const QColor& colour, double devicePixelRatio) const {
  return cachedGlyph(stem, px, colour, devicePixelRatio);
}

QPixmap Theme::tile(std::string_view stem, double px, const QColor& tileColour, double devicePixelRatio) const {
  return cachedTile(stem, px, tileColour, devicePixelRatio);
}

QIcon Theme::icon(std::string_view stem) const { return themedIcon(stem); }

}  // namespace slipway::widgets
