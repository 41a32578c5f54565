// The whole web side as one function from request to answer: guards first, then every route, each of
// them declared. Nothing listens here; Lambda and the tests call it.
import { Hono } from 'hono';
import { columnsApi } from './api/columns.ts';
import { deliveriesApi } from './api/deliveries.ts';
import { factsApi } from './api/facts.ts';
import { uploadsApi } from './api/uploads.ts';
import { programKey } from './api/program-key.ts';
import { assetRoutes } from './assets/assets.ts';
import type { Env } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { answerError, answerNotFound } from './errors.ts';
import { language } from './language.ts';
import { historyRoutes } from './history-routes.ts';
import { listRoutes } from './list-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { routesOf, type Declaration } from './route.ts';
import { secure } from './security.ts';
import { whoAsks } from './session.ts';
import { sweepRoutes } from './sweep-routes.ts';
import { signInRoutes } from './sign-in-routes.tsx';
import { deliveryRoutes } from './delivery-routes.ts';
import { publicListRoutes } from './public-list-routes.ts';
import { objectionRoutes } from './objection-routes.ts';
import { payeeRoutes } from './payee-routes.ts';
import { enterpriseRoutes } from './enterprise-routes.ts';
import { financeRoutes } from './finance-routes.ts';

/** The app with the declaration of every route it has. */
export function makeDeclaredApp(deps: HttpDeps): {
  app: Hono<Env>;
  declared: readonly Declaration[];
} {
  const app = new Hono<Env>();
  secure(app, deps);
  app.use(language);
  app.use(whoAsks(deps));
  app.use('/v1/*', programKey(deps));
  app.onError((error, c) => answerError(error, c));
  app.notFound((c) => answerNotFound(c));
  const routes = routesOf(app);
  assetRoutes(routes);
  signInRoutes(routes, deps);
  deliveryRoutes(routes, deps);
  factsApi(routes, deps);
  columnsApi(routes, deps);
  deliveriesApi(routes, deps);
  uploadsApi(routes, deps);
  financeRoutes(routes, deps);
  policyRoutes(routes, deps);
  sweepRoutes(routes, deps);
  registerRoutes(routes, deps);
  listRoutes(routes, deps);
  historyRoutes(routes, deps);
  enterpriseRoutes(routes, deps);
  publicListRoutes(routes, deps);
  objectionRoutes(routes, deps);
  payeeRoutes(routes, deps);
  return { app, declared: routes.declared };
}

/** The app alone. */
export function makeApp(deps: HttpDeps): Hono<Env> {
  return makeDeclaredApp(deps).app;
}
