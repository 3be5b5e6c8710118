import fc from "fast-check"
import { PAGE_STATUSES } from "../types"
import { allowedPageActions, throwIfNotAllowed } from "./actions"
import {
  type PublicationFacts,
  changesAt,
  liveAt,
  nextAt,
  appliedAt,
  statusAt,
} from "./publication"

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour))

const page = (facts: Partial<PublicationFacts> = {}): PublicationFacts => ({
  live_revision: null,
  live_since: null,
  live_until: null,
  next_revision: null,
  next_since: null,
  next_until: null,
  archived_at: null,
  ...facts,
})

const LIVE = { live_revision: 1, live_since: at(1) }
const NEXT = { next_revision: 2, next_since: at(5) }

describe("What visitors see of a page", () => {
  it.each([
    [page(), 3, "draft", null, null],
    [page(LIVE), 3, "published", 1, null],
    [page({ ...LIVE, live_until: at(3) }), 2, "published", 1, 3],
    [page({ ...LIVE, live_until: at(3) }), 3, "draft", null, null],
    [page(NEXT), 4, "scheduled", null, 5],
    [page(NEXT), 5, "published", 2, null],
    [page({ ...LIVE, ...NEXT }), 4, "published", 1, 5],
    [page({ ...LIVE, ...NEXT }), 5, "published", 2, null],
    [page({ ...LIVE, ...NEXT, live_until: at(3) }), 4, "scheduled", null, 5],
    [page({ ...LIVE, ...NEXT, live_until: at(7) }), 6, "published", 2, null],
    [page({ ...LIVE, ...NEXT, next_until: at(7) }), 6, "published", 2, 7],
    [page({ ...LIVE, ...NEXT, next_until: at(7) }), 7, "draft", null, null],
    [page({ ...LIVE, ...NEXT, archived_at: at(2) }), 6, "archived", null, null],
  ])("follows from the times: %j at %i o'clock is %s", (facts, hour, status, revision, change) => {
    const now = at(hour)
    expect(statusAt(facts, now)).toBe(status)
    expect(liveAt(facts, now)?.revision ?? null).toBe(revision)
    expect(changesAt(facts, now)).toEqual(change === null ? null : at(change))
  })

  const hour = fc.integer({ min: 0, max: 12 })
  const moment = fc.option(hour.map(at))
  const facts = fc
    .record({
      live_since: moment,
      live_until: moment,
      next_since: moment,
      next_until: moment,
      archived_at: fc.option(hour.map(at), { freq: 5 }),
    })
    .map((times) => ({
      ...times,
      live_revision: times.live_since ? 1 : null,
      next_revision: times.next_since ? 2 : null,
    }))

  it("stays the same until it says that it changes", () => {
    fc.assert(
      fc.property(facts, hour, hour, (each, from, later) => {
        const [now, then] = [at(from), at(from + later)]
        const change = changesAt(each, now)
        if (change && change <= then) return
        expect(liveAt(each, then)).toEqual(liveAt(each, now))
      }),
    )
  })

  it("is no other, now or later, once time's work is put in its place", () => {
    fc.assert(
      fc.property(facts, hour, hour, (each, from, later) => {
        const settled = { ...appliedAt(each, at(from)), archived_at: each.archived_at }
        const then = at(from + later)
        expect(liveAt(settled, then)).toEqual(liveAt(each, then))
        expect(nextAt(settled, then)).toEqual(nextAt(each, then))
        expect(statusAt(settled, then)).toBe(statusAt(each, then))
      }),
    )
  })

  it("decides what staff may do, and a repeat does no harm", () => {
    fc.assert(
      fc.property(facts, hour, (each, now) => {
        expect(PAGE_STATUSES).toContain(statusAt(each, at(now)))
        const allowed = allowedPageActions(each, at(now))
        for (const action of allowed) {
          expect(() => throwIfNotAllowed(action, each, at(now))).not.toThrow()
        }
        expect(allowed.includes("delete")).toBe(
          ["draft", "archived"].includes(statusAt(each, at(now))),
        )
        expect(allowed.includes("unschedule")).toBe(nextAt(each, at(now)) !== null)
      }),
    )
    expect(() => throwIfNotAllowed("unpublish", page(), at(1))).not.toThrow()
    expect(() => throwIfNotAllowed("archive", page({ archived_at: at(1) }), at(1))).not.toThrow()
    const archived = page({ archived_at: at(1) })
    for (const action of ["unpublish", "edit"] as const) {
      expect(() => throwIfNotAllowed(action, archived, at(1))).toThrow(
        expect.objectContaining({
          code: "page_invalid_transition",
          params: { status: "archived" },
        }),
      )
    }
    expect(() => throwIfNotAllowed("delete", page(LIVE), at(2))).toThrow(
      expect.objectContaining({ code: "page_published" }),
    )
  })
})
