import type { IncomingMessage } from "node:http"
import { isIPv6 } from "node:net"
import proxyAddress, { compile } from "proxy-addr"

/** Whether to trust what a proxy says about its client, by address and distance in hops. */
export type Trust = (address: string, hop: number) => boolean

/** Some proxies append the visitor's port, with which each connection would count as a visitor of its own. */
const withoutPort = (address: string): string =>
  address.replace(/^((?:\d+\.){3}\d+):\d+$/, "$1").replace(/^\[(.*)\](?::\d+)?$/, "$1")

/** The /64 network: a provider assigns it to one customer, who chooses the rest freely. */
const networkOf = (address: string): string => {
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, "")}]`)
  const [start = [], end = []] = hostname
    .slice(1, -1)
    .split("::")
    .map((half) => half.split(":").filter(Boolean))
  const zeros = Array<string>(8 - start.length - end.length).fill("0")
  return `${[...start, ...zeros, ...end].slice(0, 4).join(":")}::/64`
}

/**
 * The address of the caller: the last one on the way that isn't a trusted proxy's. Only what trusted proxies appended to
 * `X-Forwarded-For` counts, since anybody can send that header. Medusa always trusts one hop, so neither `req.ip` nor its
 * `request_context` can be used.
 * @returns an IPv4 address, or the /64 network of an IPv6 address; "unknown" after the connection has closed
 */
export const clientIp = (req: IncomingMessage, trust: Trust): string => {
  const found = proxyAddress(req, trust) as string | undefined
  const address = withoutPort(found ?? "unknown").replace(/^::ffff:(?=\d+\.)/i, "")
  return isIPv6(address) ? networkOf(address) : address
}

/** Addresses that no visitor of the internet has. */
const isPrivate = compile(["loopback", "linklocal", "uniquelocal"])

/**
 * Whether a proxy passes the request on that isn't among the trusted ones: its address is all that is known of the visitor, and
 * is that of everybody else, too.
 */
export const isBehindUnknownProxy = (req: IncomingMessage, trust: Trust): boolean => {
  const peer = req.socket.remoteAddress
  return (
    peer !== undefined &&
    req.headers["x-forwarded-for"] !== undefined &&
    isPrivate(peer, 0) &&
    !trust(peer, 0)
  )
}
