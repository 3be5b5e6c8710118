import { usePrompt } from "@medusajs/ui"
import { useActionToast } from "./use-action-toast"
import { useText } from "./use-text"

type Question = {
  title: string
  description: string
  confirmText: string
  /** For what does no harm; otherwise the button warns. */
  variant?: "confirmation"
}

/** Asks before some work is done, and says how it ended. */
export const useConfirmedAction = () => {
  const t = useText()
  const prompt = usePrompt()
  const toastAction = useActionToast()
  return async (question: Question, work: () => Promise<unknown>, done: string) => {
    if (await prompt({ ...question, cancelText: t("actions.cancel") }))
      await toastAction(work(), done)
  }
}
