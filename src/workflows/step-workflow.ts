import {
  type StepExecutionContext,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"

/**
 * A workflow of one step that needs no compensation: one transaction, or nothing that has to be undone.
 * @param id of the workflow, without the prefix that all of ours have
 */
export const stepWorkflow = <Input, Output>(
  id: string,
  run: (input: Input, context: StepExecutionContext) => Promise<Output>,
) => {
  const step = createStep<Input, Output, undefined>(
    id,
    async (input, context) => new StepResponse(await run(input, context)),
  )
  return createWorkflow<Input, Output, []>(
    `millesime-${id}`,
    // Medusa's types can't follow a generic value through a step.
    (input) => new WorkflowResponse(step(input) as WorkflowData<Output>),
  )
}
