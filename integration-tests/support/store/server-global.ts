/** The globals of the server: its console, its timers. A test file has globals of its own. */
export const { serverGlobal } = globalThis as unknown as { serverGlobal: typeof globalThis }
