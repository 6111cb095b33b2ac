#include <array>
#include <cstdint>
#include <optional>

#include "model/hcl/functions/function.h"

// Times: formatdate, timeadd, timecmp; timestamp and plantimestamp are known to a run only.

namespace slipway::hcl {

namespace {

/// An instant with the offset that it was written in.
struct Moment {
  std::int64_t seconds = 0;  // since 1970-01-01T00:00:00Z
  std::int64_t nanoseconds = 0;
  std::int64_t offset = 0;  // seconds east of UTC
};

struct Civil {
  std::int64_t year = 0;
  int month = 1, day = 1, hour = 0, minute = 0, second = 0, weekday = 0;
};

/// Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March so that leap days end them.
std::int64_t daysOf(std::int64_t year, int month, int day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t yearOfEra = year - era * 400;
  const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

Civil civilOf(const Moment& moment) {
  const std::int64_t local = moment.seconds + moment.offset;
  std::int64_t days = local / 86400, rest = local % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  Civil civil;
  civil.hour = static_cast<int>(rest / 3600);
  civil.minute = static_cast<int>(rest / 60 % 60);
  civil.second = static_cast<int>(rest % 60);
  civil.weekday = static_cast<int>(((days + 4) % 7 + 7) % 7);
  const std::int64_t shifted = days + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int64_t dayOfEra = shifted - era * 146097;
  const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const std::int64_t month = (5 * dayOfYear + 2) / 153;
  civil.day = static_cast<int>(dayOfYear - (153 * month + 2) / 5 + 1);
  civil.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  civil.year = yearOfEra + era * 400 + (civil.month <= 2 ? 1 : 0);
  return civil;
}

std::string twoDigits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string offsetText(std::int64_t offset, bool hasColon) {
  const std::int64_t size = offset < 0 ? -offset : offset;
  return (offset < 0 ? "-" : "+") + twoDigits(size / 3600) + (hasColon ? ":" : "") + twoDigits(size / 60 % 60);
}

/// Reads a timestamp (RFC 3339); `why` says what is wrong.
class TimestampReader {
public:
  TimestampReader(std::string_view text, std::string* why) : m_text(text), m_why(why) {}

  std::optional<Moment> read() {
    const auto year = number(4, "year");
    if (!year || !mark('-', "missing hyphen after year")) return std::nullopt;
    const auto month = number(2, "month");
    if (!month || !mark('-', "missing hyphen after month")) return std::nullopt;
    const auto day = number(2, "day of month");
    if (!day || !mark('T', "missing required time introducer 'T'")) return std::nullopt;
    const auto hour = number(2, "hour");
    if (!hour || !mark(':', "missing colon after hour")) return std::nullopt;
    const auto minute = number(2, "minute");
    if (!minute || !mark(':', "missing colon after minute")) return std::nullopt;
    const auto second = number(2, "second");
    if (!second) return std::nullopt;
    constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isReal = *month >= 1 && *month <= 12 && *day >= 1 && *day <= days[static_cast<std::size_t>(*month - 1)] && *hour < 24 &&
                        *minute < 60 && *second < 60;
    if (!isReal) return fail("a part is out of range");
    Moment moment;
    moment.nanoseconds = fraction();
    if (m_at < m_text.size() && m_text[m_at] == 'Z') {
      ++m_at;
    } else {
      const bool isWest = m_at < m_text.size() && m_text[m_at] == '-';
      if (!isWest && (m_at >= m_text.size() || m_text[m_at] != '+')) return fail("missing UTC offset");
      ++m_at;
      const auto hours = number(2, "UTC offset");
      if (!hours || !mark(':', "missing colon in UTC offset")) return std::nullopt;
      const auto minutes = number(2, "UTC offset");
      if (!minutes) return std::nullopt;
      moment.offset = (*hours * 3600 + *minutes * 60) * (isWest ? -1 : 1);
    }
    if (m_at != m_text.size()) return fail("unexpected extra characters after timestamp");
    moment.seconds = daysOf(*year, *month, *day) * 86400 + *hour * 3600 + *minute * 60 + *second - moment.offset;
    return moment;
  }

private:
  std::nullopt_t fail(std::string why) {
    if (m_why->empty()) *m_why = "not a valid RFC3339 timestamp: " + std::move(why);
    return std::nullopt;
  }

  std::optional<int> number(std::size_t size, const std::string& what) {
    const std::string_view part = m_text.substr(std::min(m_at, m_text.size()), size);
    if (part.size() != size || part.find_first_not_of("0123456789") != std::string_view::npos) {
      return fail("cannot use \"" + std::string(part) + "\" as " + what);
    }
    m_at += size;
    return std::stoi(std::string(part));
  }

  bool mark(char c, const char* why) {
    if (m_at < m_text.size() && m_text[m_at] == c) return ++m_at, true;
    fail(why);
    return false;
  }

  std::int64_t fraction() {
    if (m_at >= m_text.size() || m_text[m_at] != '.') return 0;
    std::int64_t nanoseconds = 0, unit = 100'000'000;
    for (++m_at; m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at, unit /= 10)
      nanoseconds += unit * (m_text[m_at] - '0');
    return nanoseconds;
  }

  std::string_view m_text;
  std::string* m_why;
  std::size_t m_at = 0;
};

std::optional<Moment> parsedMoment(const std::string& text, std::string* why) { return TimestampReader(text, why).read(); }

/// "1h30m", "-1.5s", as Go's durations; in nanoseconds. Nothing if it is none.
std::optional<std::int64_t> parsedDuration(std::string_view text) {
  const bool isNegative = text.starts_with('-');
  if (isNegative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return 0;
  if (text.empty()) return std::nullopt;
  constexpr std::array<std::pair<std::string_view, long double>, 8> units = {
      {{"ns", 1}, {"us", 1e3L}, {"µs", 1e3L}, {"μs", 1e3L}, {"ms", 1e6L}, {"s", 1e9L}, {"m", 60e9L}, {"h", 3600e9L}}};
  long double total = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_not_of("0123456789."), text.size());
    if (end == 0 || text.substr(0, end) == ".") return std::nullopt;
    const long double amount = std::strtold(std::string(text.substr(0, end)).c_str(), nullptr);
    text.remove_prefix(end);
    const auto unitEnd = std::min(text.find_first_of("0123456789."), text.size());
    bool isUnit = false;
    for (const auto& [name, factor] : units) {
      if (text.substr(0, unitEnd) != name) continue;
      total += amount * factor;
      isUnit = true;
    }
    if (!isUnit) return std::nullopt;
    text.remove_prefix(unitEnd);
  }
  if (total > 9.2e18L) return std::nullopt;
  return static_cast<std::int64_t>(isNegative ? -total : total);
}

constexpr std::array<std::string_view, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                     "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

/// What a run of one letter stands for; nothing if that letter or length means nothing.
std::optional<std::string> verbText(char letter, std::size_t size, const Moment& moment, const Civil& civil) {
  const auto plainOrTwo = [&](int number) -> std::optional<std::string> {
    if (size > 2) return std::nullopt;
    return size == 1 ? std::to_string(number) : twoDigits(number);
  };
  const bool isUtc = moment.offset == 0;
  switch (letter) {
    case 'Y':
      if (size == 2) return twoDigits(civil.year % 100);
      if (size == 4) return std::string(civil.year < 1000 ? 4 - std::to_string(civil.year).size() : 0, '0') + std::to_string(civil.year);
      return std::nullopt;
    case 'M': {
      const std::string_view name = months[static_cast<std::size_t>(civil.month - 1)];
      if (size == 3) return std::string(name.substr(0, 3));
      return size == 4 ? std::string(name) : plainOrTwo(civil.month);
    }
    case 'D': return plainOrTwo(civil.day);
    case 'E': {
      const std::string_view name = weekdays[static_cast<std::size_t>(civil.weekday)];
      if (size == 3) return std::string(name.substr(0, 3));
      return size == 4 ? std::optional(std::string(name)) : std::nullopt;
    }
    case 'h': return plainOrTwo(civil.hour);
    case 'H': return plainOrTwo(civil.hour % 12 == 0 ? 12 : civil.hour % 12);
    case 'A': return size == 2 ? std::optional<std::string>(civil.hour < 12 ? "AM" : "PM") : std::nullopt;
    case 'a': return size == 2 ? std::optional<std::string>(civil.hour < 12 ? "am" : "pm") : std::nullopt;
    case 'm': return plainOrTwo(civil.minute);
    case 's': return plainOrTwo(civil.second);
    case 'Z':
      if (size == 1) return isUtc ? "Z" : offsetText(moment.offset, true);
      if (size == 3) return isUtc ? "UTC" : offsetText(moment.offset, false);
      if (size == 4) return offsetText(moment.offset, false);
      return size == 5 ? std::optional(offsetText(moment.offset, true)) : std::nullopt;
    default: return std::nullopt;
  }
}

Value formatDate(Call& call) {
  std::string why;
  const auto moment = parsedMoment(call.text(1), &why);
  if (!moment) return call.failAt(1, why);
  const Civil civil = civilOf(*moment);
  const std::string_view format = call.text(0);
  std::string result;
  for (std::size_t at = 0; at < format.size();) {
    const char c = format[at];
    if (c == '\'') {
      std::size_t end = at + 1;
      for (; end < format.size(); ++end) {
        if (format[end] != '\'')
          result += format[end];
        else if (end + 1 < format.size() && format[end + 1] == '\'')
          result += format[end++];
        else
          break;
      }
      if (end >= format.size()) return call.failAt(0, "unterminated literal '");
      at = end + 1;
      continue;
    }
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!isLetter) {
      result += c;
      ++at;
      continue;
    }
    const auto end = std::min(format.find_first_not_of(c, at), format.size());
    const auto text = verbText(c, end - at, *moment, civil);
    if (!text) return call.failAt(0, "invalid date format verb \"" + std::string(format.substr(at, end - at)) + "\"");
    result += *text;
    at = end;
  }
  return Value::string(std::move(result));
}

Value addTime(Call& call) {
  std::string why;
  auto moment = parsedMoment(call.text(0), &why);
  if (!moment) return call.failAt(0, why);
  const auto duration = parsedDuration(call.text(1));
  if (!duration) return call.failAt(1, "time: invalid duration \"" + call.text(1) + "\"");
  constexpr std::int64_t second = 1'000'000'000;
  moment->seconds += *duration / second;
  moment->nanoseconds += *duration % second;
  if (moment->nanoseconds < 0) --moment->seconds;
  if (moment->nanoseconds >= second) ++moment->seconds;
  const Civil civil = civilOf(*moment);
  std::string year = std::to_string(civil.year);
  if (year.size() < 4) year.insert(0, 4 - year.size(), '0');
  return Value::string(year + "-" + twoDigits(civil.month) + "-" + twoDigits(civil.day) + "T" + twoDigits(civil.hour) + ":" +
                       twoDigits(civil.minute) + ":" + twoDigits(civil.second) +
                       (moment->offset == 0 ? "Z" : offsetText(moment->offset, true)));
}

Value compareTimes(Call& call) {
  std::string why;
  const auto a = parsedMoment(call.text(0), &why);
  if (!a) return call.failAt(0, why);
  const auto b = parsedMoment(call.text(1), &why);
  if (!b) return call.failAt(1, why);
  const auto order = std::pair(a->seconds, a->nanoseconds) <=> std::pair(b->seconds, b->nanoseconds);
  return Value::number(order < 0 ? -1 : order > 0 ? 1 : 0);
}

Value knownAtRun(Call& call) { return call.undecided(); }

constexpr Function table[] = {
    {"formatdate", "format:string, time:string", Function::strict, formatDate},
    {"plantimestamp", "", Function::strict, knownAtRun},
    {"timeadd", "timestamp:string, duration:string", Function::strict, addTime},
    {"timecmp", "timestamp_a:string, timestamp_b:string", Function::strict, compareTimes},
    {"timestamp", "", Function::strict, knownAtRun},
};

}  // namespace

std::span<const Function> dateFunctions() { return table; }

}  // namespace slipway::hcl
