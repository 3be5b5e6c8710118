/**
 * One writer a barrel at a time, since its lifecycle, stock and attributes are kept by different
 * modules. Waits up to `timeout` seconds; a crashed holder loses the lock after `ttl` seconds.
 */
export const lockOf = (productId: string) => ({
  key: `barrel:${productId}`,
  timeout: 15,
  retryInterval: 0.05,
  ttl: 60,
})
