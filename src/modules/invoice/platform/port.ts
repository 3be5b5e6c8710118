import type { LifecycleCode } from "../types"

/** A Factur-X file on its way to a platform. */
export type NewFlow = {
  /** Of the file. */
  name: string
  pdf: Buffer
  /** Our name for it: the platform refuses a second flow of the same. */
  tracking_id: string
}

/** What the platform's own checks made of a flow. `Error`: it was not taken. */
type Acknowledgement = { status: "Pending" | "Ok" | "Error"; code: string; detail: string }

/** A flow that the platform keeps, as of its last change. */
export type PlatformFlow = {
  flow_id: string
  tracking_id: string | null
  updated_at: Date
  acknowledgement: Acknowledgement
  /** Whether it tells statuses of invoices: `statuses` reads them. */
  has_statuses: boolean
}

/** What the platforms or the buyer say of an invoice. */
export type StatusReport = {
  /** Of the invoice. */
  number: string
  code: LifecycleCode
  occurred_at: Date
  reason: string | null
}

/**
 * A platform that hands electronic invoices over to the buyer's, and tells what became of them (CGI, art. 289 bis). Each call takes
 * ten seconds at most, or twenty where it needs a new token. @throws PlatformError
 */
export type EInvoicePlatform = {
  /** @returns the platform's id of the flow */
  send(flow: NewFlow): Promise<string>
  /** @returns the flow of that tracking id, null where the platform has none */
  find(trackingId: string): Promise<PlatformFlow | null>
  /** Flows that have changed since a moment, oldest change first; some may come again. */
  changes(since: Date): Promise<PlatformFlow[]>
  statuses(flowId: string): Promise<StatusReport[]>
  /** @returns whether a company receives electronic invoices; null where there is no directory to ask */
  lookup(siren: string): Promise<boolean | null>
}
