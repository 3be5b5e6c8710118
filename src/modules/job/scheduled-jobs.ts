import {
  type WorkflowDefinition,
  WorkflowManager,
  WorkflowScheduler,
} from "@medusajs/framework/orchestration"
import { isFeatureOn } from "../../options/configured"
import type { Feature } from "../../options/features"

export type Job = {
  name: string
  /** As cron. */
  schedule: string
  /** Without it there is nothing to do. */
  feature?: Feature | undefined
}

/** The jobs of this process that leave heartbeats; none in a process that leaves jobs to others. */
const jobs = new Map<string, Job>()

/** Medusa exports it as `any`. */
const workflows = WorkflowManager as {
  getWorkflow: (id: string) => WorkflowDefinition | undefined
}

/** Names of the jobs that this process is at. */
const running = new Set<string>()

export const addJob = (job: Job): void => {
  jobs.set(job.name, job)
}

export const listJobs = (): Job[] =>
  [...jobs.values()].filter(({ feature }) => isFeatureOn(feature))

/** Runs a job, and knows meanwhile that it runs. */
export const whileRunning = async (name: string, run: () => Promise<void>): Promise<void> => {
  running.add(name)
  try {
    await run()
  } finally {
    running.delete(name)
  }
}

/**
 * Schedules the jobs of this process again, as Medusa does at its start; a schedule that is still there is replaced by itself.
 * A job that runs is left out: Medusa's engine in memory schedules it when it ends, and would then have it twice.
 */
export const scheduleAnew = async (): Promise<void> => {
  const scheduler = new WorkflowScheduler()
  for (const { name } of listJobs()) {
    // As Medusa's loader of jobs names it.
    const workflow = workflows.getWorkflow(`job-${name}`)
    if (workflow && !running.has(name)) await scheduler.scheduleWorkflow(workflow)
  }
}
