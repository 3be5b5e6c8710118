import { readFileSync } from "node:fs"
import { join } from "node:path"
import { sampleMessage } from "../../src/modules/mail/messages"
import { MAIL_KINDS } from "../../src/modules/mail/types"

const DOMAINS = ["company", "quote", "page"]

const EVENT = /(?:^\/\*\* (.*) \*\/\n)?^export const \w+ = "(millesime_\w+\.\w+)"/gm

type Event = { name: string; comment: string }

/** The constants with their comments; the one on the first says what holds for all of them. */
const eventsOf = (domain: string): Event[] => {
  const path = join(__dirname, "..", "..", "src", "workflows", domain, "events.ts")
  return [...readFileSync(path, "utf8").matchAll(EVENT)].map(([, comment = "", name = ""], at) => ({
    name,
    comment: at === 0 ? "" : comment,
  }))
}

export const reference = (): string =>
  [
    "# Events and e-mails",
    "",
    "## Events",
    "",
    "For subscribers. The data is `{ id }` of the company, quote or page, unless it says otherwise here. An event comes after its change was committed.",
    "The in-process event bus loses events in a crash: whatever has to happen needs a job that catches up, as the plugin has for its own.",
    "",
    "| event | |",
    "| ----- | --- |",
    ...DOMAINS.flatMap(eventsOf).map(({ name, comment }) => `| \`${name}\` | ${comment} |`),
    "",
    "Products, prices, stock, carts and orders emit Medusa's own events.",
    "",
    "## E-mails",
    "",
    "The plugin writes subject, text and HTML itself, in French or English, and hands them to Medusa's notification module in `content`, with the kind as",
    "`template` and the channel `email`. [mail.md](mail.md) says how they leave the store.",
    "",
    "| kind | subject in English, of an example |",
    "| ---- | --------------------------------- |",
    ...MAIL_KINDS.map((kind) => `| \`${kind}\` | ${sampleMessage(kind, "en-GB").subject} |`),
    "",
  ].join("\n")
