// The way back up from a page: the pages above it, in order.
import type { FC } from 'hono/jsx';

export type Crumb = { readonly href: string; readonly label: string };

export const Crumbs: FC<{ crumbs: readonly Crumb[] }> = ({ crumbs }) =>
  crumbs.length === 0 ? null : (
    <nav class="crumbs" aria-label="breadcrumb">
      {crumbs.map((crumb) => (
        <>
          <a href={crumb.href}>{crumb.label}</a>
          <span aria-hidden="true">/</span>
        </>
      ))}
    </nav>
  );
