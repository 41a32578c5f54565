// The HTTP API's one function: the app behind Lambda's event format.
import { handle } from 'hono/aws-lambda';
import { makeDeps } from '../../shared/deps.ts';
import { makeApp } from './app.ts';
import { isContentTypeBinary } from './carried-bytes.ts';

export const handler = handle(makeApp(makeDeps(process.env)), { isContentTypeBinary });
