import { parseExpression } from "cron-parser"

/** A job may wait for others, which run one at a time on Redis. */
const MAX_DELAY_MS = 3 * 60_000

/** A job that hasn't ended after so long has died with its process. */
const MAX_RUN_MS = 60 * 60_000

export type Heartbeat = {
  /** As cron. */
  schedule: string
  /** When a process that runs jobs last started. */
  scheduled_at: Date
  started_at: Date | null
  finished_at: Date | null
}

const timeOf = (moment: Date | null): number => moment?.getTime() ?? 0

/** Whether a job should have started by now: at its first time after it last did, or after it was scheduled. */
export const isOverdue = (heartbeat: Heartbeat, now: Date): boolean => {
  const { schedule, scheduled_at, started_at, finished_at } = heartbeat
  const started = timeOf(started_at)
  const isRunning = started > timeOf(finished_at)
  if (isRunning && now.getTime() - started < MAX_RUN_MS) return false
  const currentDate = new Date(Math.max(scheduled_at.getTime(), started))
  const due = parseExpression(schedule, { currentDate }).next().getTime()
  return now.getTime() - due > MAX_DELAY_MS
}
