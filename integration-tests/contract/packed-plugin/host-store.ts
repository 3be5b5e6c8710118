import { once } from "node:events"
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { freePort } from "../../../scripts/store/free-port"
import { collectOutput, run, start } from "./run"

const repositoryModules = join(__dirname, "../../../node_modules")
const pluginName = "medusa-plugin-millesime"

/** What `create-medusa-app` puts into a store, as far as a store without an admin needs it. */
const STORE_DEPENDENCIES = [
  "@medusajs/admin-sdk",
  "@medusajs/cli",
  "@medusajs/draft-order",
  "@medusajs/framework",
  "@medusajs/medusa",
]

const MEDUSA_CONFIG = `
const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: "host",
      cookieSecret: "host",
    },
  },
  admin: { disable: true },
  featureFlags: { translation: true },
  modules: [
    { resolve: "@medusajs/medusa/translation" },
    {
      resolve: "@medusajs/medusa/search",
      options: { providers: [{ resolve: "${pluginName}/providers/search-columns", id: "columns" }] },
    },
  ],
  plugins: [{ resolve: "${pluginName}", options: { currencies: ["chf"], locales: ["de-CH"] } }],
})
`

const CREATE_PUBLISHABLE_KEY = `
const { writeFileSync } = require("node:fs")
const {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} = require("@medusajs/medusa/core-flows")

exports.default = async ({ container }) => {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Shop", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [channels[0].id] },
  })
  writeFileSync("publishable-key", keys[0].token)
}
`

/**
 * An empty Medusa store that has our tarball installed. Its `node_modules` holds the packed files
 * as they are, and links to this repository's copy of exactly those packages that a store and our
 * manifest ask for: the registry is left out of the test, and an undeclared import still fails.
 */
export async function createHostStore(folder: string, tarball: string, databaseUrl: string) {
  const store = join(folder, "store")
  const plugin = join(store, "node_modules", pluginName)
  await mkdir(plugin, { recursive: true })
  await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", plugin], { cwd: folder })

  const manifest = await readManifest(plugin)
  await linkPackages(store, [...STORE_DEPENDENCIES, ...Object.keys(manifest.dependencies ?? {})])

  const scripts = join(store, "src/migration-scripts")
  await mkdir(scripts, { recursive: true })
  await writeFile(join(scripts, "create-publishable-key.js"), CREATE_PUBLISHABLE_KEY)
  await writeFile(join(store, "medusa-config.js"), MEDUSA_CONFIG)
  // The CLI takes a folder for a store by these.
  const dependencies = Object.fromEntries(STORE_DEPENDENCIES.map((name) => [name, "*"]))
  await writeFile(join(store, "package.json"), JSON.stringify({ name: "host", dependencies }))

  const cli = join(store, "node_modules/@medusajs/cli/cli.js")
  const env = {
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
  return {
    manifest,
    evaluate: (script: string) => run(process.execPath, ["-e", script], { cwd: store }),
    migrate: () => migrate(cli, store, env),
    boot: () => boot(cli, store, env),
  }
}

interface Manifest {
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest
}

async function linkPackages(store: string, names: string[]): Promise<void> {
  for (const name of new Set(names)) {
    const link = join(store, "node_modules", name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(repositoryModules, name), link, "dir")
  }
}

/** Answers the publishable key that the store's own migration script made. */
async function migrate(cli: string, store: string, env: Record<string, string>): Promise<string> {
  const output = await run(process.execPath, [cli, "db:migrate"], { cwd: store, env })
  // Medusa's command succeeds when a migration script fails.
  return readFile(join(store, "publishable-key"), "utf8").catch(() => {
    throw new Error(`The migration script made no key\n${output}`)
  })
}

async function boot(cli: string, store: string, env: Record<string, string>) {
  const port = await freePort()
  const child = start(process.execPath, [cli, "start", "--port", String(port)], { cwd: store, env })
  const output = collectOutput(child)
  const ended = once(child, "exit")
  const url = `http://localhost:${port}`
  const stop = async () => {
    child.kill("SIGTERM")
    await ended
  }

  const deadline = Date.now() + 60_000
  while (!(await answers(`${url}/health`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`The store did not start\n${output()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { url, output, stop }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}
