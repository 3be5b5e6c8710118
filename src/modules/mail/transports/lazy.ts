import type { MailRow } from "../rows"
import type { SendOutcome } from "../types"
import type { MailFile, Transport } from "./types"

/** A transport that is opened with the first message. */
export class LazyTransport implements Transport {
  private transport: Transport | undefined

  constructor(private readonly open: () => Transport) {}

  async send(mail: MailRow, files: readonly MailFile[]): Promise<SendOutcome> {
    this.transport ??= this.open()
    return this.transport.send(mail, files)
  }

  close(): void {
    this.transport?.close()
  }
}
