import { useIsFormOpen } from "./open-forms"

/** Between two reads of a number in the sidebar. */
export const COUNT_INTERVAL_MS = 30_000

/** Between two reads of what buyers change while staff look at it. */
export const LIVE_INTERVAL_MS = 5000

/**
 * Reads again and again what others change, while the tab is in front. Not while a form is open: its version is then
 * the one that it began with, so that the API can tell that somebody was faster.
 */
export const useLive = () => {
  const isFormOpen = useIsFormOpen()
  return {
    refetchInterval: isFormOpen ? false : LIVE_INTERVAL_MS,
    refetchOnWindowFocus: !isFormOpen,
  } as const
}
