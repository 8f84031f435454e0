/** GET /healthz */
/** Says that the store answers. */
export async function answerHealth(store, version) {
    return { status: 'ok', articles: await store.countArticles(), version };
}
