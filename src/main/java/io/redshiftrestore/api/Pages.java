package io.redshiftrestore.api;

import java.util.Iterator;

/**
 * The pages of one listing, each fetched when it is asked for.
 *
 * <p>{@link #hasNext()} costs nothing; {@link #next()} makes exactly one API call (and its retries)
 * and throws {@link ApiException} when it fails, after which there are no more pages. Not
 * thread-safe.
 */
public interface Pages<R> extends Iterator<Page<R>> {}
