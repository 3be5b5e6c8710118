import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import type { ReactNode, RefObject } from "react"

type ModalPageProps = {
  title: string
  hint: string
  /** Below the hint. */
  choice?: ReactNode
  isWide?: boolean
  body?: RefObject<HTMLDivElement | null>
  closeLabel: string
  /** Beside the button that closes. */
  actions?: ReactNode
  children: ReactNode
}

/** What fills a modal: a heading with a hint, content in a column, and buttons. */
export const ModalPage = ({
  title,
  hint,
  choice,
  isWide = false,
  body,
  closeLabel,
  actions,
  children,
}: ModalPageProps) => (
  <>
    <FocusModal.Header />
    <FocusModal.Body className="flex-1 overflow-y-auto">
      <div
        ref={body as RefObject<HTMLDivElement>}
        className={`mx-auto flex w-full flex-col gap-y-8 px-4 ${isWide ? "max-w-[860px] py-12" : "max-w-[752px] py-16"}`}
      >
        <div className="flex flex-col gap-y-1">
          <FocusModal.Title asChild>
            <Heading>{title}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text size="small" className="text-ui-fg-subtle">
              {hint}
            </Text>
          </FocusModal.Description>
          {choice}
        </div>
        {children}
      </div>
    </FocusModal.Body>
    <FocusModal.Footer>
      <FocusModal.Close asChild>
        <Button type="button" size="small" variant="secondary">
          {closeLabel}
        </Button>
      </FocusModal.Close>
      {actions}
    </FocusModal.Footer>
  </>
)
