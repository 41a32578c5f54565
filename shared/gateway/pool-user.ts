// One person in the user pool, made if they are not there yet. No mail invites them.
import {
  AdminCreateUserCommand,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';

/** A person to be made. */
export type NewPerson = {
  readonly userName: string;
  readonly name: string;
  readonly mail: string;
  readonly password: string;
};

/** Makes the person; one whose user name exists is left as they are. */
export async function createUser(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  { userName, name, mail }: NewPerson,
): Promise<void> {
  const UserAttributes = [
    { Name: 'name', Value: name },
    { Name: 'email', Value: mail },
    { Name: 'email_verified', Value: 'true' },
  ];
  try {
    await client.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: userName,
        UserAttributes,
        MessageAction: 'SUPPRESS',
      }),
    );
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
  }
}
