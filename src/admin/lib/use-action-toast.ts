import { toast } from "@medusajs/ui"
import { useText } from "./use-text"

/** Says how work ended that no form shows. */
export const useActionToast = () => {
  const t = useText()
  return async (work: Promise<unknown>, done?: string) => {
    try {
      await work
      if (done) toast.success(done)
    } catch (error) {
      toast.error(t("toasts.failed"), { description: (error as Error).message })
    }
  }
}
