#include "widgets/inspector/value_check.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace slipway::widgets {

namespace {

bool isExpression(const QString& text) {
  static const QRegularExpression reference(QStringLiteral("^(var|local|module|each|count|data|aws_\\w+)\\b[.\\[]"));
  return text.contains(u"${") || reference.match(text).hasMatch();
}

bool isCidr(const QString& text) {
  static const QRegularExpression form(QStringLiteral("^(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})$"));
  const QRegularExpressionMatch match = form.match(text);
  if (!match.hasMatch() || match.captured(5).toInt() > 32) return false;
  for (int part = 1; part <= 4; ++part)
    if (match.captured(part).toInt() > 255) return false;
  return true;
}

bool hasRange(const catalog::PropertyKind& kind) { return kind.least < kind.most; }

QString number(double value) { return QLocale::c().toString(value, 'g', 12); }

QString titleOf(const catalog::PropertyKind& kind) { return QString::fromStdString(kind.title.empty() ? kind.name : kind.title); }

QString rangeSentence(const catalog::PropertyKind& kind, const char* what) {
  const QString unit = kind.unit.empty() ? QString() : QStringLiteral(" ") + QString::fromStdString(kind.unit);
  QString sentence = QStringLiteral("%1 is %2").arg(titleOf(kind), QString::fromLatin1(what));
  if (hasRange(kind)) sentence += QStringLiteral(" from %1 to %2%3").arg(number(kind.least), number(kind.most), unit);
  return sentence + u'.';
}

QString choicesOf(const catalog::PropertyKind& kind) {
  QStringList words;
  for (const std::string& choice : kind.choices) words << QString::fromStdString(choice);
  const QString last = words.isEmpty() ? QString() : words.takeLast();
  return words.isEmpty() ? last : QStringLiteral("%1 or %2").arg(words.join(QStringLiteral(", ")), last);
}

}  // namespace

QString whyNotValue(const catalog::PropertyKind& kind, const QString& text) {
  if (isExpression(text)) return {};
  const bool isWhole = kind.type == "integer" || kind.type == "duration" || kind.type == "percent";
  if (isWhole || kind.type == "number") {
    bool isNumber = false;
    const double value = QLocale::c().toDouble(text.trimmed(), &isNumber);
    const char* what = isWhole ? "a whole number" : "a number";
    if (!isNumber || (isWhole && value != std::floor(value))) return rangeSentence(kind, what);
    if (hasRange(kind) && (value < kind.least || value > kind.most)) return rangeSentence(kind, what);
  }
  if (kind.type == "cidr" && !isCidr(text.trimmed()))
    return QStringLiteral("%1 is a range of addresses such as 10.0.11.0/24.").arg(titleOf(kind));
  if (!kind.choices.empty() && std::find(kind.choices.begin(), kind.choices.end(), text.toStdString()) == kind.choices.end())
    return QStringLiteral("%1 is %2.").arg(titleOf(kind), choicesOf(kind));
  return {};
}

QString steppedValue(const catalog::PropertyKind& kind, const QString& text, int direction) {
  if (!kind.choices.empty()) {
    const auto at = std::find(kind.choices.begin(), kind.choices.end(), text.toStdString());
    if (at == kind.choices.end()) return text;
    const std::ptrdiff_t index = std::clamp<std::ptrdiff_t>(at - kind.choices.begin() + direction, 0, std::ssize(kind.choices) - 1);
    return QString::fromStdString(kind.choices[static_cast<std::size_t>(index)]);
  }
  if (kind.type != "integer" && kind.type != "duration" && kind.type != "percent" && kind.type != "number") return text;
  bool isNumber = false;
  double value = QLocale::c().toDouble(text, &isNumber);
  if (!isNumber) return text;
  const double step = kind.type == "percent" || (kind.type == "duration" && value + direction > 10) ? 5 : 1;
  value += direction * step;
  if (hasRange(kind)) value = std::clamp(value, kind.least, kind.most);
  else if (value < 0 && text.toDouble() >= 0) value = 0;
  return number(value);
}

}  // namespace slipway::widgets
