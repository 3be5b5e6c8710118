import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { OutboundMessage } from "../types"

/** What a notification's `data` may say; other keys are left alone. */
const Data = z.looseObject({
  /** Of the template. */
  language: z.string().default("fr"),
  /** Of the template; without them a notification is text alone, whatever its `template` is called. */
  parameters: z.array(z.string()).optional(),
  /** Comes back in statuses. */
  reference: z.string().default(""),
})

type Notification = {
  to: string
  template?: string | null
  content?: { text?: string | null } | null
  data?: Record<string, unknown> | null
}

const invalid = () =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "A WhatsApp notification needs content.text, or a template with data.parameters (texts)",
  )

/** What to send of a notification, and the template to send `instead` outside the 24 hours. */
export const messagesOf = ({
  to,
  template: name,
  content,
  data,
}: Notification): { first: OutboundMessage; instead?: OutboundMessage } => {
  const parsed = Data.safeParse(data ?? {})
  if (!parsed.success) throw invalid()
  const { language, parameters, reference } = parsed.data
  const template: OutboundMessage | undefined =
    parameters && name
      ? { to, reference, kind: "template", template: { name, language, parameters } }
      : undefined
  if (!content?.text) {
    if (!template) throw invalid()
    return { first: template }
  }
  const first: OutboundMessage = { to, reference, kind: "text", text: content.text }
  return template ? { first, instead: template } : { first }
}
