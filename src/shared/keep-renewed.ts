type Renewal = {
  /** @returns whether there was anything to renew */
  renew: () => Promise<boolean>
  /** Well within the lease. */
  intervalMs: number
  /** No holder takes longer; one that never comes back must not keep its lease. */
  longestMs: number
  onError: (error: Error) => void
}

/**
 * Renews a lease for as long as this process lives, and so much longer as it lasts: that of a process which was killed ends
 * within seconds. Ends by itself where there is nothing left to renew.
 * @returns what stops it
 */
export const keepRenewed = ({ renew, intervalMs, longestMs, onError }: Renewal): (() => void) => {
  const until = performance.now() + longestMs
  const timer = setInterval(() => {
    if (performance.now() > until) return clearInterval(timer)
    renew().then((isHeld) => {
      if (!isHeld) clearInterval(timer)
    }, onError)
  }, intervalMs).unref()
  return () => clearInterval(timer)
}
