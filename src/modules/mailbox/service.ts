import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { PluginService } from "../../shared/plugin-service"
import { newToken, tokenHashOf } from "../../shared/token"
import MailboxProof from "./models/mailbox-proof"

export type MailboxProofRow = InferTypeOf<typeof MailboxProof>

export type ProofPurpose = "withdrawal"

/** Proofs that somebody without an account reads a mailbox: a token in an e-mail, for a while and used up once. */
class MailboxModuleService extends PluginService(
  MedusaService<{ MillesimeMailboxProof: { dto: MailboxProofRow } }>({
    MillesimeMailboxProof: MailboxProof,
  }),
) {
  /** @returns the token, which is stored nowhere */
  async request(
    purpose: ProofPurpose,
    subject_id: string,
    expires_at: Date,
  ): Promise<{ id: string; token: string }> {
    await this.deleteExpired_()
    const token = newToken()
    const { id } = await this.createMillesimeMailboxProofs({
      purpose,
      subject_id,
      token_hash: tokenHashOf(token),
      expires_at,
    })
    return { id, token }
  }

  /** The proof of a token that hasn't expired, perhaps used up already. */
  async find(purpose: ProofPurpose, token: string): Promise<MailboxProofRow | undefined> {
    const [proof] = await this.listMillesimeMailboxProofs(
      { purpose, token_hash: tokenHashOf(token), expires_at: { $gt: new Date() } },
      { take: 1 },
    )
    return proof
  }

  /** Whoever asks for a link takes those away that nobody can use any more. */
  private async deleteExpired_(): Promise<void> {
    await this.deleteMillesimeMailboxProofs({ expires_at: { $lt: new Date() } })
  }

  async useUp(id: string): Promise<void> {
    await this.updateMillesimeMailboxProofs({ id, used_at: new Date() })
  }
}

export default MailboxModuleService
