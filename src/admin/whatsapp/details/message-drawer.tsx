import { Button, Drawer, Heading } from "@medusajs/ui"
import type { WhatsappMessageView } from "../../../contracts/whatsapp"
import { useText } from "../../lib/use-text"
import { MessageStatusBadge } from "../badges"
import { ResendButton } from "../resend-button"
import { subjectOf } from "../subject"
import { MessageDetails } from "./message-details"

type MessageDrawerProps = { message: WhatsappMessageView; onClose: () => void }

export const MessageDrawer = ({ message, onClose }: MessageDrawerProps) => {
  const t = useText()
  return (
    <Drawer open onOpenChange={(stays) => !stays && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <div className="flex items-center gap-x-3">
            <Drawer.Title asChild>
              <Heading>{subjectOf(message, t)}</Heading>
            </Drawer.Title>
            <MessageStatusBadge status={message.status} />
          </div>
        </Drawer.Header>
        <Drawer.Body className="flex-1 overflow-y-auto p-0">
          <MessageDetails message={message} />
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.close")}
            </Button>
          </Drawer.Close>
          <ResendButton message={message} variant="primary" done={onClose} />
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
