import sax from "sax"
import { isLifecycleCode } from "../types"
import { unreadable } from "./exchange"
import type { StatusReport } from "./port"

const DOCUMENT = "CrossDomainAcknowledgementAndResponse"

const REFERENCE = "ReferenceReferencedDocument"

/** YYYYMMDDhhmmss, format 204 of UNTDID 2379. It names no zone; read as UTC. */
const MOMENT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/

const MAX_REASON = 500

const momentOf = (text: string): Date | null => {
  const [, year, month, day, hour, minute, second] = MOMENT.exec(text) ?? []
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(moment.getTime()) ? null : moment
}

type Reference = { number?: string; code?: string; reasons: string[] }

/**
 * Reads the statuses of invoices in a message of their life cycle: UN/CEFACT CDAR D22B, as the French platforms write it (XP Z12-012).
 * Statuses that aren't those of an invoice are left out.
 * @throws PlatformError for anything else than such a message
 */
export const parseStatuses = (xml: string): StatusReport[] => {
  const path: string[] = []
  const references: Reference[] = []
  let reference: Reference | undefined
  const told: { occurred_at: Date | null } = { occurred_at: null }
  let text = ""
  const parser = sax.parser(true, { trim: true })
  parser.onerror = () => {
    throw unreadable()
  }
  parser.onopentag = ({ name }) => {
    path.push(name.split(":").at(-1) ?? "")
    text = ""
    if (path.length === 1 && path[0] !== DOCUMENT) throw unreadable()
    if (path.at(-1) === REFERENCE) references.push((reference = { reasons: [] }))
  }
  parser.ontext = (part) => (text += part)
  parser.oncdata = (part) => (text += part)
  parser.onclosetag = () => {
    const [name, parent, grandparent, above] = path.toReversed()
    if (reference && parent === REFERENCE) {
      if (name === "IssuerAssignedID") reference.number = text
      if (name === "ProcessConditionCode") reference.code = text
    }
    if (reference && name === "Reason" && parent === "SpecifiedDocumentStatus") {
      reference.reasons.push(text)
    }
    const isMoment = name === "DateTimeString" && parent === "IssueDateTime"
    if (isMoment && grandparent === "AcknowledgementDocument" && above === DOCUMENT) {
      told.occurred_at = momentOf(text)
    }
    if (name === REFERENCE) reference = undefined
    path.pop()
    text = ""
  }
  parser.write(xml).close()
  const { occurred_at } = told
  if (!occurred_at) throw unreadable()
  return references.flatMap(({ number, code, reasons }) =>
    number && isLifecycleCode(code)
      ? [
          {
            number,
            code,
            occurred_at,
            reason: reasons.join(" · ").slice(0, MAX_REASON) || null,
          },
        ]
      : [],
  )
}
