import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

export function findRedisServer(): string | undefined {
  return firstExecutable(["redis-server"])
}

export function findChromium(): string | undefined {
  return firstExecutable([
    process.env.CHROMIUM_PATH ?? "",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ])
}

function firstExecutable(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const candidates = names
    .filter(Boolean)
    .flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))))
  return candidates.find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
