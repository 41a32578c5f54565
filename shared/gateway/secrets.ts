// The link secret, from the cloud's secret store: the current one signs, the previous one still opens
// links that are under way. Kept for a minute, so that a revoked one dies within it.
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const keptMilliseconds = 60_000;

/** Answers the live secrets, the signing one first. */
export function liveSecrets(
  client: SecretsManagerClient,
  secretArn: string,
  now: () => number,
): () => Promise<readonly string[]> {
  let kept: { at: number; secrets: readonly string[] } | undefined;
  return async () => {
    if (kept && now() - kept.at < keptMilliseconds) return kept.secrets;
    const stages = ['AWSCURRENT', 'AWSPREVIOUS'];
    const found = await Promise.all(stages.map((stage) => secretAt(client, secretArn, stage)));
    kept = { at: now(), secrets: found.filter((secret) => secret !== undefined) };
    return kept.secrets;
  };
}

async function secretAt(client: SecretsManagerClient, SecretId: string, VersionStage: string) {
  try {
    const answer = await client.send(new GetSecretValueCommand({ SecretId, VersionStage }));
    return answer.SecretString;
  } catch (error) {
    const isAbsent = error instanceof Error && error.name === 'ResourceNotFoundException';
    if (isAbsent && VersionStage !== 'AWSCURRENT') return undefined;
    throw error;
  }
}
