import type { InferTypeOf } from "@medusajs/framework/types"
import type { AttachmentRef, ForeignMessage, Message } from "./message"
import type MailModel from "./models/mail"
import type MailAttempt from "./models/mail-attempt"
import type MailSuppression from "./models/mail-suppression"
import type { AnyMailKind } from "./types"

export type MailRow = Omit<InferTypeOf<typeof MailModel>, "kind" | "content" | "attachments"> & {
  kind: AnyMailKind
  content: Message | ForeignMessage
  attachments: AttachmentRef[]
}

export type MailAttemptRow = InferTypeOf<typeof MailAttempt>

export type MailSuppressionRow = InferTypeOf<typeof MailSuppression>
