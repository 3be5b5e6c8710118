type Forget = () => void

const kept = new Set<Forget>()

/**
 * Registers what a module keeps in the memory of its process from one request to the next, by the way to forget it: a
 * test on a running store must not meet what the test before has left.
 */
export const keptByProcess = (forget: Forget): void => {
  kept.add(forget)
}

/** Leaves the process as if it had just started. */
export const forgetProcessState = (): void => {
  for (const forget of kept) forget()
}
