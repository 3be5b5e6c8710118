import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export interface Secrets {
  jwt: string
  cookie: string
  adminPassword: string
}

/** What must be secret and wasn't given; made once, so that a restart keeps everybody logged in. */
export function loadSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, "secrets.json")
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets
  const secrets = {
    jwt: randomBytes(32).toString("base64url"),
    cookie: randomBytes(32).toString("base64url"),
    adminPassword: randomBytes(12).toString("base64url"),
  }
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}
