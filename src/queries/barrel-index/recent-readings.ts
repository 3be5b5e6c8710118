import { keptByProcess } from "../../shared/process-state"

const KEPT = 20_000

/**
 * When this process last read and indexed a product. A workflow that indexes what it wrote makes its
 * own events superfluous: they were created before that reading began.
 */
export class RecentReadings {
  private readonly readAt = new Map<string, number>()

  constructor(private readonly kept = KEPT) {}

  /** @param readAt milliseconds, taken before the reading began */
  note(ids: readonly string[], readAt: number): void {
    for (const id of ids) {
      // Out and in again: a map keeps the order in which keys came.
      this.readAt.delete(id)
      this.readAt.set(id, readAt)
    }
    for (const oldest of this.readAt.keys()) {
      if (this.readAt.size <= this.kept) return
      this.readAt.delete(oldest)
    }
  }

  forget(): void {
    this.readAt.clear()
  }

  /** Whether what an event tells of a product is in the index already. */
  cover(id: string, eventCreatedAt: Date | string | undefined): boolean {
    const readAt = this.readAt.get(id)
    return (
      readAt !== undefined &&
      eventCreatedAt !== undefined &&
      new Date(eventCreatedAt).getTime() < readAt
    )
  }
}

/** The one of this process. */
export const recentReadings = new RecentReadings()
keptByProcess(() => recentReadings.forget())
