import type { MailRow } from "../rows"
import type { SendOutcome } from "../types"

/** A file that goes out with a message. */
export type MailFile = { filename: string; content: Buffer; contentType: string }

export interface Transport {
  /** Never throws for errors of the server or the network. */
  send(mail: MailRow, files: readonly MailFile[]): Promise<SendOutcome>
  close(): void
}
