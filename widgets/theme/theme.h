#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>
#include <string_view>

class QApplication;

namespace slipway::widgets {

/// Which colours the window wears; `system` follows the desktop's preference.
enum class Scheme { system, light, dark };

/// The looks of the whole program: colours by token, fonts, icons, palette and style. One per application; lives in the GUI thread.
class Theme : public QObject {
  Q_OBJECT

public:
  /// The application's theme; made on first use, so a QApplication must exist.
  static Theme& current();

  /// Dresses the application: style, palette, font. Call once, before the first window.
  void applyTo(QApplication& application);

  void setScheme(Scheme scheme);
  Scheme scheme() const { return m_scheme; }
  bool isDark() const { return m_isDark; }

  /// With it, states cut at once, the camera jumps and no particle moves.
  void setReducedMotion(bool isReduced);
  bool hasReducedMotion() const { return m_hasReducedMotion; }
  /// `milliseconds`, or 0 with reduced motion.
  int duration(int milliseconds) const { return m_hasReducedMotion ? 0 : milliseconds; }

  /// A colour of VISUAL's table by its token ("node-line", "text-2"); `alpha` 0…1. Source: model/picture/theme.h.
  QColor colour(std::string_view token, double alpha = 1) const;
  /// The same for a given scheme, whatever the window wears.
  static QColor colour(std::string_view token, bool isDark, double alpha);

  /// Inter or JetBrains Mono at `px` and weight 400, 500 or 600; DejaVu where those are missing. The platform shows whole px: 12.5 is 13.
  static QFont font(double px, int weight = 400, bool isMono = false);

  /// The bare glyph of resources/icons/<stem>.svg, `px` wide, in one colour. Empty pixmap if there is no such icon.
  QPixmap glyph(std::string_view stem, double px, const QColor& colour, double devicePixelRatio = 1) const;
  /// The glyph, white, on a rounded tile `px` wide.
  QPixmap tile(std::string_view stem, double px, const QColor& tileColour, double devicePixelRatio = 1) const;
  /// A glyph for actions and buttons that follows the theme: text-2, accent when on, text-3 when disabled.
  QIcon icon(std::string_view stem) const;

Q_SIGNALS:
  /// Colours or motion changed: repaint, and forget what was rendered with the old colours.
  void themeChanged();


private:
  explicit Theme(QObject* parent);
  void update();

  Scheme m_scheme = Scheme::system;
  bool m_isDark = false;
  bool m_hasReducedMotion = false;
  bool m_prefersDark = false;
};

}  // namespace slipway::widgets
