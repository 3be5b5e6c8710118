import { compile } from "proxy-addr"

/**
 * Which proxies stand in front, as Express' `trust proxy` has it: how many, or which addresses, subnets and names of
 * `proxy-addr` ("loopback", "uniquelocal") they have.
 */
export type TrustedProxies = number | readonly string[]

/** Whether to believe what an address, so many hops away, says of whom it speaks for. */
export type Trust = (address: string, hop: number) => boolean

/** @throws TypeError for what is no address or subnet */
export const trustOf = (proxies: TrustedProxies): Trust =>
  typeof proxies === "number" ? (_, hop) => hop < proxies : compile([...proxies])

export const areProxies = (proxies: TrustedProxies): boolean => {
  try {
    trustOf(proxies)
    return true
  } catch {
    return false
  }
}
