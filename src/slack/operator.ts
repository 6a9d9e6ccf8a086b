/**
 * SLACK_OPERATOR names the person who looks after the bot: `U…`, or `T…:U…` where the bot serves
 * several workspaces. Returns their user id when they are of this workspace.
 */
export function operatorOf(operator: string | undefined, workspace: string): string | undefined {
  const { team, user } = parseOperator(operator);
  return team === undefined || team === workspace ? user : undefined;
}

export function parseOperator(operator: string | undefined): { team?: string; user?: string } {
  const [, team, user] = /^(?:([TE]\w+):)?(\w+)$/.exec(operator ?? '') ?? [];
  return { ...(team !== undefined && { team }), ...(user !== undefined && { user }) };
}
