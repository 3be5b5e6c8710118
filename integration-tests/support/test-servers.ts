type Stop = () => Promise<void>

// Jest loads setup and teardown as separate module graphs; only the process is common to both.
const shared = globalThis as typeof globalThis & { millesimeTestServers?: Stop[] }

export function onStop(stop: Stop): void {
  shared.millesimeTestServers = [...(shared.millesimeTestServers ?? []), stop]
}

export async function stopTestServers(): Promise<void> {
  const stops = shared.millesimeTestServers ?? []
  shared.millesimeTestServers = []
  await Promise.all(stops.map((stop) => stop()))
}
