import type { AddressInfo, Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer, type SMTPServerSession } from "smtp-server"

const USER = "shop@example.test"
const PASSWORD = "p@ss/wörd"

/** What the server does with a message to an address. */
export type SmtpBehaviour =
  /** At `RCPT TO`, or after the message, each time or the given number of times. */
  | { kind: "refuse"; reply: string; at: "recipient" | "message"; times?: number }
  /** Takes the message and closes the connection without a word. */
  | { kind: "drop" }
  /** Takes the message and says nothing. */
  | { kind: "silence" }
  | { kind: "slow"; milliseconds: number }

export type ReceivedMail = ParsedMail & { recipient: string; rawHeaders: string }

/** An error whose message is the server's reply. */
const replyError = (reply: string) =>
  Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) })

/**
 * A mail server on this machine, as strict as a real one: STARTTLS, a login and one recipient are insisted on, and what it
 * takes must parse, with a text, a `Message-ID` and the sender's own address.
 */
export const startFakeSmtp = async () => {
  /** What was taken, in its order, also if the client wasn't told. */
  const mails: ReceivedMail[] = []
  /** What no mail server should be sent. */
  const faults: string[] = []
  const behaviours = new Map<string, SmtpBehaviour>()
  const sockets = new Set<Socket>()
  let isLoginRefused = false
  let common: SmtpBehaviour | undefined
  let connections = 0

  const behaviourOf = (address: string): SmtpBehaviour | undefined =>
    behaviours.get(address) ?? common

  /** The reply by which it is refused now; each refusal counts. */
  const refusalOf = (address: string, at: "recipient" | "message"): string | null => {
    const behaviour = behaviourOf(address)
    if (behaviour?.kind !== "refuse" || behaviour.at !== at) return null
    if (behaviour.times === undefined) return behaviour.reply
    if (behaviour.times === 0) return null
    behaviour.times -= 1
    return behaviour.reply
  }

  const keep = async (raw: Buffer, { envelope, secure }: SMTPServerSession) => {
    const parsed = await simpleParser(raw)
    const [recipient, ...more] = envelope.rcptTo.map(({ address }) => address)
    if (!secure) faults.push("a message that all could read")
    if (!recipient || more.length) faults.push("not one recipient")
    if (!parsed.messageId) faults.push("no Message-ID")
    if (!parsed.text) faults.push("no text")
    if (!parsed.from?.value[0]?.address) faults.push("no sender")
    const [rawHeaders = ""] = raw.toString("latin1").split("\r\n\r\n")
    mails.push({ ...parsed, recipient: recipient ?? "", rawHeaders })
  }

  const server = new SMTPServer({
    authMethods: ["PLAIN", "LOGIN"],
    disableReverseLookup: true,
    closeTimeout: 100,
    // It would warn of its own certificate.
    logger: false,
    onConnect: (_, done) => {
      connections += 1
      done()
    },
    onAuth: ({ username, password }, _, done) => {
      const isRight = username === USER && password === PASSWORD && !isLoginRefused
      done(isRight ? null : replyError("535 5.7.8 Bad login"), isRight ? { user: USER } : undefined)
    },
    onRcptTo: ({ address }, _, done) => {
      const reply = refusalOf(address, "recipient")
      done(reply ? replyError(reply) : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => void answer(Buffer.concat(chunks), session, done))
    },
  })

  const answer = async (
    raw: Buffer,
    session: SMTPServerSession,
    done: (error?: Error | null, message?: string) => void,
  ): Promise<void> => {
    const to = session.envelope.rcptTo[0]?.address ?? ""
    const reply = refusalOf(to, "message")
    if (reply) {
      done(replyError(reply))
      return
    }
    const behaviour = behaviourOf(to)
    if (behaviour?.kind === "slow") await sleep(behaviour.milliseconds, undefined, { ref: false })
    await keep(raw, session)
    if (behaviour?.kind === "silence") return
    if (behaviour?.kind === "drop") {
      for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy()
      return
    }
    done(null, `Queued as ${mails.length}`)
  }

  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket)
    socket.once("close", () => sockets.delete(socket))
  })
  server.on("error", (error: Error) => {
    if (!/ECONNRESET|EPIPE|closed/.test(String(error))) faults.push(String(error))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const { port } = server.server.address() as AddressInfo
  const login = `${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}`

  return {
    url: `smtp://${login}@127.0.0.1:${port}`,
    mails,
    faults,

    connectionCount: () => connections,

    /** @param address all addresses without one of their own, if none is given */
    behave(behaviour: SmtpBehaviour, address?: string): void {
      if (address === undefined) common = behaviour
      else behaviours.set(address, behaviour)
    },

    refuseLogin(isRefused: boolean): void {
      isLoginRefused = isRefused
    },

    /** As servers do with connections that nobody uses. */
    dropConnections(): void {
      for (const socket of sockets) socket.destroy()
    },

    /** As at the start. */
    reset(): void {
      common = undefined
      behaviours.clear()
      isLoginRefused = false
      mails.length = 0
      faults.length = 0
      connections = 0
      // Logins aren't asked for again on connections that are kept.
      for (const socket of sockets) socket.destroy()
    },

    async stop(): Promise<void> {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type FakeSmtp = Awaited<ReturnType<typeof startFakeSmtp>>
