import { createHmac, randomBytes } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { type Answer, type Request, startFaultyServer } from "./faulty-server"

const VERSION = "v25.0"
const PHONE_NUMBER_ID = "106540352242922"
const ACCESS_TOKEN = "EAAFakeAccessTokenOfTheGraphApi"
const VERIFY_TOKEN = "a-word-of-our-own"
const APP_SECRET = "0123456789abcdef0123456789abcdef"

/** An approved template by its name. */
type Templates = Record<string, { language: string; parameters: number; words?: string }>

const Message = z.strictObject({
  messaging_product: z.string().optional(),
  recipient_type: z.literal("individual").optional(),
  to: z.string().optional(),
  type: z.enum(["text", "template"]),
  text: z.strictObject({ body: z.string(), preview_url: z.boolean().optional() }).optional(),
  template: z
    .strictObject({
      name: z.string(),
      language: z.strictObject({ code: z.string() }),
      components: z
        .array(
          z.strictObject({
            type: z.literal("body"),
            parameters: z.array(z.strictObject({ type: z.literal("text"), text: z.string() })),
          }),
        )
        .optional(),
    })
    .optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
})
type Message = z.infer<typeof Message>

const MESSAGES: Record<number, string> = {
  100: "(#100) Invalid parameter",
  190: "Invalid OAuth access token - Cannot parse access token",
  2500: "Unknown path components",
  131008: "(#131008) Required parameter is missing",
  131009: "(#131009) Parameter value is not valid",
  131047: "(#131047) Re-engagement message",
  132000: "(#132000) Number of parameters does not match the expected number of params",
  132001: "(#132001) Template name does not exist in the translation",
  132005: "(#132005) Translated text too long",
  132018: "(#132018) There's an issue with the parameters in your template",
}

const errorOf = (code: number, message = MESSAGES[code], details?: string) => ({
  error: {
    message: message ?? `(#${code}) Error`,
    type: "OAuthException",
    code,
    ...(details && { error_data: { messaging_product: "whatsapp", details } }),
    fbtrace_id: randomBytes(8).toString("hex"),
  },
})

class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly status = 400,
    readonly details?: string,
  ) {
    super()
  }
}

const refuse = (code: number, status?: number, details?: string): never => {
  throw new Refusal(code, status, details)
}

const checkRequest = ({ method, url, headers }: Request): void => {
  const [, version, id, edge, ...more] = (url ?? "").split("/")
  if (version !== VERSION || edge !== "messages" || more.length > 0 || method !== "POST") {
    refuse(2500)
  }
  if (headers.authorization !== `Bearer ${ACCESS_TOKEN}`) refuse(190, 401)
  // As for any object that the token can't see.
  if (id !== PHONE_NUMBER_ID) refuse(100, 400, "Object with this id does not exist")
  if (!headers["content-type"]?.startsWith("application/json")) refuse(100)
}

const parseMessage = (body: string): Message => {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    refuse(100, 400, "The body is no JSON")
  }
  const { data, error } = Message.safeParse(parsed)
  return data ?? refuse(100, 400, error.issues[0]?.path.join("."))
}

const checkTemplate = (template: NonNullable<Message["template"]>, templates: Templates): void => {
  const approved = templates[template.name]
  if (approved?.language !== template.language.code) return refuse(132001, 404)
  const texts = template.components?.[0]?.parameters.map(({ text }) => text) ?? []
  if (texts.length !== approved.parameters) refuse(132000)
  if (texts.includes("")) refuse(131008)
  if (texts.some((text) => /[\n\r\t]| {5}/.test(text))) {
    refuse(132018, 400, "Param text cannot have new-line/tab characters or more than 4 spaces")
  }
  if ((approved.words ?? "").length + texts.join("").length > 1024) refuse(132005)
}

const checkMessage = (message: Message, templates: Templates, windowIsOpen: boolean): void => {
  if (message.messaging_product !== "whatsapp") refuse(100, 400, "messaging_product is required")
  if (!/^\+?[1-9]\d{6,14}$/.test(message.to ?? "")) refuse(131009, 400, "to")
  if (message.type === "template") {
    if (!message.template) return refuse(131008)
    return checkTemplate(message.template, templates)
  }
  const { body } = message.text ?? refuse(131008)
  if (!body || body.length > 4096) refuse(100, 400, "text.body must have 1 to 4096 characters")
  if (!windowIsOpen) refuse(131047)
}

