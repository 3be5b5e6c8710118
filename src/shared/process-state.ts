type Reset = () => void

const resets = new Set<Reset>()

/** Registers how to reset what a module keeps in the memory of its process between requests. */
export const onProcessReset = (reset: Reset): void => {
  resets.add(reset)
}

/** Resets the state of all modules, so that a test on a running store doesn't see that of the test before. */
export const resetProcessState = (): void => {
  for (const reset of resets) reset()
}
