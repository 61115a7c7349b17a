interface Client {
  middlewareStack: { remove(name: string): boolean };
}

/** A client without the step that copies every input and output for a logger, set or not: a quarter of its CPU. */
export function slimClient<C extends Client>(client: C): C {
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}
