/** One line a step, when it ends; on a terminal, also one that says what is going on. */
export class Steps {
  private readonly running = new Map<string, number>()
  private ticker: NodeJS.Timeout | undefined

  constructor(private readonly out: NodeJS.WriteStream = process.stdout) {}

  /** `work` may answer with what the line should say instead of the time it took. */
  async run<T>(name: string, work: () => Promise<T>, remark?: (result: T) => string | undefined) {
    const startedAt = performance.now()
    this.running.set(name, startedAt)
    this.keepTicking()
    const result = await work()
    this.end(name, remark?.(result) ?? seconds(performance.now() - startedAt))
    return result
  }

  /** Nothing more is shown of what still runs. */
  silence(): void {
    this.running.clear()
    clearInterval(this.ticker)
    this.wipe()
  }

  private end(name: string, remark: string): void {
    if (!this.running.delete(name)) return
    this.wipe()
    this.out.write(`✔ ${name.padEnd(14)} ${remark.padStart(8)}\n`)
    if (this.running.size === 0) this.silence()
  }

  private keepTicking(): void {
    if (!this.out.isTTY || this.running.size > 1) return
    this.ticker = setInterval(() => this.showRunning(), 500)
  }

  private showRunning(): void {
    const parts = [...this.running].map(
      ([name, startedAt]) => `${name} ${Math.round((performance.now() - startedAt) / 1000)} s`,
    )
    this.wipe()
    this.out.write(`… ${parts.join(" · ")}`)
  }

  private wipe(): void {
    if (this.out.isTTY) this.out.write("\r\x1b[K")
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
