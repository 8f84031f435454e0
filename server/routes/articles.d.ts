/** GET /api/articles and /api/articles/:id */
import { type ArticleAnswer, type ArticlesAnswer } from '../../core/api.ts';
import type { Store } from '../store/store.ts';
/** A page of articles, newest first. */
export declare function answerArticles(store: Store, query: unknown): Promise<ArticlesAnswer>;
/** An article's text with all that was found in it. */
export declare function answerArticle(store: Store, id: unknown): Promise<ArticleAnswer>;
