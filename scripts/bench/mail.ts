/**
 * What it costs to write an e-mail to the outbox, and how fast e-mails leave it: `npm run bench:mail -- 1000`. A store with
 * nothing but e-mails sends them to a mail server on this machine, which asks for STARTTLS and a login. Then carts are completed
 * in turns in two whole stores, of which one writes e-mails: `npm run bench:mail -- 1000 100`. Fails above `MOST_ADDED`.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { startFakeSmtp } from "../../integration-tests/support/fake-smtp"
import { migrateMails, openMailStore } from "../../integration-tests/support/mail-store"
import { mailService } from "../../src/modules/mail"
import type { NewMail } from "../../src/modules/mail/mail"
import { scheduleMailDispatch } from "../../src/workers/mail/outbox-dispatcher"
import { startEmbeddedPostgres } from "../store/embedded-postgres"
import { compareCompletions, openShop } from "./checkout"
import { milliseconds, print, timed } from "./figures"
import { type BenchStore, openBenchStore, without } from "./store"

const ROWS = 20

/** Share of the median of a completion that its e-mails may add. */
const MOST_ADDED = 0.05

const orderMail = (n: number): NewMail => ({
  kind: "order_confirmed",
  cause_id: `order_${n}`,
  order_id: `order_${n}`,
  to: `buyer${n}@example.test`,
  locale: "fr-FR",
  content: {
    subject: `Votre commande ${n}`,
    preheader: "Merci de votre commande",
    blocks: [
      { type: "paragraph", text: "Nous avons bien reçu votre commande." },
      {
        type: "table",
        columns: [{ label: "Fût" }, { label: "Montant", is_number: true }],
        rows: Array.from({ length: ROWS }, (_, row) => [`Chêne ${row}`, "480,00 €"]),
      },
    ],
  },
})

const measureOutbox = async (count: number) => {
  const folder = mkdtempSync(join(tmpdir(), "millesime-bench-mail-"))
  const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: true })
  const smtp = await startFakeSmtp()
  const { user, password, host, port } = postgres
  const databaseUrl = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/postgres`
  await migrateMails(databaseUrl)
  const store = await openMailStore({ databaseUrl, smtpUrl: smtp.url })
  try {
    const mails = mailService(store.container)
    const enqueued = await timed(count, (n) => mails.enqueue([orderMail(n)]))
    print(`Writing an e-mail to the outbox, ${count} times`, milliseconds(enqueued))
    const [duration = 0] = await timed(1, async () => {
      scheduleMailDispatch(store.container)
      while (smtp.mails.length < count) await sleep(5)
    })
    print(`Sending ${count} e-mails`, `${(duration / 1000).toFixed(1)} s`)
    print("Connections", String(smtp.connectionCount()))
    if (smtp.faults.length) throw new Error(`The mail server found faults: ${smtp.faults[0]}`)
  } finally {
    await store.close()
    await smtp.stop()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const measureCheckout = async (times: number) => {
  const stores: BenchStore[] = []
  try {
    stores.push(await openBenchStore())
    stores.push(await openBenchStore({}, without("mail")))
    const [writing, silent] = await Promise.all(stores.map(openShop))
    if (!writing || !silent) throw new Error("A store is missing")
    const added = await compareCompletions([writing, silent], ["e-mails on", "e-mails off"], times)
    if (added > MOST_ADDED) process.exitCode = 1
  } finally {
    for (const store of stores) await store.close()
  }
}

async function main() {
  await measureOutbox(Number(process.argv[2] ?? 1000))
  await measureCheckout(Number(process.argv[3] ?? 100))
}

main()
  // Medusa's modules keep timers that their shutdown leaves.
  .then(() => process.exit())
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
