import type { IncomingMessage } from "node:http"
import { isIPv6 } from "node:net"
import proxyAddress from "proxy-addr"

/** Whether to believe what an address, so many hops away, says of whom it speaks for. */
export type Trust = (address: string, hop: number) => boolean

/** Some proxies write the visitor's port beside the address: each connection would be a visitor of its own. */
const withoutPort = (address: string): string =>
  address.replace(/^((?:\d+\.){3}\d+):\d+$/, "$1").replace(/^\[(.*)\](?::\d+)?$/, "$1")

/** The first half, which a provider gives to one customer, who may choose the other half at will. */
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
 * Who asks, as far as can be known: the last address on the way that isn't a trusted proxy's. Anybody may write what they
 * like into `X-Forwarded-For`, so only what a trusted proxy appended counts. Medusa believes one hop whatever stands in
 * front, so neither `req.ip` nor its `request_context` will do.
 * @returns an IPv4 address, or the /64 network of an IPv6 address; "unknown" for all whose connection is gone
 */
export const clientIp = (req: IncomingMessage, trust: Trust): string => {
  const found = proxyAddress(req, trust) as string | undefined
  const address = withoutPort(found ?? "unknown").replace(/^::ffff:(?=\d+\.)/i, "")
  return isIPv6(address) ? networkOf(address) : address
}
