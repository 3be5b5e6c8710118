import { toast } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import type { AdminMenu } from "../../../contracts/page"
import { useUnsavedGuard } from "../../components/form/use-unsaved-guard"
import { useText } from "../../lib/use-text"
import { useSaveMenu } from "../api"
import { type Entry, toEntries, toItems } from "./entries"

type Entries = Record<string, Entry[]>

const entriesOf = (menu: AdminMenu, locales: readonly string[]): Entries =>
  Object.fromEntries(locales.map((locale) => [locale, toEntries(menu.items[locale] ?? [])]))

/**
 * The menu in the hands of whoever arranges it. What others save waits beside it once something was changed, until
 * its editor decides between the two.
 */
export const useMenuDraft = (menu: AdminMenu, locales: readonly string[]) => {
  const t = useText()
  const save = useSaveMenu(menu.handle)
  const [version, setVersion] = useState(menu.version)
  const [entries, setEntries] = useState(() => entriesOf(menu, locales))
  const [isDirty, setDirty] = useState(false)
  const latest = useRef(entries)
  latest.current = entries
  useUnsavedGuard(isDirty)

  const take = (from: AdminMenu) => {
    setEntries(entriesOf(from, locales))
    setVersion(from.version)
    setDirty(false)
  }

  const isBehind = menu.version !== version
  useEffect(() => {
    if (isBehind && !isDirty && !save.isPending) take(menu)
  })

  const submit = async (over: number) => {
    const items = Object.fromEntries(
      Object.entries(entries).map(([locale, of]) => [locale, toItems(of)]),
    )
    try {
      const saved = await save.mutateAsync({ version: over, items })
      // What was moved meanwhile stays, and is yet to be saved.
      if (latest.current === entries) take(saved)
      else setVersion(saved.version)
      toast.success(t("menus.editor.saved"))
    } catch (error) {
      toast.error(t("toasts.failed"), { description: (error as Error).message })
    }
  }

  return {
    entries,
    change: (locale: string, changed: Entry[]) => {
      setEntries({ ...entries, [locale]: changed })
      setDirty(true)
    },
    isDirty,
    isSaving: save.isPending,
    isStale: isBehind && isDirty && !save.isPending,
    save: () => submit(version),
    overwrite: () => submit(menu.version),
    take: () => take(menu),
  }
}
