/**
 * A process of a store that does nothing but send e-mails, for what several of them do at once: its environment names the
 * database and the mail server. It sends until it is ended.
 */
import { scheduleMailDispatch } from "../../src/workers/mail/outbox-dispatcher"
import { openMailStore } from "./mail-store"

/** More often than the job of a store, since nobody wants to wait for the minute. */
const INTERVAL_MS = 200

const main = async () => {
  const { DATABASE_URL = "", SMTP_URL = "" } = process.env
  const { container } = await openMailStore({ databaseUrl: DATABASE_URL, smtpUrl: SMTP_URL })
  process.stdout.write("ready\n")
  setInterval(() => scheduleMailDispatch(container), INTERVAL_MS)
}

void main()
