import { Button } from "@medusajs/ui"
import { Link, useSearchParams } from "react-router-dom"
import { ListTable } from "../../components/list-table"
import { useList } from "../../lib/use-list"
import { useText } from "../../lib/use-text"
import { MessageDrawer } from "../details/message-drawer"
import { messageList } from "./message-list"
import { scopeIn } from "./scope"
import { useOpened } from "./use-opened"

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
  const { opened, open, close } = useOpened(list.rows)
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
