#include "app/studio/options.h"

#include <QApplication>
#include <QCommandLineParser>
#include <cstdio>
#include <cstdlib>

namespace slipway::studio {

namespace {

[[noreturn]] void refuse(const QString& sentence) {
  std::fprintf(stderr, "slipway-studio: %s\n", qPrintable(sentence));
  std::exit(64);
}

QSize readSize(const QString& text) {
  const QStringList parts = text.split(u'x');
  const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
  if (parts.size() != 2 || size.width() < 320 || size.height() < 240)
    refuse(QStringLiteral("--size %1 is not WIDTHxHEIGHT of at least 320x240.").arg(text));
  return size;
}

}  // namespace

Options readOptions(const QApplication& application) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Shows a folder of Terraform and delivery files as a living diagram."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("The folder to open."), QStringLiteral("[DIR]"));
  const QCommandLineOption templateId(QStringLiteral("template"), QStringLiteral("Opens a template in a new folder."), QStringLiteral("ID"));
  const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light or dark."), QStringLiteral("THEME"));
  const QCommandLineOption render(QStringLiteral("render"), QStringLiteral("Writes the drawing (.svg or .png) and leaves."),
                                  QStringLiteral("FILE"));
  QCommandLineOption screenshot(QStringLiteral("screenshot"), QString(), QStringLiteral("FILE"));
  QCommandLineOption size(QStringLiteral("size"), QString(), QStringLiteral("WxH"));
  QCommandLineOption after(QStringLiteral("after"), QString(), QStringLiteral("MS"));
  QCommandLineOption view(QStringLiteral("view"), QString(), QStringLiteral("VIEW"));
  QCommandLineOption select(QStringLiteral("select"), QString(), QStringLiteral("ID"));
  QCommandLineOption rehearse(QStringLiteral("rehearse"), QString(), QStringLiteral("SECONDS"));
  for (QCommandLineOption* hidden : {&screenshot, &size, &after, &view, &select, &rehearse})
    hidden->setFlags(QCommandLineOption::HiddenFromHelp);
  parser.addOptions({templateId, theme, render, screenshot, size, after, view, select, rehearse});
  parser.process(application);

  Options options;
  options.folder = parser.positionalArguments().value(0);
  options.templateId = parser.value(templateId);
  options.renderFile = parser.value(render);
  options.screenshotFile = parser.value(screenshot);
  if (parser.isSet(theme)) {
    const QString name = parser.value(theme);
    if (name != u"light" && name != u"dark") refuse(QStringLiteral("--theme %1 is neither light nor dark.").arg(name));
    options.scheme = name == u"dark" ? widgets::Scheme::dark : widgets::Scheme::light;
    options.hasScheme = true;
  }
  if (parser.isSet(size)) options.size = readSize(parser.value(size));
  if (parser.isSet(after)) options.afterMilliseconds = parser.value(after).toInt();
  options.view = parser.value(view);
  options.select = parser.value(select);
  if (parser.isSet(rehearse)) options.rehearseAt = parser.value(rehearse).toDouble();
  return options;
}

}  // namespace slipway::studio
