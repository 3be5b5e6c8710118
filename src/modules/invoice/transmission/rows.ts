import type { LifecycleCode, TransmissionStatus } from "../types"

export type TransmissionRow = {
  id: string
  /** The invoice's id: it has one transmission. */
  dedupe_key: string
  invoice_id: string
  /** What the platform knows it by. */
  tracking_id: string
  status: TransmissionStatus
  attempts: number
  attempted_at: Date | null
  next_attempt_at: Date | null
  give_up_at: Date
  error_code: string | null
  error: string | null
  /** The platform's id. */
  flow_id: string | null
  sent_at: Date | null
  failed_at: Date | null
  created_at: Date
}

/** A status that the platform told, once. */
export type LifecycleRow = {
  id: string
  invoice_id: string
  code: LifecycleCode
  occurred_at: Date
  reason: string | null
  /** Of the message. */
  flow_id: string
  created_at: Date
}
