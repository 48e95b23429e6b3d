/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { GuideVersion } from '../../../schema/wire/guide.ts';
import type { DirectoryView } from '../directory-view.ts';
import { Frame } from '../frame.tsx';
import { Sections } from '../parts.tsx';
import type { Article } from '../text/article.ts';
import type { FullText } from '../text/text.ts';
import { type PageName, pageHref, type Visit } from '../visit.ts';

/** What a page to read is made from. */
export interface Reading {
  readonly visit: Visit<FullText>;
  readonly directory: DirectoryView;
  readonly versions: readonly GuideVersion[];
}

export interface ArticlePageProps {
  readonly visit: Visit<FullText>;
  readonly page: PageName;
  readonly article: Pick<Article, 'title' | 'heading' | 'lead'> & Partial<Pick<Article, 'sections'>>;
  /** Before the sections of the text: what depends on the channel or the day. */
  readonly children?: Child;
  readonly after?: Child;
}

export function ArticlePage({ visit, page, article, children, after }: ArticlePageProps) {
  const { start } = visit.text.signpost;
  return (
    <Frame visit={visit} page={page} title={article.title}>
      <h1>{article.heading}</h1>
      <p class="lead">{article.lead}</p>
      {children}
      <Sections of={article.sections ?? []} />
      {after}
      <p class="onward">
        <a class="button second" href={`${pageHref(visit)}#kiezen`}>
          {start.heading}
        </a>
      </p>
    </Frame>
  );
}
