#include "widgets/theme/system_preference.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QTimer>

namespace slipway::widgets {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString space = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");

/// Receives the portal's signal; a QObject because D-Bus delivers to slots.
class PortalListener : public QObject {
  Q_OBJECT

public:
  PortalListener(QObject* owner, std::function<void(bool)> changed) : QObject(owner), m_changed(std::move(changed)) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(receive(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << space << key;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
      const QDBusPendingReply<QDBusVariant> reply = *watcher;
      watcher->deleteLater();
      if (reply.isError()) return;
      QVariant value = reply.value().variant();
      if (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();   // Read() wraps it twice
      tell(value);
    });
  }

private Q_SLOTS:
  void receive(const QString& changedSpace, const QString& changedKey, const QDBusVariant& value) {
    if (changedSpace == space && changedKey == key) tell(value.variant());
  }

private:
  void tell(const QVariant& scheme) {
    const uint preference = scheme.toUInt();   // 0 none, 1 dark, 2 light
    if (preference != 0) m_changed(preference == 1);
  }
  std::function<void(bool)> m_changed;
};

}  // namespace

bool systemPrefersDark() { return QGuiApplication::palette().color(QPalette::Window).lightness() < 110; }

void whenSystemPreferenceChanges(QObject* owner, std::function<void(bool isDark)> changed) {
  if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) return;
  // After the first paint: connecting to the bus takes some milliseconds of the start.
  QTimer::singleShot(300, owner, [owner, changed = std::move(changed)]() mutable { new PortalListener(owner, std::move(changed)); });
}

}  // namespace slipway::widgets

#include "system_preference.moc"
