import { existsSync } from "node:fs"
import { join } from "node:path"
import { parseEnvironment, type Environment } from "../../src/environment"
import { Cleanup } from "./cleanup"
import { StartFailure } from "./failure"
import { DATA, makeFolders, POSTGRES, ROOT } from "./folders"
import { claimStore, findRunningStore } from "./lock"
import { openDatabase, type Database } from "./open-database"
import type { Store } from "./plan"
import { killChildren, stopChildren } from "./processes"
import { assertRedisAnswers } from "./redis"
import { loadSecrets } from "./secrets"
import { Steps } from "./steps"

export type Mode = "development" | "production"

/** What a command ends with that was told to stop before it was done. */
const INTERRUPTED = 130

/** Belongs to nobody: Arcep keeps it for films. With it the log shows what a seller would be sent. */
const DEMO_SELLER = "+33639980001"

const tellsNobody = ({ WHATSAPP_TRANSPORT, WHATSAPP_SELLER_NUMBERS }: Environment): boolean =>
  WHATSAPP_TRANSPORT === "log" && WHATSAPP_SELLER_NUMBERS.length === 0

/**
 * A script at work on the store: it opens what it needs, and whatever comes, a second Ctrl-C apart,
 * leaves in order. A database that it started ends with it; one that was running goes on.
 */
export class Session {
  readonly steps = new Steps()
  private readonly cleanup = new Cleanup()

  /** @param toldToStop the code of an end that was asked for: 0 for what has no end of its own */
  constructor(private readonly toldToStop = INTERRUPTED) {}

  /** @throws StartFailure with one line that names the variable */
  readEnvironment(mode: Mode): Environment {
    for (const name of [`.env.${mode}`, ".env"]) {
      const file = join(ROOT, name)
      if (existsSync(file)) process.loadEnvFile(file)
    }
    try {
      return parseEnvironment(process.env)
    } catch (error) {
      throw new StartFailure((error as Error).message)
    }
  }

  async openStore(mode: Mode, environment: Environment): Promise<Store> {
    const running = findRunningStore(DATA)
    if (environment.REDIS_URL) await assertRedisAnswers(environment.REDIS_URL)
    makeFolders()
    // Whatever starts a database claims the store: a start meanwhile would adopt a database that is
    // stopped in a moment.
    if (!running) this.cleanup.add(claimStore(DATA))
    const secrets = loadSecrets(DATA)
    const database = await this.openDatabase(environment, !running)
    return {
      environment,
      databaseUrl: database.url,
      steps: this.steps,
      generatedPassword: environment.ADMIN_PASSWORD ? undefined : secrets.adminPassword,
      env: {
        ...process.env,
        NODE_ENV: mode,
        MEDUSA_DISABLE_TELEMETRY: "true",
        PORT: String(environment.PORT),
        DATABASE_URL: database.url,
        JWT_SECRET: environment.JWT_SECRET ?? secrets.jwt,
        COOKIE_SECRET: environment.COOKIE_SECRET ?? secrets.cookie,
        ADMIN_EMAIL: environment.ADMIN_EMAIL,
        ADMIN_PASSWORD: environment.ADMIN_PASSWORD ?? secrets.adminPassword,
        ...(tellsNobody(environment) && { WHATSAPP_SELLER_NUMBERS: DEMO_SELLER }),
      },
    }
  }

  /** Runs the script to its end and leaves the process with the code that it, or its failure, gives. */
  async run(
    script: () => Promise<number>,
    report: (error: unknown) => number = reportFailure,
  ): Promise<never> {
    const code = await Promise.race([script(), this.untilToldToStop()]).catch((error: unknown) => {
      this.steps.silence()
      return report(error)
    })
    this.steps.silence()
    // Before the database they use.
    await stopChildren()
    await this.cleanup.run()
    process.exit(code)
  }

  private async openDatabase(environment: Environment, stopAtEnd: boolean): Promise<Database> {
    const opening = openDatabase(environment.DATABASE_URL, POSTGRES)
    const opened: { database?: Database } = {}
    if (stopAtEnd) {
      this.cleanup.add(
        async () => (await opening.catch(() => undefined))?.embedded?.stop(),
        () => opened.database?.embedded?.kill(),
      )
    }
    opened.database = await this.steps.run("Database", () => opening)
    return opened.database
  }

  private untilToldToStop(): Promise<number> {
    return new Promise((resolve) => {
      let asked = false
      const stop = () => {
        if (asked) {
          killChildren()
          this.cleanup.runAtOnce()
          process.exit(INTERRUPTED)
        }
        asked = true
        resolve(this.toldToStop)
      }
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop)
    })
  }
}

/** What went wrong, in a line where it was foreseen. */
export function reportFailure(error: unknown): number {
  if (!(error instanceof StartFailure)) console.error(error)
  else console.error([error.logTail, `✖ ${error.message}`].filter(Boolean).join("\n\n"))
  return 1
}
