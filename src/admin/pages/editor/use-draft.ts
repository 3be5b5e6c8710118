import { toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useForm } from "react-hook-form"
import type { AdminPage } from "../../../contracts/page"
import { resolverOf } from "../../components/form/problems"
import { showFailure } from "../../components/form/server-errors"
import { useFocusOnFailure } from "../../components/form/use-focus-on-failure"
import { useUnsavedGuard } from "../../components/form/use-unsaved-guard"
import { Failure } from "../../lib/send"
import { useText } from "../../lib/use-text"
import { useSavePage } from "../api"
import {
  draftProblems,
  type DraftValues,
  fieldOfPath,
  toDraftValues,
  toUpdate,
} from "./draft-values"

/**
 * The draft in the hands of its author. It follows what others save for as long as nothing is typed; from then on
 * theirs waits beside it, until the author decides between the two.
 */
export const useDraft = (page: AdminPage, locales: readonly string[]) => {
  const t = useText()
  const save = useSavePage(page.id)
  const [version, setVersion] = useState(page.version)
  const form = useForm<DraftValues>({
    defaultValues: toDraftValues(locales, page.translations),
    resolver: resolverOf(draftProblems, t),
    shouldFocusError: false,
  })
  const { isDirty, isSubmitting, submitCount } = form.formState
  const fields = useFocusOnFailure(isSubmitting ? 0 : submitCount)
  useUnsavedGuard(isDirty)

  const take = (from: AdminPage) => {
    form.reset(toDraftValues(locales, from.translations))
    setVersion(from.version)
  }

  const isBehind = page.version !== version
  useEffect(() => {
    if (isBehind && !isDirty && !isSubmitting) take(page)
  })

  const submit = (over = version) =>
    form.handleSubmit(async (values) => {
      const sent = JSON.stringify(values.translations)
      try {
        const translations = toUpdate(values, page.translations)
        const saved = await save.mutateAsync({ version: over, translations })
        const typed = structuredClone(form.getValues("translations"))
        take(saved)
        // What was typed meanwhile stays, and is yet to be saved.
        if (JSON.stringify(typed) !== sent) {
          form.setValue("translations", typed, { shouldDirty: true })
        }
        toast.success(t("pages.editor.saved"))
      } catch (error) {
        // By now the page shows what the other one saved, and asks what to do.
        if (error instanceof Failure && error.code === "page_stale") return
        showFailure(form, error, t, fieldOfPath)
      }
    })()

  return {
    form,
    fields,
    isDirty,
    isSubmitting,
    isStale: isBehind && isDirty && !isSubmitting,
    save: () => submit(),
    overwrite: () => submit(page.version),
    takeTheirs: () => take(page),
  }
}
