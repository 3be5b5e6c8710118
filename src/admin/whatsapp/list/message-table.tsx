import { Button } from "@medusajs/ui"
import { Link, useSearchParams } from "react-router-dom"
import { ListTable } from "../../components/list-table"
import { useList } from "../../lib/use-list"
import { useText } from "../../lib/use-text"
import { MessageDrawer } from "../details/message-drawer"
import { messageList } from "./message-list"
import { useOpenedMessage } from "./use-opened-message"

/** What all messages of a list are about, where a link says so. */
const SCOPES = ["order_id", "quote_id", "digest_id"] as const

type Scope = { by: (typeof SCOPES)[number]; id: string }

const scopeIn = (params: URLSearchParams): Scope | null =>
  SCOPES.flatMap((by) => {
    const id = params.get(by)
    return id ? [{ by, id }] : []
  })[0] ?? null

const ShowAllButton = () => (
  <Button size="small" variant="secondary" asChild>
    <Link to="/whatsapp">{useText()("whatsapp.showAll")}</Link>
  </Button>
)

/** All messages, or those about what the address names. */
export const MessageTable = () => {
  const t = useText()
  const scope = scopeIn(useSearchParams()[0])
  const list = useList(messageList, scope ? { [scope.by]: scope.id } : {})
  const { opened, open, close } = useOpenedMessage(list.rows)
  const scoped = scope && {
    title: t(`whatsapp.scopes.${scope.by}`),
    texts: {
      ...list.texts,
      empty: t("whatsapp.list.scopedEmpty"),
      emptyHint: t("whatsapp.list.scopedEmptyHint"),
    },
  }
  return (
    <>
      <ListTable {...list} {...scoped} onOpen={open}>
        {scope && <ShowAllButton />}
      </ListTable>
      {opened && <MessageDrawer message={opened} onClose={close} />}
    </>
  )
}
