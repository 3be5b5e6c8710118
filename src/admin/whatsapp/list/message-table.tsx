import { LinkButton } from "../../components/link-button"
import { ListTable } from "../../components/list-table"
import { useScope } from "../../lib/scope"
import { useList } from "../../lib/use-list"
import { useText } from "../../lib/use-text"
import { MessageDrawer } from "../details/message-drawer"
import { messageList } from "./message-list"
import { useOpenedMessage } from "./use-opened-message"

const SCOPES = ["order_id", "quote_id", "digest_id"] as const

/** All messages, or those about what the address names. */
export const MessageTable = () => {
  const t = useText()
  const scope = useScope(SCOPES)
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
        {scope && <LinkButton to="/whatsapp" label={t("whatsapp.showAll")} />}
      </ListTable>
      {opened && <MessageDrawer message={opened} onClose={close} />}
    </>
  )
}
