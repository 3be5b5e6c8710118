/** Long enough for the events of one workflow to come together, short beside what a reader waits. */
const MOMENT_MS = 60

type Read<T> = (ids: string[]) => Promise<ReadonlyMap<string, T>>
type Batch<T> = { ids: Set<string>; result: Promise<ReadonlyMap<string, T>> }

/**
 * Reads what many ask for at once. A workflow that writes a hundred barrels tells of each in a dozen
 * events, all within a moment: they share one reading, which begins after the last of them.
 */
export class Gatherer<T> {
  private open: Batch<T> | undefined

  constructor(private readonly momentMs = MOMENT_MS) {}

  /**
   * @param read gets every id of the moment, each once
   * @returns what was read of the ids asked for
   */
  async ask(ids: readonly string[], read: Read<T>): Promise<Map<string, T | undefined>> {
    if (!ids.length) return new Map()
    const batch = this.join(ids, read)
    const found = await batch.result
    return new Map(ids.map((id) => [id, found.get(id)]))
  }

  /**
   * As `ask`, but leaves out the ids that an earlier caller of the moment asked for, so that what was
   * read is written once. Who has an id is who reads and writes it again after a failure.
   */
  async take(ids: readonly string[], read: Read<T>): Promise<Map<string, T | undefined>> {
    const own = ids.filter((id) => !this.open?.ids.has(id))
    return this.ask(own, read)
  }

  private join(ids: readonly string[], read: Read<T>): Batch<T> {
    const batch = (this.open ??= this.begin(read))
    for (const id of ids) batch.ids.add(id)
    return batch
  }

  private begin(read: Read<T>): Batch<T> {
    const ids = new Set<string>()
    const closed = new Promise<void>((resolve) => setTimeout(resolve, this.momentMs))
    const result = closed.then(() => {
      this.open = undefined
      return read([...ids])
    })
    return { ids, result }
  }
}
