import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { toStorable } from "../../../shared/storable-text"
import type { OutboxMail } from "../mail-outbox"

/** Of all attachments together, as the files are. */
const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024

const text = z.string().transform(toStorable)

/** What the provider needs of a notification of Medusa's; other keys are ignored. */
const Notification = z.looseObject({
  /** Set by the notification module, though not in the type of its providers. */
  id: z.string().nullish(),
  idempotency_key: z.string().nullish(),
  to: z.string(),
  template: z.string().nullish(),
  resource_id: z.string().nullish(),
  resource_type: z.string().nullish(),
  data: z.looseObject({ locale: z.string().optional().catch(undefined) }).nullish(),
  content: z
    .looseObject({ subject: text.nullish(), text: text.nullish(), html: text.nullish() })
    .nullish(),
  attachments: z
    .array(
      z.looseObject({
        filename: text,
        /** Base64. */
        content: z.string(),
        content_type: text.nullish(),
      }),
    )
    .nullish(),
})

type Notification = z.infer<typeof Notification>

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

const toContent = ({ content, template }: Notification): OutboxMail["content"] => {
  const { subject, text: plain, html } = content ?? {}
  if (!subject || !(plain || html)) {
    throw invalid(
      `The e-mail "${template ?? ""}" has nothing to send: the provider "email" renders no templates, ` +
        "so that a notification needs content.subject, and content.text or content.html",
    )
  }
  return { subject, text: plain ?? toText(html ?? ""), html: html ?? null }
}

const ENTITIES: Record<string, string> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
}

/** The words of an HTML message, for readers without HTML. */
const toText = (html: string): string =>
  html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<a\b[^>]*\bhref="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, "$2 ($1)")
    .replace(/<(br|\/p|\/div|\/tr|\/h\d|\/li)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()

const toFiles = ({ attachments }: Notification): OutboxMail["attachments"] => {
  const files = attachments ?? []
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content, "base64"), 0)
  if (bytes > MAX_ATTACHMENT_BYTES) {
    throw invalid(`The attachments of an e-mail may have ${MAX_ATTACHMENT_BYTES} bytes together`)
  }
  return files.map(({ filename, content, content_type }) => ({
    type: "inline",
    filename,
    content: toStorable(content),
    content_type: content_type ?? "application/octet-stream",
  }))
}

/** The message of a notification. The outbox keeps one for each `idempotency_key`. @throws MedusaError without content */
export const toOutboxMail = (input: unknown): OutboxMail => {
  const parsed = Notification.safeParse(input)
  if (!parsed.success) throw invalid(`The e-mail is wrong: ${z.prettifyError(parsed.error)}`)
  const notification = parsed.data
  const { id, idempotency_key, to, resource_id, resource_type, data } = notification
  const cause = idempotency_key ?? id
  if (!cause) throw invalid("An e-mail needs the id of its notification, or an idempotency_key")
  const aboutIf = (type: string) => (resource_type === type ? (resource_id ?? null) : null)
  return {
    kind: "notification",
    cause_id: cause,
    to,
    // BCP 47 for a language that nobody has named.
    locale: data?.locale ?? "und",
    content: toContent(notification),
    attachments: toFiles(notification),
    order_id: aboutIf("order"),
    quote_id: aboutIf("quote"),
    company_id: aboutIf("company"),
    customer_id: aboutIf("customer"),
  }
}
