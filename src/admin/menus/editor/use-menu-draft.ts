import { toast } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { type AdminMenu, adminMenuEndpoints } from "../../../contracts/page"
import { useSingleFlight } from "../../components/form/single-flight"
import { useUnsavedGuard } from "../../components/form/use-unsaved-guard"
import { ApiError } from "../../lib/api-error"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { type Entry, isSameMenu, toEntries, toItems } from "./entries"

type Entries = Record<string, Entry[]>

const entriesOf = (menu: AdminMenu, locales: readonly string[]): Entries =>
  Object.fromEntries(locales.map((locale) => [locale, toEntries(menu.items[locale] ?? [])]))

const itemsOf = (entries: Entries) =>
  Object.fromEntries(Object.entries(entries).map(([locale, of]) => [locale, toItems(of)]))

/**
 * The menu in the hands of whoever arranges it. What others save waits beside it once something was changed, until
 * its editor decides between the two. What was sent and is found there was saved, though its answer was lost.
 */
export const useMenuDraft = (menu: AdminMenu, locales: readonly string[]) => {
  const t = useText()
  const save = useEndpointMutation(adminMenuEndpoints.adminUpdateMenu)
  const [version, setVersion] = useState(menu.version)
  const [entries, setEntries] = useState(() => entriesOf(menu, locales))
  const [isDirty, setDirty] = useState(false)
  const [isSaving, setSaving] = useState(false)
  /** What waits for its answer. */
  const [sent, setSent] = useState<Entries>()
  const latest = useRef(entries)
  latest.current = entries
  useUnsavedGuard(isDirty)
  const singleFlight = useSingleFlight()

  const reset = (from: AdminMenu) => {
    setEntries(entriesOf(from, locales))
    setVersion(from.version)
    setDirty(false)
    setSent(undefined)
  }

  const finish = (saved: AdminMenu, of: Entries) => {
    // What was moved meanwhile stays, and is yet to be saved.
    if (latest.current === of) reset(saved)
    else setVersion(saved.version)
    setSent(undefined)
    toast.success(t("menus.editor.saved"))
  }

  const isBehind = menu.version !== version
  const isOwnSave = isBehind && sent !== undefined && isSameMenu(itemsOf(sent), menu.items)
  useEffect(() => {
    if (!isBehind || isSaving) return
    if (!isDirty) reset(menu)
    else if (isOwnSave) finish(menu, sent)
  })

  const saveOver = async (over: number) => {
    setSent(entries)
    setSaving(true)
    try {
      const { menu: saved } = await save.mutateAsync({
        params: { handle: menu.handle },
        body: { version: over, items: itemsOf(entries) },
      })
      finish(saved, entries)
    } catch (error) {
      // By now the editor shows that another one saved it, and asks what to do.
      if (error instanceof ApiError && error.code === "menu_stale") return
      toast.error(t("toasts.failed"), { description: (error as Error).message })
    } finally {
      setSaving(false)
    }
  }
  const submit = (over: number) => singleFlight.run(() => saveOver(over))

  return {
    entries,
    change: (locale: string, changed: Entry[]) => {
      setEntries({ ...entries, [locale]: changed })
      setDirty(true)
    },
    isDirty,
    isSaving,
    isStale: isBehind && !isOwnSave && isDirty && !isSaving,
    save: () => submit(version),
    overwrite: () => submit(menu.version),
    reset: () => reset(menu),
  }
}
