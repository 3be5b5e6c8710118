import { isOverdue } from "./overdue"

const at = (time: string) => new Date(`2026-11-30T${time}Z`)
const atOrNull = (time: string | null) => (time === null ? null : at(time))

const EVERY_MINUTE = "* * * * *"
const AT_HALF_PAST = "30 * * * *"

type Row = {
  job: string
  schedule: string
  scheduled?: string
  started: string | null
  finished?: string | null
  now: string
  overdue: boolean
}

const row = (job: string, rest: Omit<Row, "job">): Row => ({ job, ...rest })

describe("A scheduled job", () => {
  it.each([
    row("that has just run", {
      schedule: EVERY_MINUTE,
      started: "09:00:00",
      now: "09:00:59",
      overdue: false,
    }),
    row("that ran four minutes ago", {
      schedule: EVERY_MINUTE,
      started: "09:00:00",
      now: "09:04:00",
      overdue: false,
    }),
    row("that has missed its time by more than three minutes", {
      schedule: EVERY_MINUTE,
      started: "09:00:00",
      now: "09:04:01",
      overdue: true,
    }),
    row("of each hour, until three minutes after its time", {
      schedule: AT_HALF_PAST,
      started: "08:30:00",
      now: "09:33:00",
      overdue: false,
    }),
    row("of each hour, after that", {
      schedule: AT_HALF_PAST,
      started: "08:30:00",
      now: "09:33:01",
      overdue: true,
    }),
    row("that has never run, before its first time", {
      schedule: AT_HALF_PAST,
      scheduled: "08:31:00",
      started: null,
      now: "09:29:00",
      overdue: false,
    }),
    row("that has never run, after its first time", {
      schedule: AT_HALF_PAST,
      scheduled: "08:31:00",
      started: null,
      now: "09:34:00",
      overdue: true,
    }),
    row("that was missed while the store was down", {
      schedule: EVERY_MINUTE,
      scheduled: "09:00:00",
      started: "07:00:00",
      now: "09:02:00",
      overdue: false,
    }),
    row("that still runs", {
      schedule: EVERY_MINUTE,
      started: "09:00:00",
      finished: "08:59:01",
      now: "09:30:00",
      overdue: false,
    }),
    row("whose process died an hour ago", {
      schedule: EVERY_MINUTE,
      started: "09:00:00",
      finished: "08:59:01",
      now: "10:00:01",
      overdue: true,
    }),
  ])(
    "$job: overdue is $overdue",
    ({ schedule, scheduled = "06:00:00", started, finished, now, overdue }) => {
      const heartbeat = {
        schedule,
        scheduled_at: at(scheduled),
        started_at: atOrNull(started),
        finished_at: atOrNull(finished === undefined ? started : finished),
      }
      expect(isOverdue(heartbeat, at(now))).toBe(overdue)
    },
  )
})
