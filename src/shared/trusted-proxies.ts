import { compile } from "proxy-addr"

/**
 * The proxies in front of the store, like Express' `trust proxy`: their number, or their addresses, subnets and names of
 * `proxy-addr` ("loopback", "uniquelocal").
 */
export type TrustedProxies = number | readonly string[]

/**
 * A predicate on the address of a proxy and its distance in hops, as `proxy-addr` takes it.
 * @throws TypeError for what is no address or subnet
 */
export const trustOf = (proxies: TrustedProxies): ((address: string, hop: number) => boolean) =>
  typeof proxies === "number" ? (_, hop) => hop < proxies : compile([...proxies])

export const isTrustedProxies = (proxies: TrustedProxies): boolean => {
  try {
    trustOf(proxies)
    return true
  } catch {
    return false
  }
}
