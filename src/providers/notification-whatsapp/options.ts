import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { E164, MUST_BE_E164 } from "../../shared/phone"

const httpUrl = z.url({ protocol: /^https?$/, error: "must be a URL" })

/** Sent in a header, so printable ASCII only. */
const secret = z.string({ error: "must be set" }).regex(/^[\x21-\x7E]+$/, "must be a token")

/** Meta's own API. */
const CloudOptions = z.strictObject({
  api_url: httpUrl.default("https://graph.facebook.com"),
  api_version: z
    .string()
    .regex(/^v\d+\.\d+$/, "must be a version such as v25.0")
    .default("v25.0"),
  /** Meta's id of the sending number, not the number itself. */
  phone_number_id: z.string({ error: "must be set" }).regex(/^\d+$/, "must be Meta's id, digits"),
  access_token: secret,
})

const TwilioOptions = z.strictObject({
  api_url: httpUrl.default("https://api.twilio.com"),
  account_sid: z
    .string({ error: "must be set" })
    .regex(/^AC\w+$/, "must be an id of Twilio's that begins with AC"),
  auth_token: secret,
  /** The sending number, E.164. */
  from: z.string({ error: "must be set" }).regex(E164, MUST_BE_E164),
  /** Twilio's id of the approved template; without it templates can't be sent. */
  content_sid: z
    .string()
    .regex(/^HX\w+$/, "must be an id of Twilio's that begins with HX")
    .optional(),
  /** The public address of the status webhook; Twilio refuses a local one. */
  status_callback_url: httpUrl.optional(),
})

export type CloudOptions = z.infer<typeof CloudOptions>
export type TwilioOptions = z.infer<typeof TwilioOptions>

const common = {
  /** Read by Medusa: the channels of this provider. */
  channels: z.array(z.string()).optional(),
  /**
   * For one message. Longer than Node's 10 s for connecting: after a timeout the message may have been sent, after a
   * failed connection it wasn't.
   */
  timeout_ms: z.number().int().positive().default(15_000),
}

const Options = z.discriminatedUnion("transport", [
  z.strictObject({
    ...common,
    transport: z.literal("log"),
    cloud: CloudOptions.optional(),
    twilio: TwilioOptions.optional(),
  }),
  z.strictObject({
    ...common,
    transport: z.literal("cloud"),
    cloud: CloudOptions,
    twilio: TwilioOptions.optional(),
  }),
  z.strictObject({
    ...common,
    transport: z.literal("twilio"),
    cloud: CloudOptions.optional(),
    twilio: TwilioOptions,
  }),
])

export type WhatsappOptions = z.infer<typeof Options>

/** @throws MedusaError that names the first invalid option, without its value, which may be a secret */
export const parseWhatsappOptions = (options: unknown): WhatsappOptions => {
  const given = typeof options === "object" && options ? options : {}
  const result = Options.safeParse({ transport: "log", ...given })
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `WhatsApp: the option ${issue?.path.join(".") ?? ""} is wrong: ${issue?.message ?? ""}`,
  )
}
