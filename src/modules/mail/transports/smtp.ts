import type { Readable } from "node:stream"
import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { type SMTPPoolOptions, createTransport } from "nodemailer"
import type { PluginOptions } from "../../../options"
import { renderMail } from "../render"
import type { MailRow } from "../rows"
import { parseMailbox } from "../rules/address"
import { isMessage } from "../rules/secrets"
import { fromOf, letterheadOf } from "../rules/sender"
import { type SmtpError, smtpOutcomeOf } from "../rules/smtp-outcome"
import { parseSmtpUrl } from "../rules/smtp-url"
import { logoReader } from "./logo"
import type { MailFile, Transport } from "./types"

const CONNECTION_TIMEOUT_MS = 10_000
const GREETING_TIMEOUT_MS = 10_000

/** Content id of the logo. */
const LOGO_ID = "logo@millesime"

type Options = Pick<PluginOptions, "mail" | "seller" | "storefront_url">

const missing = (what: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `The option ${what}`)

const poolOf = ({ mail: { smtp_url = "", connections, timeout_seconds } }: Options) => {
  const server = parseSmtpUrl(smtp_url)
  if (!server) throw missing("mail.smtp_url is missing or wrong")
  const { host, port, secure, requireTLS, auth, isLocal } = server
  const options: SMTPPoolOptions & { pool: true } = {
    pool: true,
    host,
    port,
    secure,
    requireTLS,
    ...(auth && { auth }),
    // A certificate for "localhost" is signed by nobody else.
    tls: { rejectUnauthorized: !isLocal },
    maxConnections: connections,
    // Of connections that closed before anything was sent over them; more is left to the outbox.
    maxRequeues: 1,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: GREETING_TIMEOUT_MS,
    dnsTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: timeout_seconds * 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  return createTransport(options)
}

/** Sends by a mail server, over connections that are kept for the next message. */
export const smtpTransport = (options: Options, logger: Pick<Logger, "warn">): Transport => {
  const pool = poolOf(options)
  const from = fromOf(options)
  if (!from) throw missing("mail.from is missing, and so is seller.email")
  const { reply_to } = options.mail
  const replyTo = reply_to === undefined ? null : parseMailbox(reply_to)
  const sender = letterheadOf(options)
  const readLogo = logoReader(options.seller?.logo, logger)

  /** Bodies of messages that are being sent, by message id. */
  const bodies = new Map<string, Readable[]>()
  pool.use("stream", ({ data, message }, done) => {
    message.processFunc((body: Readable) => {
      bodies.get(String(data.messageId))?.push(body)
      return body
    })
    done()
  })

  const contentOf = async ({ content, locale }: MailRow) => {
    if (!isMessage(content)) {
      const { subject, text, html } = content
      return { subject, text, ...(html !== null && { html }), attachments: [] }
    }
    const logo = await readLogo()
    const rendered = renderMail(content, { locale, sender, logo: logo && `cid:${LOGO_ID}` })
    return { ...rendered, attachments: logo ? [{ ...logo, cid: LOGO_ID }] : [] }
  }

  const transmit = async (mail: MailRow, files: readonly MailFile[]): Promise<string> => {
    const { attachments, ...content } = await contentOf(mail)
    const { response } = await pool.sendMail({
      ...content,
      from,
      to: { name: "", address: mail.to },
      envelope: { from: from.address, to: [mail.to] },
      ...(replyTo && { replyTo }),
      messageId: mail.message_id,
      headers: { "Auto-Submitted": "auto-generated" },
      attachments: [...attachments, ...files],
    })
    return response
  }

  return {
    send: async (mail, files) => {
      const bodiesOfMail: Readable[] = []
      bodies.set(mail.message_id, bodiesOfMail)
      try {
        return { outcome: "sent", response: await transmit(mail, files) }
      } catch (error) {
        const wasBodySent = bodiesOfMail.some((body) => body.readableDidRead)
        return smtpOutcomeOf(error as SmtpError, { to: mail.to, wasBodySent })
      } finally {
        bodies.delete(mail.message_id)
      }
    },
    close: () => pool.close(),
  }
}
