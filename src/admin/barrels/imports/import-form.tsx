import { Button, Drawer, Heading, InlineTip, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link, useLocation, useNavigate } from "react-router-dom"
import { useSingleFlight } from "../../components/form/single-flight"
import { KeyboundForm } from "../../components/form/keybound-form"
import { useText } from "../../lib/use-text"
import { useStartImport } from "./api"
import { FileField } from "./file-field"
import { messagesOf, problemOfFile } from "./import-file"
import { TemplateLinks } from "./template-links"

/** What the page of a check hands over when it no longer has the file. */
export type ImportFormState = { chooseAgain?: string } | null

export const ImportForm = () => {
  const t = useText()
  const navigate = useNavigate()
  const { chooseAgain } = (useLocation().state as ImportFormState) ?? {}
  const start = useStartImport()
  const singleFlight = useSingleFlight()
  const [file, setFile] = useState<File>()
  const [problems, setProblems] = useState<readonly string[]>([])
  const asked = start.isPending ? start.variables.dryRun : undefined

  const choose = (chosen: File | undefined) => {
    const problem = chosen && problemOfFile(chosen)
    setFile(problem ? undefined : chosen)
    setProblems(problem ? [t(problem, { name: chosen.name })] : [])
  }

  const begin = async (dryRun: boolean) => {
    if (!file) {
      setProblems((before) => (before.length ? before : [t("imports.noFile")]))
      return
    }
    setProblems([])
    try {
      const { import: started } = await start.mutateAsync({ file, dryRun })
      singleFlight.close()
      void navigate(`/barrels/imports/${started.id}`)
    } catch (error) {
      setProblems(messagesOf(error, t))
    }
  }
  const submit = (dryRun: boolean) => singleFlight.run(() => begin(dryRun))

  return (
    <KeyboundForm onSubmit={() => submit(false)} className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <section className="flex flex-col gap-y-3">
          <div>
            <Heading level="h2">{t("imports.upload")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("imports.uploadHint")}
            </Text>
          </div>
          {chooseAgain && !file && (
            <InlineTip label={t("imports.tip")}>
              {t("imports.chooseAgain", { name: chooseAgain })}
            </InlineTip>
          )}
          <FileField file={file} problems={problems} onChange={choose} />
        </section>
        <TemplateLinks />
        <section className="flex flex-col items-start gap-y-3">
          <div>
            <Heading level="h2">{t("imports.past")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("imports.pastHint")}
            </Text>
          </div>
          <Button size="small" variant="secondary" asChild>
            <Link to="/barrels/imports">{t("imports.showPast")}</Link>
          </Button>
        </section>
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </Drawer.Close>
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={asked === true}
          disabled={asked === false}
          onClick={() => void submit(true)}
        >
          {t("imports.check")}
        </Button>
        <Button type="submit" size="small" isLoading={asked === false} disabled={asked === true}>
          {t("actions.import")}
        </Button>
      </Drawer.Footer>
    </KeyboundForm>
  )
}
