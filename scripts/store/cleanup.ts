type Task = () => unknown

interface Undo {
  gently: Task
  atOnce: Task
}

/** What must be undone at the end, last begun first. */
export class Cleanup {
  private readonly tasks: Undo[] = []

  add(gently: Task, atOnce: Task = gently): void {
    this.tasks.push({ gently, atOnce })
  }

  async run(): Promise<void> {
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) await task.gently()
  }

  /** For a process that ends now: what is begun is not waited for. */
  runAtOnce(): void {
    for (const { atOnce } of this.tasks.reverse()) atOnce()
  }
}
