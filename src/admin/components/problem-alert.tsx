import { Alert, Text } from "@medusajs/ui"

type ProblemAlertProps = { variant: "error" | "warning"; what: string; todo?: string | undefined }

/** What went wrong, and what to do about it. */
export const ProblemAlert = ({ variant, what, todo }: ProblemAlertProps) => (
  <Alert variant={variant}>
    <Text size="small" leading="compact" weight="plus">
      {what}
    </Text>
    {todo && (
      <Text size="small" className="text-ui-fg-subtle mt-1 text-pretty">
        {todo}
      </Text>
    )}
  </Alert>
)