export type GraphStatus = {
  /** A message's id, or the message as it was recorded. */
  id: string
  status: "sent" | "delivered" | "read" | "failed"
  /** Of a failure. */
  errorCode?: number
  reference?: string
  at?: Date
}

const statusOf = ({ id, status, errorCode, reference, at = new Date() }: GraphStatus) => ({
  id,
  status,
  timestamp: String(Math.floor(at.getTime() / 1000)),
  recipient_id: "33612345678",
  ...(reference && { biz_opaque_callback_data: reference }),
  ...(errorCode !== undefined && { errors: [{ code: errorCode, title: MESSAGES[errorCode] }] }),
})

const payloadOf = (value: object) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "102290129340398",
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { display_phone_number: "33987654321", phone_number_id: PHONE_NUMBER_ID },
            ...value,
          },
        },
      ],
    },
  ],
})

const answerOf = (answer: () => Answer): Answer => {
  try {
    return answer()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: error.status, body: errorOf(error.code, undefined, error.details) }
  }
}

/**
 * Meta's Graph API on this machine, as strict as the real one: version and phone number id in the path, bearer
 * token, `messaging_product`, approved templates in their language with their number of parameters.
 */
export const startFakeGraphApi = async (templates: Templates = {}) => {
  const messages: Array<{ id: string; to: string; reference?: string; message: Message }> = []
  let windowIsOpen = true

  const accept = (request: Request): Answer => {
    checkRequest(request)
    const message = parseMessage(request.body)
    checkMessage(message, templates, windowIsOpen)
    const id = `wamid.${randomBytes(24).toString("base64")}`
    const { to = "", biz_opaque_callback_data: reference } = message
    messages.push({ id, to, ...(reference && { reference }), message })
    const wa_id = to.replace("+", "")
    return {
      status: 200,
      body: {
        messaging_product: "whatsapp",
        contacts: [{ input: to, wa_id }],
        messages: [{ id }],
      },
    }
  }

  const server = await startFaultyServer({
    answer: (request) => answerOf(() => accept(request)),
    errorOf,
  })

  const callWebhook = async (url: string, value: object): Promise<number> => {
    const body = JSON.stringify(payloadOf(value))
    const signature = createHmac("sha256", APP_SECRET).update(body).digest("hex")
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-hub-signature-256": `sha256=${signature}`,
      },
      body,
    })
    return response.status
  }

  return {
    ...server,

    /** For the options of the provider, and the webhook's secret. */
    version: VERSION,
    phoneNumberId: PHONE_NUMBER_ID,
    accessToken: ACCESS_TOKEN,
    appSecret: APP_SECRET,

    /** Of a store that sends by it, and believes what it reports. */
    environment: {
      WHATSAPP_TRANSPORT: "cloud",
      WHATSAPP_API_URL: server.url,
      WHATSAPP_API_VERSION: VERSION,
      WHATSAPP_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
      WHATSAPP_ACCESS_TOKEN: ACCESS_TOKEN,
      WHATSAPP_APP_SECRET: APP_SECRET,
      WHATSAPP_VERIFY_TOKEN: VERIFY_TOKEN,
    },

    /** What was accepted, in its order. */
    messages,

    /** From now on nobody has written for 24 hours: free text is refused with 131047. */
    closeWindow(): void {
      windowIsOpen = false
    },

    openWindow(): void {
      windowIsOpen = true
    },

    /**
     * Signed, all in one call; a status says by itself the reference that its message carries.
     * @returns the HTTP status of the webhook
     */
    sendStatuses(url: string, ...statuses: GraphStatus[]): Promise<number> {
      const known = statuses.map((status) => ({
        reference: messages.find(({ id }) => id === status.id)?.reference,
        ...status,
      }))
      return callWebhook(url, { statuses: known.map(statusOf) })
    },

    /** Somebody with a username is named by number and user id at once. */
    nameUser(url: string, phone: string, user_id: string): Promise<number> {
      return callWebhook(url, { contacts: [{ wa_id: phone.replace("+", ""), user_id }] })
    },

    /** Somebody writes to the number, named by theirs or by a user id. */
    sendInbound(url: string, from: string, at = new Date()): Promise<number> {
      const timestamp = String(Math.floor(at.getTime() / 1000))
      const id = `wamid.${randomBytes(24).toString("base64")}`
      const sender = from.startsWith("+") ? { from: from.slice(1) } : { from_user_id: from }
      const message = { ...sender, id, timestamp, type: "text" }
      return callWebhook(url, { messages: [{ ...message, text: { body: "OK" } }] })
    },
  }
}
