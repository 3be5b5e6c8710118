import { onProcessReset } from "../shared/process-state"

/** Products to remember. */
const CAPACITY = 20_000

/**
 * When this process last read and indexed each product. A workflow that indexes what it wrote needs
 * none of its own events: they were created before it read the product.
 */
export class RecentlyIndexed {
  private readonly readAt = new Map<string, number>()

  constructor(private readonly capacity = CAPACITY) {}

  /** @param readAt milliseconds since 1970, taken before the read began */
  record(ids: readonly string[], readAt: number): void {
    for (const id of ids) {
      // Deleted first, since a map keeps the order in which keys were inserted.
      this.readAt.delete(id)
      this.readAt.set(id, readAt)
    }
    for (const oldest of this.readAt.keys()) {
      if (this.readAt.size <= this.capacity) return
      this.readAt.delete(oldest)
    }
  }

  clear(): void {
    this.readAt.clear()
  }

  /** Whether the change of an event is in the index already. */
  covers(id: string, eventCreatedAt: Date | string | undefined): boolean {
    const readAt = this.readAt.get(id)
    return (
      readAt !== undefined &&
      eventCreatedAt !== undefined &&
      new Date(eventCreatedAt).getTime() < readAt
    )
  }
}

/** The instance of this process. */
export const recentlyIndexed = new RecentlyIndexed()
onProcessReset(() => recentlyIndexed.clear())
