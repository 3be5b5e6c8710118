import type { MailDetails } from "../../../contracts/mail"
import type { ShownStep } from "../../components/steps"
import type { TextKey } from "../../i18n/en"
import type { Translate } from "../../lib/use-text"

type Known = Pick<MailDetails, "state" | "attempts" | "created_at" | "next_at" | "attempt_log">
type Attempt = Known["attempt_log"][number]

const OUTCOMES: Readonly<Record<string, { label: TextKey; color: ShownStep["color"] }>> = {
  sent: { label: "mails.attempts.sent", color: "green" },
  retry: { label: "mails.attempts.retry", color: "orange" },
  stop: { label: "mails.attempts.stop", color: "red" },
  unknown: { label: "mails.attempts.unknown", color: "orange" },
  paused: { label: "mails.attempts.paused", color: "red" },
}

const RUNNING = { label: "mails.attempts.running", color: "blue" } as const

const attemptStep = (attempt: Attempt, t: Translate): ShownStep => {
  const { number, started_at, finished_at, outcome, code, detail } = attempt
  const { label, color } = (outcome && OUTCOMES[outcome]) || RUNNING
  return {
    id: `attempt-${number}`,
    label: t(label, { number }),
    at: finished_at ?? started_at,
    color,
    // What went well needs no explanation but the server's, which may say what became of it.
    note: [outcome === "sent" ? null : code, detail].filter(Boolean).join(": ") || null,
  }
}

/** What is to come, or came without an attempt. */
const lastStep = ({ state, attempts, next_at }: Known, t: Translate): ShownStep[] => {
  switch (state) {
    case "waiting":
    case "retrying":
      return [
        {
          id: state,
          label: t("mails.attempts.next", { number: attempts + 1 }),
          at: next_at,
          color: "blue",
        },
      ]
    case "canceled":
      return [{ id: state, label: t("mails.attempts.canceled"), at: null, color: "grey" }]
    case "suppressed":
      return [{ id: state, label: t("mails.attempts.suppressed"), at: null, color: "red" }]
    default:
      return []
  }
}

/** What became of an e-mail, in its order, and what is to come. */
export const stepsOf = (mail: Known, t: Translate): ShownStep[] => [
  { id: "created", label: t("mails.attempts.created"), at: mail.created_at, color: "green" },
  ...[...mail.attempt_log]
    .sort((one, other) => one.number - other.number)
    .map((attempt) => attemptStep(attempt, t)),
  ...lastStep(mail, t),
]
