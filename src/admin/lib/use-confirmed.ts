import { usePrompt } from "@medusajs/ui"
import { useReport } from "./use-report"
import { useText } from "./use-text"

type Question = {
  title: string
  description: string
  confirmText: string
  /** For what does no harm; otherwise the button warns. */
  variant?: "confirmation"
}

/** Asks before some work is done, and says how it ended. */
export const useConfirmed = () => {
  const t = useText()
  const prompt = usePrompt()
  const report = useReport()
  return async (question: Question, work: () => Promise<unknown>, done: string) => {
    if (await prompt({ ...question, cancelText: t("actions.cancel") })) await report(work(), done)
  }
}
