export const sessions = {
  lastLogin: "Last login",
  moment: "When",
  never: "Not in the last 90 days",
  source: "Through",
  device: "Device",
  failed: "The last login could not be loaded",
  sources: {
    web: "The shop",
    plugin: "A plugin",
    mobile: "The mobile app",
    admin: "The administration",
    api: "An API client",
  },
}
