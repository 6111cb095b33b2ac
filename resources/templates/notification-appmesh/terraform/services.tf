# The two services. The API stands behind the load balancer; the sender has no way in but Service Connect's, and works
# from the queue.
locals {
  services = {
    notification-service = {
      repository = "notification-app"
      image      = var.notification_image
      port       = 3000
    }

    email-service = {
      repository = "email-service-app"
      image      = var.email_image
      port       = 3001
    }
  }
}
