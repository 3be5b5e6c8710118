import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MAIL_MODULE } from "../../src/modules/mail"
import type MailModuleService from "../../src/modules/mail/service"
import { type FakeSmtp, startFakeSmtp } from "../support/fake-smtp"
import { eventually } from "../support/search-index"

const ROOT = join(__dirname, "..", "..")
const MODULE = join(ROOT, "src", "modules", "mail")
const WORKER = join(ROOT, "integration-tests", "support", "mail-worker.ts")

const MAILS = 500

/** Messages that one process has in hand at once. */
const IN_HAND = 5

/** On a machine that does other things too. */
const TIMEOUT_MS = 120_000

let smtp: FakeSmtp

beforeAll(async () => {
  smtp = await startFakeSmtp()
})
afterAll(() => smtp.stop())

moduleIntegrationTestRunner<MailModuleService>({
  moduleName: MAIL_MODULE,
  resolve: MODULE,
  pathToMigrations: join(MODULE, "migrations"),
  moduleOptions: { mail: { transport: "none" } },
  testSuite: ({ service, MikroOrmWrapper, dbConfig }) => {
    const workers = new Set<ChildProcess>()
    const sql = <T>(text: string) => MikroOrmWrapper.getManager().getKnex().raw<{ rows: T[] }>(text)

    beforeEach(() => smtp.reset())
    afterEach(async () => {
      await Promise.all([...workers].map(kill))
      expect(smtp.faults).toEqual([])
    })

    const startWorker = async (): Promise<ChildProcess> => {
      const child = spawn(process.execPath, ["-r", "ts-node/register", WORKER], {
        cwd: ROOT,
        stdio: ["ignore", "pipe", "ignore"],
        env: {
          ...process.env,
          DATABASE_URL: dbConfig.clientUrl,
          SMTP_URL: smtp.url,
          PGAPPNAME: "mail-worker",
          TS_NODE_TRANSPILE_ONLY: "true",
        },
      })
      workers.add(child)
      await once(child.stdout, "data")
      child.stdout.resume()
      return child
    }

    /** As a crash would, with nothing tidied up. */
    const kill = async (child: ChildProcess) => {
      workers.delete(child)
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, "exit")
      child.kill("SIGKILL")
      await ended
    }

    const enqueue = () =>
      service.enqueue(
        Array.from({ length: MAILS }, (_, n) => ({
          kind: "order_confirmed" as const,
          cause_id: `order_${n}`,
          to: `buyer${n}@example.test`,
          locale: "fr-FR",
          content: { subject: `Order ${n}`, preheader: "Thank you", blocks: [] },
        })),
      )

    const counts = async (): Promise<Record<string, number>> => {
      const { rows } = await sql<{ status: string; count: number }>(
        `select status, count(*)::int as count from millesime_mail group by status`,
      )
      return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
    }

    const untilTaken = (count: number) =>
      eventually(async () => {
        await Promise.resolve()
        expect(smtp.mails.length).toBeGreaterThanOrEqual(count)
      }, TIMEOUT_MS)

    /** What is in dead hands is seen to be. */
    const settle = async () => {
      await eventually(async () => expect((await counts()).pending).toBeUndefined(), TIMEOUT_MS)
      await Promise.all([...workers].map(kill))
      await sql(`update millesime_mail set attempted_at = attempted_at - interval '5 minutes'`)
      await service.expireLeases()
    }

    /** Every buyer has a message or the store says that it doesn't know; nobody has two. */
    const expectHonesty = async (mostUnknown: number) => {
      const { sent = 0, unknown = 0, ...rest } = await counts()
      expect(rest).toEqual({})
      expect(sent + unknown).toBe(MAILS)
      expect(unknown).toBeLessThanOrEqual(mostUnknown)
      const taken = smtp.mails.map(({ messageId }) => messageId)
      expect(new Set(taken).size).toBe(taken.length)
      const { rows } = await sql<{ message_id: string }>(
        `select message_id from millesime_mail where status = 'sent'`,
      )
      const known = new Set(taken)
      expect(rows.filter(({ message_id }) => !known.has(message_id))).toEqual([])
    }

    describe(`Of ${MAILS} e-mails each goes out once`, () => {
      it(
        "when two processes send at once",
        async () => {
          await enqueue()
          await Promise.all([startWorker(), startWorker()])
          await eventually(async () => expect(await counts()).toEqual({ sent: MAILS }), TIMEOUT_MS)
          await expectHonesty(0)
          expect(smtp.mails).toHaveLength(MAILS)
        },
        TIMEOUT_MS,
      )

      it(
        "when processes are killed while they send, and the database hangs up: the rest is unknown",
        async () => {
          smtp.behave({ kind: "slow", milliseconds: 20 })
          await enqueue()
          const [first] = await Promise.all([startWorker(), startWorker()])
          await untilTaken(50)
          await kill(first)
          await untilTaken(100)
          await sql(
            `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name = 'mail-worker' and datname = current_database()`,
          )
          await untilTaken(150)
          await Promise.all([...workers].map(kill))
          await startWorker()
          await settle()
          await expectHonesty(4 * IN_HAND)
          expect((await counts()).unknown).toBeGreaterThan(0)
        },
        TIMEOUT_MS,
      )
    })
  },
})
