import { Badge, Text } from "@medusajs/ui"
import type { AdminMenu } from "../../../contracts/page"
import { useText } from "../../lib/use-text"
import { usePage } from "../../pages/api"
import type { Entry } from "./entries"

type KnownPage = AdminMenu["pages"][number]

const Target = ({ text, mark }: { text: string; mark?: string | undefined }) => (
  <span className="flex items-center gap-x-2">
    <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
      {text}
    </Text>
    {mark && (
      <Badge size="2xsmall" color="orange">
        {mark}
      </Badge>
    )}
  </span>
)

/** A page that was chosen here and isn't saved yet; the menu itself knows the others. */
const ChosenPage = ({ id }: { id: string }) => {
  const t = useText()
  const { data: page, error } = usePage(id)
  if (!page) return <Target text="…" mark={error ? t("menus.editor.gone") : undefined} />
  return <Target text={page.key} mark={page.live ? undefined : t("menus.editor.unpublished")} />
}

type EntryTargetProps = { entry: Entry; pages: readonly KnownPage[] }

/** Where an entry leads, and whether visitors can follow it. */
export const EntryTarget = ({ entry: { kind, page_id, url }, pages }: EntryTargetProps) => {
  const t = useText()
  if (kind === "url") return <Target text={url} />
  if (kind === "none") return null
  const known = pages.find(({ id }) => id === page_id)
  if (!known) return <ChosenPage id={page_id} />
  const isPublic = known.status === "published"
  return <Target text={known.key} mark={isPublic ? undefined : t("menus.editor.unpublished")} />
}
