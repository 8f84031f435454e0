/** The HTTP face: each route parses, asks and replies. */
import compression from 'compression';
import express, {} from 'express';
import helmet from 'helmet';
import { NotFoundError } from '../core/errors.js';
import { allowHosts, requireToken } from './access.js';
import { errorReply } from './http-errors.js';
import { answerArticle, answerArticles } from './routes/articles.js';
import { answerEdge } from './routes/edges.js';
import { answerGraph } from './routes/graph.js';
import { answerHealth } from './routes/health.js';
import { answerNeighbours } from './routes/neighbours.js';
import { answerNode } from './routes/nodes.js';
import { answerSearch } from './routes/search.js';
/** Builds the application; it listens nowhere yet. */
export function createApp({ store, clientFolder, host, token, version, log, now }) {
    const app = express();
    app.disable('x-powered-by');
    app.use(logRequests(log, now));
    app.use(securityHeaders());
    app.use(allowHosts(host));
    app.use(compression());
    app.get('/healthz', reply(() => answerHealth(store, version)));
    if (token !== undefined)
        app.use(requireToken(token));
    app.get('/api/graph', reply(({ query }) => answerGraph(store, query)));
    app.get('/api/nodes/:id', reply(({ params }) => answerNode(store, params.id)));
    app.get('/api/nodes/:id/neighbours', reply(({ params, query }) => answerNeighbours(store, params.id, query)));
    app.get('/api/edges/:id', reply(({ params }) => answerEdge(store, params.id)));
    app.get('/api/search', reply(({ query }) => answerSearch(store, query)));
    app.get('/api/articles', reply(({ query }) => answerArticles(store, query)));
    app.get('/api/articles/:id', reply(({ params }) => answerArticle(store, params.id)));
    app.use('/api', () => {
        throw new NotFoundError('route-unknown', 'No such address in the API.', 'The README lists the addresses.');
    });
    app.use(express.static(clientFolder, { setHeaders: setCaching }));
    app.use(() => {
        throw new NotFoundError('page-unknown', 'No such page.', 'Open /. If that is what you did: npm run build');
    });
    app.use((error, _request, response, next) => {
        const { status, answer } = errorReply(error);
        if (status >= 500)
            log.error({ error }, 'a request failed');
        if (response.headersSent)
            next(error);
        else
            response.status(status).json(answer);
    });
    return app;
}
/** A handler that knows nothing of the framework, as one of the framework's. Express adds the ETag and answers 304. */
function reply(answer) {
    return async (request, response) => {
        const body = await answer(request);
        response.set('Cache-Control', 'no-cache').json(body);
    };
}
function securityHeaders() {
    return helmet({
        contentSecurityPolicy: {
            useDefaults: false,
            directives: {
                defaultSrc: ["'self'"],
                imgSrc: ["'self'", 'data:', 'blob:'],
                workerSrc: ["'self'", 'blob:'],
                objectSrc: ["'none'"],
                baseUri: ["'none'"],
                formAction: ["'self'"],
                frameAncestors: ["'none'"],
            },
        },
        // The server speaks plain HTTP; whoever puts TLS before it sets this there.
        strictTransportSecurity: false,
    });
}
/** Files under /assets/ carry a hash in their name and never change. */
function setCaching(response, path) {
    const isHashed = /[\\/]assets[\\/]/.test(path);
    response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
function logRequests(log, now) {
    return (request, response, next) => {
        const startedAt = now();
        // The path without its query, which may hold a token.
        const { method, path } = request;
        response.on('finish', () => {
            log.info({ method, path, status: response.statusCode, durationMs: Math.round(now() - startedAt) }, 'request');
        });
        next();
    };
}
