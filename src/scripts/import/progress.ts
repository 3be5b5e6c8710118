type Progress = { processed: number; total: number }
type Out = Pick<NodeJS.WriteStream, "isTTY" | "write">

const WIDTH = 30

const bar = ({ processed, total }: Progress): string => {
  const full = total ? Math.floor((WIDTH * processed) / total) : 0
  return "█".repeat(full) + "░".repeat(WIDTH - full)
}

/** Shows how far a work is: a bar that grows on a terminal, a line each time anywhere else. */
export const progressOn = (out: Out) => {
  let shown = ""
  return {
    show: (progress: Progress): void => {
      const count = `${progress.processed} of ${progress.total} rows`
      if (count === shown) return
      shown = count
      out.write(out.isTTY ? `\r\x1b[K${bar(progress)} ${count}` : `${count}\n`)
    },
    /** Leaves the bar for lines below it. */
    end: (): void => {
      if (out.isTTY && shown) out.write("\n")
      shown = ""
    },
  }
}
