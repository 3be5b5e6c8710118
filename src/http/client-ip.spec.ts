import type { IncomingMessage } from "node:http"
import { type TrustedProxies, trustOf } from "../shared/trusted-proxies"
import { clientIp, isBehindUnknownProxy } from "./client-ip"

const requestOf = (from: string | undefined, forwarded: string | undefined) =>
  ({
    socket: { remoteAddress: from },
    headers: { ...(forwarded && { "x-forwarded-for": forwarded }) },
  }) as unknown as IncomingMessage

const ask = (from: string | undefined, forwarded: string | undefined, proxies: TrustedProxies) =>
  clientIp(requestOf(from, forwarded), trustOf(proxies))

describe("the address of a visitor", () => {
  it.each<[string, string | undefined, TrustedProxies, string]>([
    ["a direct visitor", undefined, 0, "198.51.100.7"],
    ["a direct visitor who forges the header", "192.0.2.1", 0, "198.51.100.7"],
    ["a direct visitor who names a trusted address", "10.0.0.1", ["10.0.0.0/8"], "198.51.100.7"],
    ["a visitor of one proxy", "192.0.2.1", 1, "192.0.2.1"],
    ["one who forges the header before the proxy", "192.0.2.9, 192.0.2.1", 1, "192.0.2.1"],
    ["one who forges many hops", "192.0.2.9, 10.0.0.1, 192.0.2.1", 1, "192.0.2.1"],
    ["one whom two proxies pass on", "192.0.2.9, 192.0.2.1, 10.0.0.1", 2, "192.0.2.1"],
    ["one behind a proxy by its subnet", "192.0.2.9, 192.0.2.1", ["198.51.100.0/24"], "192.0.2.1"],
    ["rubbish in the header", "<script>, 192.0.2.1", 1, "192.0.2.1"],
    ["a proxy that writes the port", "192.0.2.1:51234", 1, "192.0.2.1"],
    ["a proxy that writes a port of IPv6", "[2001:db8::1]:51234", 1, "2001:db8:0:0::/64"],
  ])("is right for %s", (_, forwarded, proxies, expected) => {
    expect(ask("198.51.100.7", forwarded, proxies)).toBe(expected)
  })

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::ffff", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
  ])("%s is %s: one customer of a provider is one visitor", (address, expected) => {
    expect(ask(address, undefined, 0)).toBe(expected)
  })

  it("is one and the same for all who hang up before they are counted", () => {
    expect(ask(undefined, "192.0.2.1", 0)).toBe("unknown")
  })
})

describe("a proxy that the store doesn't know of", () => {
  it.each<[string, string | undefined, string | undefined, TrustedProxies, boolean]>([
    ["on this machine", "127.0.0.1", "192.0.2.1", 0, true],
    ["on this machine, by IPv6", "::1", "192.0.2.1", 0, true],
    ["in the network of the store", "::ffff:10.0.0.7", "192.0.2.1", 0, true],
    ["that is trusted by number", "10.0.0.7", "192.0.2.1", 1, false],
    ["that is trusted by its subnet", "10.0.0.7", "192.0.2.1", ["10.0.0.0/8"], false],
    ["that a visitor of the internet pretends to be", "198.51.100.7", "192.0.2.1", 0, false],
    ["that passes nothing on: a neighbour", "10.0.0.7", undefined, 0, false],
    ["whose connection is gone", undefined, "192.0.2.1", 0, false],
  ])("is seen %s", (_, from, forwarded, proxies, expected) => {
    expect(isBehindUnknownProxy(requestOf(from, forwarded), trustOf(proxies))).toBe(expected)
  })
})
