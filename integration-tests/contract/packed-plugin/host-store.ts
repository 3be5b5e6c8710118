import { once } from "node:events"
import { cp, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { freePort } from "../../../scripts/store/free-port"
import { collectOutput, run, start } from "./run"

const REPOSITORY = join(__dirname, "../../..")
const HOST = join(__dirname, "host")
const PLUGIN = "medusa-plugin-millesime"
const BOOT_SECONDS = 90

/** `npm install`, without what it says to people. Nothing that is installed may need its install scripts. */
const NPM_OPTIONS = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]

export type HostShop = {
  email: string
  password: string
  salesChannelId: string
  publishableKey: string
}

export type Boot = { built: boolean; hooks?: boolean }

export type HostServer = { url: string; output: () => string; stop: () => Promise<void> }

/**
 * A store of somebody else's in a folder outside of the repository. npm begins with links to the packages of this repository,
 * downloads what a store needs besides, and removes everything else, so an undeclared import fails.
 */
export class HostStore {
  private readonly env: Record<string, string>

  private constructor(
    readonly folder: string,
    databaseUrl: string,
  ) {
    this.env = {
      DATABASE_URL: databaseUrl,
      NODE_ENV: "production",
      MEDUSA_DISABLE_TELEMETRY: "true",
    }
  }

  static async create(folder: string, databaseUrl: string): Promise<HostStore> {
    const host = new HostStore(folder, databaseUrl)
    await cp(join(HOST, "base"), folder, { recursive: true })
    const [from, to] = [join(REPOSITORY, "node_modules"), join(folder, "node_modules")]
    const options = { cwd: folder }
    // Between file systems there are no links.
    await run("cp", ["-al", from, to], options).catch(() => run("cp", ["-a", from, to], options))
    await rm(join(to, ".cache"), { recursive: true, force: true })
    await host.npm("install")
    return host
  }

  /** Installs a tarball, and what the store's configuration and code say of the plugin. */
  async install(tarball: string): Promise<void> {
    await this.npm("install", tarball)
    await cp(join(HOST, "with-plugin"), this.folder, { recursive: true })
  }

  /** Takes the plugin out of configuration, code and packages. */
  async remove(): Promise<void> {
    await rm(join(this.folder, "src/workflows/hooks/complete-cart.ts"))
    await cp(join(HOST, "base/medusa-config.ts"), join(this.folder, "medusa-config.ts"))
    await this.npm("uninstall", PLUGIN)
  }

  npm(...args: string[]): Promise<string> {
    return run("npm", [...args, ...NPM_OPTIONS], { cwd: this.folder })
  }

  medusa(...args: string[]): Promise<string> {
    return run(process.execPath, [this.cli, ...args], { cwd: this.folder, env: this.env })
  }

  /** Waits for nobody's answer: in a pipeline there is none. */
  migrate(): Promise<string> {
    return this.medusa("db:migrate")
  }

  evaluate(script: string): Promise<string> {
    return run(process.execPath, ["--eval", script], { cwd: this.folder })
  }

  async readJson<T>(path: string): Promise<T> {
    return JSON.parse(await readFile(join(this.folder, path), "utf8")) as T
  }

  write(path: string, content: string): Promise<void> {
    return writeFile(join(this.folder, path), content)
  }

  /** Runs a command of the plugin, as its documentation says. */
  command(name: string, ...args: string[]): Promise<string> {
    return this.medusa(
      "exec",
      `node_modules/${PLUGIN}/.medusa/server/src/commands/${name}.js`,
      ...args,
    )
  }

  /** Starts what `medusa build` has built, or the sources; with `hooks: false` the plugin is in none of Medusa's hooks. */
  async boot({ built, hooks = true }: Boot): Promise<HostServer> {
    const port = await freePort()
    const child = start(process.execPath, [this.cli, "start", "--port", String(port)], {
      cwd: built ? join(this.folder, ".medusa/server") : this.folder,
      env: {
        ...this.env,
        ...(!built && { HOST_ADMIN: "off" }),
        ...(!hooks && { HOST_HOOKS: "off" }),
      },
    })
    const output = collectOutput(child)
    const ended = once(child, "exit")
    const url = `http://localhost:${port}`
    const stop = async () => {
      child.kill("SIGTERM")
      await ended
    }
    const deadline = Date.now() + BOOT_SECONDS * 1000
    while (!(await answers(`${url}/health`))) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await stop()
        throw new Error(`The store did not start\n${output()}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    return { url, output, stop }
  }

  private get cli(): string {
    return join(this.folder, "node_modules/@medusajs/cli/cli.js")
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}
