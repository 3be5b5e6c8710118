/** Long enough for the events of one workflow to come together, too short for readers to notice. */
const BATCH_WINDOW_MS = 60

type Read<T> = (ids: string[]) => Promise<ReadonlyMap<string, T>>
type Batch<T> = { ids: Set<string>; result: Promise<ReadonlyMap<string, T>> }

/**
 * Combines the loads of a short window into one, as a dataloader does. A workflow that writes a hundred
 * barrels emits a dozen events for each, all within milliseconds: they share one read, which begins
 * when the window ends.
 */
export class BatchLoader<T> {
  private open: Batch<T> | undefined

  constructor(private readonly windowMs = BATCH_WINDOW_MS) {}

  /**
   * @param read gets every id of the window, each once
   * @returns what was read, by id; undefined for ids that were not found
   */
  async load(ids: readonly string[], read: Read<T>): Promise<Map<string, T | undefined>> {
    if (!ids.length) return new Map()
    const batch = this.join(ids, read)
    const found = await batch.result
    return new Map(ids.map((id) => [id, found.get(id)]))
  }

  /**
   * As `load`, but leaves out the ids that an earlier caller of the same window has, so that each
   * document is written once. The caller that has an id also retries it after a failure.
   */
  async loadExclusive(ids: readonly string[], read: Read<T>): Promise<Map<string, T | undefined>> {
    const own = ids.filter((id) => !this.open?.ids.has(id))
    return this.load(own, read)
  }

  private join(ids: readonly string[], read: Read<T>): Batch<T> {
    const batch = (this.open ??= this.begin(read))
    for (const id of ids) batch.ids.add(id)
    return batch
  }

  private begin(read: Read<T>): Batch<T> {
    const ids = new Set<string>()
    const closed = new Promise<void>((resolve) => setTimeout(resolve, this.windowMs))
    const result = closed.then(() => {
      this.open = undefined
      return read([...ids])
    })
    return { ids, result }
  }
}
