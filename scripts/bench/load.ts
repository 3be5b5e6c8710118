import { quantile } from "./figures"

/** Kept open at once, as by the visitors of a busy shop. */
const CONNECTIONS = 8
const SECONDS = 5

export type Load = { requests: number; perSecond: number; median: number; p99: number }

/** Asks for one path after the other on several connections for some seconds. */
export const load = async (
  visit: (path: string) => Promise<unknown>,
  pathAt: (turn: number) => string,
  seconds = SECONDS,
): Promise<Load> => {
  await visit(pathAt(0))
  const values: number[] = []
  const start = performance.now()
  const end = start + seconds * 1_000
  let turn = 0
  const connection = async () => {
    while (performance.now() < end) {
      turn += 1
      const begin = performance.now()
      await visit(pathAt(turn))
      values.push(performance.now() - begin)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  return {
    requests: values.length,
    perSecond: (values.length * 1_000) / (performance.now() - start),
    median: quantile(values, 0.5),
    p99: quantile(values, 0.99),
  }
}
