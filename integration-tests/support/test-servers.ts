type Stop = () => Promise<void>

// Jest loads setup and teardown as separate module graphs; only the process is common to both.
const shared = globalThis as typeof globalThis & { millesimeTestServers?: Stop[] }

export function onStop(stop: Stop): void {
  shared.millesimeTestServers = [...(shared.millesimeTestServers ?? []), stop]
}

/** The last first: a store goes before its database. */
export async function stopTestServers(): Promise<void> {
  const stops = shared.millesimeTestServers ?? []
  shared.millesimeTestServers = []
  for (const stop of stops.reverse()) await stop()
}
