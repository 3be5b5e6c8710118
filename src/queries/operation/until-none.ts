import { onProcessReset } from "../../shared/process-state"

/** A readiness check of what only a migration changes: once nothing is missing the database isn't asked again. */
export const untilNone = <Subject, Missing>(
  find: (subject: Subject) => Promise<Missing[]>,
): ((subject: Subject) => Promise<Missing[]>) => {
  let isComplete = false
  onProcessReset(() => {
    isComplete = false
  })
  return async (subject) => {
    if (isComplete) return []
    const missing = await find(subject)
    isComplete = !missing.length
    return missing
  }
}
