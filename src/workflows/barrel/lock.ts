/** One writer a barrel at a time: lifecycle, stock and attributes are kept by different modules. */
export const lockKeyOf = (productId: string) => `barrel:${productId}`

/** Seconds to wait for the lock, and after which a crashed holder loses it. */
export const LOCK = { timeout: 10, ttl: 60 }
