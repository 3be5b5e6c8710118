import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InferTypeOf, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import { knexOf } from "../../shared/knex"
import { Transactional } from "../../shared/transactional"
import JobHeartbeat from "./models/job-heartbeat"
import { isOverdue } from "./rules/overdue"
import { listJobs, scheduleAnew } from "./scheduled-jobs"

export type JobHeartbeatRow = InferTypeOf<typeof JobHeartbeat>

type Dependencies = { logger: Logger; [ContainerRegistrationKeys.PG_CONNECTION]: Knex }

/** How often a process that runs jobs looks whether all of them do. */
const WATCH_MS = 10_000

/**
 * Knows when scheduled jobs last ran. Medusa schedules them at its start alone, so that a Redis that loses its data, as at a
 * failover to an empty replica, would stop them until the next one: a job that misses its time is scheduled again.
 */
class JobModuleService extends Transactional(
  MedusaService<{ MillesimeJobHeartbeat: { dto: JobHeartbeatRow } }>({
    MillesimeJobHeartbeat: JobHeartbeat,
  }),
) {
  private readonly knex: Knex
  private readonly logger: Logger
  private watch: NodeJS.Timeout | undefined
  /** When this process has scheduled jobs again, by the database's clock. */
  private scheduledAnewAt = new Date(0)

  __hooks = {
    onApplicationStart: async () => this.startWatching(),
    onApplicationPrepareShutdown: async () => clearInterval(this.watch),
  }

  constructor(...args: [container: Dependencies, options?: unknown]) {
    super(...args)
    this.logger = args[0].logger
    this.knex = args[0][ContainerRegistrationKeys.PG_CONNECTION]
  }

  /** Writes down that a job starts. */
  async recordStart({ name, schedule }: { name: string; schedule: string }): Promise<void> {
    return this.inTransaction_(async (context) => {
      await knexOf(context).raw(
        `insert into millesime_job_heartbeat (id, schedule, scheduled_at, started_at)
         values (:name, :schedule, now(), now())
         on conflict (id) do update set schedule = excluded.schedule, started_at = now(), updated_at = now()`,
        { name, schedule },
      )
    })
  }

  /** Writes down that a job has ended. */
  async recordEnd(name: string, isSuccess: boolean): Promise<void> {
    return this.inTransaction_(async (context) => {
      await knexOf(context).raw(
        `update millesime_job_heartbeat
         set finished_at = now(), succeeded_at = case when :isSuccess then now() else succeeded_at end,
           updated_at = now()
         where id = :name`,
        { name, isSuccess },
      )
    })
  }

  /** All jobs, with whether they have missed their time. */
  async listHeartbeats(): Promise<(JobHeartbeatRow & { is_overdue: boolean })[]> {
    const rows = await this.readHeartbeats()
    return rows.map((row) => ({ ...row, is_overdue: isOverdue(row, row.now) }))
  }

  /** Does nothing in a process that leaves jobs to others. */
  private async startWatching(): Promise<void> {
    const jobs = listJobs()
    if (!jobs.length) return
    try {
      await this.replaceJobs(jobs)
    } catch (error) {
      // Before the first migration; `/ready` says so.
      this.logger.warn(`Heartbeats of jobs can't be written: ${(error as Error).message}`)
    }
    this.watch = setInterval(() => {
      this.scheduleMissed().catch((error: unknown) => {
        this.logger.warn(`Scheduled jobs can't be watched: ${(error as Error).message}`)
      })
    }, WATCH_MS).unref()
  }

  /** Of this version of the store; others are forgotten. */
  private async replaceJobs(jobs: { name: string; schedule: string }[]): Promise<void> {
    const names = jobs.map(({ name }) => name)
    await this.knex.raw(
      `with forgotten as (
         delete from millesime_job_heartbeat where id <> all(cast(:names as text[]))
       )
       insert into millesime_job_heartbeat (id, schedule, scheduled_at)
       select id, schedule, now() from unnest(cast(:names as text[]), cast(:schedules as text[])) as job (id, schedule)
       on conflict (id) do update
         set schedule = excluded.schedule, scheduled_at = now(), updated_at = now()`,
      { names, schedules: jobs.map(({ schedule }) => schedule) },
    )
  }

  private async readHeartbeats(): Promise<(JobHeartbeatRow & { now: Date })[]> {
    const { rows } = await this.knex.raw<{ rows: (JobHeartbeatRow & { now: Date })[] }>(
      "select *, now() as now from millesime_job_heartbeat order by id",
    )
    return rows
  }

  private async scheduleMissed(): Promise<void> {
    // What was scheduled anew has until its next time.
    const missed = (await this.readHeartbeats()).filter((row) => {
      const last = Math.max(row.scheduled_at.getTime(), this.scheduledAnewAt.getTime())
      return isOverdue({ ...row, scheduled_at: new Date(last) }, row.now)
    })
    const [first] = missed
    if (!first) return
    this.scheduledAnewAt = first.now
    await scheduleAnew()
    this.logger.warn(
      `These jobs have missed their time, and all jobs are scheduled anew: ${missed.map(({ id }) => id).join(", ")}`,
    )
  }
}

export default JobModuleService
