#include "widgets/theme/palette.h"

#include "widgets/theme/theme.h"

namespace slipway::widgets {

QPalette paletteOf(bool isDark) {
  const auto of = [isDark](std::string_view token) { return Theme::colour(token, isDark, 1); };
  QPalette palette;
  palette.setColor(QPalette::Window, of("panel"));
  palette.setColor(QPalette::WindowText, of("text"));
  palette.setColor(QPalette::Base, of("panel"));
  palette.setColor(QPalette::AlternateBase, of("sunk"));
  palette.setColor(QPalette::Text, of("text"));
  palette.setColor(QPalette::PlaceholderText, of("text-2"));
  palette.setColor(QPalette::Button, of("panel"));
  palette.setColor(QPalette::ButtonText, of("text"));
  palette.setColor(QPalette::BrightText, of("status-error"));
  palette.setColor(QPalette::ToolTipBase, of("panel"));
  palette.setColor(QPalette::ToolTipText, of("text"));
  palette.setColor(QPalette::Highlight, of("accent-soft"));
  palette.setColor(QPalette::HighlightedText, of("text"));
  palette.setColor(QPalette::Link, of("accent"));
  palette.setColor(QPalette::LinkVisited, of("accent"));
  palette.setColor(QPalette::Light, of("hover"));
  palette.setColor(QPalette::Midlight, of("hairline"));
  palette.setColor(QPalette::Mid, of("control-line"));
  palette.setColor(QPalette::Dark, of("text-3"));
  palette.setColor(QPalette::Shadow, of("text-3"));
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, of("text-3"));
  return palette;
}

}  // namespace slipway::widgets
