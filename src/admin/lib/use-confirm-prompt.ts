import { usePrompt } from "@medusajs/ui"
import { useText } from "./use-text"

type Question = { title: string; description: string; confirmText: string }

/** Asks before something is done that can't be taken back. */
export const useConfirmPrompt = () => {
  const t = useText()
  const prompt = usePrompt()
  return (question: Question) => prompt({ ...question, cancelText: t("actions.cancel") })
}
