import { model } from "@medusajs/framework/utils"

/** When a scheduled job last ran, on whichever process. */
const JobHeartbeat = model.define("millesime_job_heartbeat", {
  /** Name of the job. */
  id: model.text().primaryKey(),
  /** As cron. */
  schedule: model.text(),
  /** When a process that runs jobs last started. */
  scheduled_at: model.dateTime(),
  started_at: model.dateTime().nullable(),
  /** When it last ended, with or without success. */
  finished_at: model.dateTime().nullable(),
  succeeded_at: model.dateTime().nullable(),
})

export default JobHeartbeat
