import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"

export type HookContext = { container: MedusaContainer }

/** What the plugin does in a hook of Medusa's, and how that is undone when the workflow fails later. */
export type HookHandler<Input, Done> = {
  invoke: (input: Input, context: HookContext) => Promise<Done>
  compensate: (done: Done, context: HookContext) => Promise<void>
}

type Invoke<Input> = (input: Input, context: HookContext) => Promise<StepResponse<unknown, unknown>>

type Compensate = (done: unknown, context: HookContext) => Promise<void>

/** A handler's two functions as Medusa's hooks take them. */
export type HookFunctions<Input> = readonly [invoke: Invoke<Input>, compensate: Compensate]

/** A store's own handler, as it would be given to Medusa's hook. */
export type StoreInvoke<Input, Context extends HookContext> = (
  input: Input,
  context: Context,
) => unknown

export type StoreCompensate<Context extends HookContext> = (
  done: never,
  context: Context,
) => unknown

type Composed = { ours: unknown; theirs: unknown }

export const functionsOf = <Input, Done>({
  invoke,
  compensate,
}: HookHandler<Input, Done>): HookFunctions<Input> => [
  async (input, context) => new StepResponse(undefined, { ours: await invoke(input, context) }),
  async (done, context) => {
    if (done) await compensate((done as Composed).ours as Done, context)
  },
]

/** First ours, then the store's; undone the other way round. What the store's returns is the output of the hook. */
export const compose = <Input, Done, Context extends HookContext>(
  ours: HookHandler<Input, Done>,
  invoke: StoreInvoke<Input, Context>,
  compensate: StoreCompensate<Context> | undefined,
): HookFunctions<Input> => [
  async (input, context) => {
    const done = await ours.invoke(input, context)
    try {
      const theirs = await invoke(input, context as Context)
      if (!(theirs instanceof StepResponse)) {
        return new StepResponse<unknown, Composed>(theirs, { ours: done, theirs })
      }
      const { output, compensateInput } = theirs as StepResponse<unknown>
      return new StepResponse<unknown, Composed>(output, { ours: done, theirs: compensateInput })
    } catch (error) {
      // Medusa compensates only steps that succeeded.
      await ours.compensate(done, context)
      throw error
    }
  },
  async (done, context) => {
    if (!done) return
    const { ours: mine, theirs } = done as Composed
    try {
      await compensate?.(theirs as never, context as Context)
    } finally {
      await ours.compensate(mine as Done, context)
    }
  },
]
