// Adds people to the user pool of the stack. Only the local cloud's demo people are made this way;
// elsewhere an administration's own identity provider knows its people already.
import {
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { type NewPerson, createUser } from './pool-user.ts';

export type IdentityDirectory = {
  readonly issuer: string;
  /** Makes the person, or finds them by user name, and answers the subject of their tokens. */
  add: (person: NewPerson) => Promise<string>;
};

export function identityDirectory(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  issuer: string,
): IdentityDirectory {
  return {
    issuer,
    async add(person) {
      await createUser(client, userPoolId, person);
      const named = { UserPoolId: userPoolId, Username: person.userName };
      await client.send(
        new AdminSetUserPasswordCommand({ ...named, Password: person.password, Permanent: true }),
      );
      const { UserAttributes } = await client.send(new AdminGetUserCommand(named));
      const subject = UserAttributes?.find((attribute) => attribute.Name === 'sub')?.Value;
      if (!subject) throw new Error(`the user pool gave ${person.userName} no subject`);
      return subject;
    },
  };
}
