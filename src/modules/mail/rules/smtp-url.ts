/** Message for options and environment variables; the URL isn't repeated, since it contains a password. */
export const SMTP_URL_MESSAGE =
  "must be a URL such as smtp://user:password@host:587 or smtps://user:password@host:465, " +
  "and may be without login only on this machine"

export type SmtpServer = {
  host: string
  port: number
  /** TLS from the start instead of STARTTLS. */
  secure: boolean
  /** Whether STARTTLS is insisted on. */
  requireTLS: boolean
  auth: { user: string; pass: string } | null
  /** On this machine. */
  isLocal: boolean
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

const parsedUrl = (text: string): URL | null => {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return url.hostname && /^smtps?:$/.test(url.protocol) ? url : null
}

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** @returns null for what isn't such a URL, or would send a message or password readable for others */
export const parseSmtpUrl = (text: string): SmtpServer | null => {
  const url = parsedUrl(text)
  if (!url || url.search || url.hash || !/^\/?$/.test(url.pathname)) return null
  const [user, pass] = [decoded(url.username), decoded(url.password)]
  if (user === null || pass === null || Boolean(user) !== Boolean(pass)) return null
  const isLocal = LOOPBACK.test(url.hostname)
  if (!user && !isLocal) return null
  const secure = url.protocol === "smtps:"
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !isLocal,
    auth: user ? { user, pass } : null,
    isLocal,
  }
}

export const isSmtpUrl = (text: string): boolean => parseSmtpUrl(text) !== null
