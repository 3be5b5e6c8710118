/** A store with modules, a table `page` and neighbours of its own. */
export const host = {
  featureFlags: { translation: true },
  admin: { disable: process.env.HOST_ADMIN === "off" },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL!,
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: "host",
      cookieSecret: "host",
    },
  },
  modules: [
    { resolve: "./src/modules/company" },
    { resolve: "./src/modules/cms" },
    { resolve: "@medusajs/medusa/translation" },
  ],
  plugins: ["@medusajs/loyalty-plugin", "@agilo/medusa-analytics-plugin"],
}
