import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { OutboundMessage } from "../types"

/** `data` of a notification; other keys are ignored. */
const Data = z.looseObject({
  /** Of the template. */
  language: z.string().default("fr"),
  /** Of the template; without them a notification is text alone, whatever its `template` is called. */
  parameters: z.array(z.string()).optional(),
  /** Repeated in delivery reports. */
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

/** The message of a notification, and the template as its `fallback` outside the 24 hours. */
export const toOutboundMessages = ({
  to,
  template: name,
  content,
  data,
}: Notification): { message: OutboundMessage; fallback?: OutboundMessage } => {
  const parsed = Data.safeParse(data ?? {})
  if (!parsed.success) throw invalid()
  const { language, parameters, reference } = parsed.data
  const template: OutboundMessage | undefined =
    parameters && name
      ? { to, reference, kind: "template", template: { name, language, parameters } }
      : undefined
  if (!content?.text) {
    if (!template) throw invalid()
    return { message: template }
  }
  const message: OutboundMessage = { to, reference, kind: "text", text: content.text }
  return template ? { message, fallback: template } : { message }
}
