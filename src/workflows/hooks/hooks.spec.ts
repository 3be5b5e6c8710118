import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { type HookContext, type HookHandler, compose, functionsOf } from "./handler"
import { composeHook } from "./index"
import { isInHook } from "./state"

const context = { container: {} } as HookContext

/** A handler that writes down what it is asked to do. */
const recorder = () => {
  const log: string[] = []
  const ours: HookHandler<{ id: string }, string> = {
    invoke: ({ id }) => {
      log.push(`ours does ${id}`)
      return Promise.resolve(`ours of ${id}`)
    },
    compensate: (done) => {
      log.push(`undo ${done}`)
      return Promise.resolve()
    },
  }
  return { log, ours }
}

describe("A hook of Medusa's that the plugin takes", () => {
  it("is undone with what was done in it", async () => {
    const { log, ours } = recorder()
    const [invoke, compensate] = functionsOf(ours)
    const { compensateInput } = await invoke({ id: "cart_1" }, context)
    await compensate(compensateInput, context)
    expect(log).toEqual(["ours does cart_1", "undo ours of cart_1"])
  })

  it("is left alone by an undo when it never ran", async () => {
    const { log, ours } = recorder()
    await functionsOf(ours)[1](undefined, context)
    expect(log).toEqual([])
  })
})

describe("A hook that the store composes", () => {
  it("does what the plugin and then what the store wants, and undoes it the other way round", async () => {
    const { log, ours } = recorder()
    const [invoke, compensate] = compose(
      ours,
      ({ id }) => {
        log.push(`theirs does ${id}`)
        return new StepResponse("their output", "theirs")
      },
      (done: string) => log.push(`undo ${done}`),
    )
    const { output, compensateInput } = await invoke({ id: "cart_1" }, context)
    expect(output).toBe("their output")
    await compensate(compensateInput, context)
    expect(log).toEqual([
      "ours does cart_1",
      "theirs does cart_1",
      "undo theirs",
      "undo ours of cart_1",
    ])
  })

  it("keeps nothing of the plugin's when the store refuses", async () => {
    const { log, ours } = recorder()
    const [invoke] = compose(
      ours,
      () => {
        throw new Error("not today")
      },
      undefined,
    )
    await expect(invoke({ id: "cart_1" }, context)).rejects.toThrow("not today")
    expect(log).toEqual(["ours does cart_1", "undo ours of cart_1"])
  })

  it("undoes the plugin's part though the store can't undo its own", async () => {
    const { log, ours } = recorder()
    const [invoke, compensate] = compose(
      ours,
      () => undefined,
      () => {
        throw new Error("stuck")
      },
    )
    const { compensateInput } = await invoke({ id: "cart_1" }, context)
    await expect(compensate(compensateInput, context)).rejects.toThrow("stuck")
    expect(log).toEqual(["ours does cart_1", "undo ours of cart_1"])
  })

  it("counts as the plugin's", () => {
    expect(isInHook("completeCart.validate")).toBe(false)
    const functions = composeHook("completeCart.validate", ({ cart }) => new StepResponse(cart.id))
    expect(functions).toEqual([expect.any(Function), expect.any(Function)])
    expect(isInHook("completeCart.validate")).toBe(true)
  })
})
