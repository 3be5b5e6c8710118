import { createHmac, randomBytes } from "node:crypto"
import { type Answer, type Request, startFaultyServer } from "./faulty-server"

const ACCOUNT_SID = "ACfa4e0123456789abcdef0123456789ab"
const AUTH_TOKEN = "fa4e0123456789abcdef0123456789ab"
const FROM = "+14155238886"

/** How many variables an approved template has, by its ContentSid. */
type Contents = Record<string, number>

const MESSAGES: Record<number, string> = {
  20003: "Authenticate",
  20404: "The requested resource was not found",
  20001: "Unsupported media type",
  21211: "Invalid 'To' Phone Number",
  21609: "Invalid 'StatusCallback'",
  21617: "The concatenated message body exceeds the 1600 character limit",
  21619: "A text message body or media urls must be specified",
  21655: "The ContentSid is Invalid",
  21656: "The ContentVariables Parameter is invalid",
  63007: "Twilio could not find a Channel with the specified From address",
  63016: "Failed to send freeform message because you are outside the allowed window",
}

const errorOf = (code: number, message = MESSAGES[code]) => ({
  code,
  message: message ?? `Error ${code}`,
  more_info: `https://www.twilio.com/docs/errors/${code}`,
})

const refusal = (code: number, status = 400): Answer => ({
  status,
  body: { ...errorOf(code), status },
})

const requestRefusal = ({ method, url, headers }: Request): Answer | null => {
  const credentials = Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString("base64")
  if (headers.authorization !== `Basic ${credentials}`) return refusal(20003, 401)
  if (method !== "POST" || url !== `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`) {
    return refusal(20404, 404)
  }
  return headers["content-type"]?.startsWith("application/x-www-form-urlencoded")
    ? null
    : refusal(20001, 415)
}

const isAddress = (text: string | null): boolean => /^whatsapp:\+[1-9]\d{6,14}$/.test(text ?? "")

const parseVariables = (text: string | null): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text ?? "{}")
    return typeof value === "object" && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

const contentCode = (form: URLSearchParams, contents: Contents): number | null => {
  const variables = parseVariables(form.get("ContentVariables"))
  const expected = contents[form.get("ContentSid") ?? ""]
  if (expected === undefined) return 21655
  const values = Object.values(variables ?? {})
  const isComplete = Array.from({ length: expected }).every((_, index) => variables?.[index + 1])
  const areTexts = values.every((text) => typeof text === "string" && !/[\n\r\t]| {5}/.test(text))
  return values.length === expected && isComplete && areTexts ? null : 21656
}

const formCode = (form: URLSearchParams, contents: Contents, windowIsOpen: boolean) => {
  if (!isAddress(form.get("To"))) return 21211
  if (form.get("From") !== `whatsapp:${FROM}`) return 63007
  const callback = form.get("StatusCallback")
  if (callback !== null && !URL.canParse(callback)) return 21609
  if (form.has("ContentSid")) return contentCode(form, contents)
  const body = form.get("Body") ?? ""
  if (!body) return 21619
  if (body.length > 1600) return 21617
  return windowIsOpen ? null : 63016
}

export type TwilioStatus = {
  status: "queued" | "sent" | "delivered" | "read" | "failed" | "undelivered"
  /** Of a failure. */
  errorCode?: number
  /** Instead of the one that the message asked for. */
  url?: string
}

/**
 * Twilio's API on this machine, as strict as the real one: account in the path, basic authentication, a form,
 * `whatsapp:` addresses, known contents with JSON for all of their variables.
 */
export const startFakeTwilio = async (contents: Contents = {}) => {
  const messages: Array<{ id: string; to: string; form: Record<string, string> }> = []
  let windowIsOpen = true
  let proxied = { from: "", to: "" }

  const accept = (request: Request): Answer => {
    const refused = requestRefusal(request)
    if (refused) return refused
    const form = new URLSearchParams(request.body)
    const code = formCode(form, contents, windowIsOpen)
    if (code !== null) return refusal(code)
    const id = `SM${randomBytes(16).toString("hex")}`
    const to = form.get("To") ?? ""
    messages.push({ id, to: to.replace("whatsapp:", ""), form: Object.fromEntries(form) })
    return {
      status: 201,
      body: {
        sid: id,
        account_sid: ACCOUNT_SID,
        to,
        from: `whatsapp:${FROM}`,
        status: "queued",
        error_code: null,
      },
    }
  }

  const server = await startFaultyServer({ answer: accept, errorOf })

  /** By the letter of Twilio's description, not by our own code. */
  const callWebhook = async (url: string, form: Record<string, string>): Promise<number> => {
    const names = Object.keys(form).sort()
    const signed = names.reduce((text, name) => text + name + (form[name] ?? ""), url)
    const response = await fetch(url.replace(proxied.from, proxied.to), {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": createHmac("sha1", AUTH_TOKEN).update(signed).digest("base64"),
      },
      body: new URLSearchParams(form).toString(),
    })
    return response.status
  }

  return {
    ...server,

    /** For the options of the provider; the token signs callbacks too. */
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    from: FROM,

    /** What was accepted, in its order. */
    messages,

    /** From now on nobody has written for 24 hours: free text is refused with 63016. */
    closeWindow(): void {
      windowIsOpen = false
    },

    openWindow(): void {
      windowIsOpen = true
    },

    /** Lets what is called by its public address reach a server on this machine, as a proxy would. */
    proxy(from: string, to: string): void {
      proxied = { from, to }
    },

    /**
     * Signed, to the callback that the message asked for.
     * @returns the HTTP status of the webhook
     */
    sendStatus(id: string, { status, errorCode, url }: TwilioStatus): Promise<number> {
      const message = messages.find((one) => one.id === id)
      const callback = url ?? message?.form.StatusCallback
      if (!callback) throw new Error("The message asked for no callback")
      return callWebhook(callback, {
        AccountSid: ACCOUNT_SID,
        ApiVersion: "2010-04-01",
        From: `whatsapp:${FROM}`,
        To: `whatsapp:${message?.to ?? "+33612345678"}`,
        MessageSid: id,
        SmsSid: id,
        MessageStatus: status,
        SmsStatus: status,
        ...(errorCode !== undefined && { ErrorCode: String(errorCode) }),
      })
    },

    /** Somebody writes to the number. */
    sendInbound(url: string, from: string): Promise<number> {
      const id = `SM${randomBytes(16).toString("hex")}`
      return callWebhook(url, {
        AccountSid: ACCOUNT_SID,
        Body: "OK",
        From: `whatsapp:${from}`,
        To: `whatsapp:${FROM}`,
        MessageSid: id,
        SmsMessageSid: id,
        SmsStatus: "received",
      })
    },
  }
}
