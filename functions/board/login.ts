/** Where people sign in, and by which client: the addresses of an OAuth server with authorization code and PKCE. */
export interface Login {
  client: string;
  authorize: string;
  token: string;
  revoke?: string;
  /** Where a session of the server's own is ended, as Cognito does: with `client_id` and `logout_uri`. */
  logout?: string;
  /** Where the server sends people back to. */
  callback: string;
}

/** The login of this deployment. */
export const loginOf = (): Login => ({
  ...JSON.parse(process.env.BOARD_LOGIN ?? "{}"),
  callback: `${process.env.LINK_BASE}/board`,
});
