/** An error of a task, by the name that Retry and Catch look for; the message is its Cause. */
export function taskError(name: string, cause: string): Error {
  const final = name === "States.Runtime" ? { isCatchable: false, isRetryable: false } : {};
  return Object.assign(new Error(cause), { name }, final);
}
