import { box, type Line } from "./box"
import { findPublishableKey } from "./database"
import type { Store } from "./plan"
import { canLogIn } from "./server"

/** The password is shown when the store made it and it still is the one. */
async function adminLogin({ environment, generatedPassword }: Store): Promise<string> {
  const { ADMIN_EMAIL, PORT } = environment
  if (generatedPassword && (await canLogIn(PORT, ADMIN_EMAIL, generatedPassword))) {
    return `${ADMIN_EMAIL} / ${generatedPassword}`
  }
  return `${ADMIN_EMAIL} / the password you chose`
}

export async function welcome(store: Store): Promise<string> {
  const address = `http://localhost:${store.environment.PORT}`
  const lines: Line[] = [
    ["Admin", `${address}/app`],
    ["Store API", `${address}/store`],
    ["API docs", `${address}/docs`],
    ["OpenAPI", `${address}/openapi.json`],
    ["", ""],
    ["Publishable key", (await findPublishableKey(store.databaseUrl)) ?? "none yet"],
    ["Admin login", await adminLogin(store)],
  ]
  return box("Millésime is open", lines)
}
