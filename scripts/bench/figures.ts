/** The value below which a share of all values lies, 0.5 for the median. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const milliseconds = (values: readonly number[]): string =>
  `median ${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms`

/** Milliseconds that some work takes, several times in a row. */
export const timed = async (times: number, work: (run: number) => Promise<unknown>) => {
  const values: number[] = []
  for (let run = 0; run < times; run += 1) {
    const start = performance.now()
    await work(run)
    values.push(performance.now() - start)
  }
  return values
}

export const print = (label: string, figure: string): void => {
  process.stdout.write(`${label.padEnd(48)} ${figure}\n`)
}
