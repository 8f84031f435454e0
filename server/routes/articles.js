/** GET /api/articles and /api/articles/:id */
import { articlesQuerySchema, keySchema } from '../../core/api.js';
import { NotFoundError } from '../../core/errors.js';
import { parseRequest } from '../http-errors.js';
import { nextCursor, readCursor } from './cursor.js';
/** A page of articles, newest first. */
export async function answerArticles(store, query) {
    const { limit, cursor } = parseRequest(articlesQuerySchema, query);
    const offset = readCursor(cursor);
    const articles = await store.listArticles(limit, offset);
    const total = await store.countArticles();
    return { articles: [...articles], total, nextCursor: nextCursor(offset, articles.length, total) };
}
/** An article's text with all that was found in it. */
export async function answerArticle(store, id) {
    const key = parseRequest(keySchema, id);
    const found = await store.findArticle(key);
    if (found === undefined)
        throw new NotFoundError('article-unknown', `No article "${key}".`, 'List them with GET /api/articles');
    const { summary, extraction } = found;
    const { article, entities, attributions } = extraction;
    return {
        ...summary,
        text: article.text,
        textHash: article.textHash,
        regions: [...article.regions],
        entities: entities.map(({ key, kind, name, mentions }) => ({
            key,
            kind,
            label: name,
            mentions: mentions.map(({ start, end }) => ({ start, end })),
        })),
        attributionList: attributions.map((attribution) => ({
            source: [...attribution.source],
            cue: attribution.cue,
            content: [...attribution.content],
            nestedIn: attribution.nestedIn,
            speaker: attribution.speaker,
            via: [...attribution.via],
            mode: attribution.mode,
            stance: attribution.stance,
            confidence: attribution.confidence,
            why: attribution.why,
        })),
    };
}
