import { useLocation, useNavigate } from "react-router-dom"
import type { WhatsappMessageView } from "../../../contracts/whatsapp"

/**
 * The message whose details are open over the list: a step of the browser's history, so that going back or anywhere
 * else closes it.
 */
export const useOpenedMessage = (rows: readonly WhatsappMessageView[] = []) => {
  const navigate = useNavigate()
  const location = useLocation()
  const then = (location.state as { message?: WhatsappMessageView } | null)?.message
  return {
    // One that the filters no longer match stays as it was.
    opened: then && (rows.find(({ id }) => id === then.id) ?? then),
    open: (message: WhatsappMessageView) =>
      void navigate({ search: location.search }, { state: { message } }),
    // Closed twice, as by two presses of Escape, it is still the same list.
    close: () => void navigate({ search: location.search }, { replace: true, state: null }),
  }
}
