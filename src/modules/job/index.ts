import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import { isFeatureOn } from "../../options/configured"
import type { Feature } from "../../options/features"
import { type Job, addJob, whileRunning } from "./scheduled-jobs"
import JobModuleService from "./service"

export const JOB_MODULE = "millesime_job"

export const jobService = (scope: Pick<MedusaContainer, "resolve">): JobModuleService =>
  scope.resolve(JOB_MODULE)

type Handler = (container: MedusaContainer) => Promise<void>

/**
 * A job that writes down when it runs: `/ready` tells when it doesn't, and it is then scheduled again. Where its feature is
 * switched off, it does nothing.
 */
export const withHeartbeat = (
  config: Omit<Job, "feature">,
  handler: Handler,
  feature?: Feature,
): Handler => {
  const job = { ...config, feature }
  addJob(job)
  return async (container) => {
    if (!isFeatureOn(feature)) return
    await whileRunning(job.name, async () => {
      const jobs = jobService(container)
      await jobs.recordStart(job)
      let isSuccess = false
      try {
        await handler(container)
        isSuccess = true
      } finally {
        await jobs.recordEnd(job.name, isSuccess)
      }
    })
  }
}

export default Module(JOB_MODULE, { service: JobModuleService })
