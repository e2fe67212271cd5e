package io.redshiftrestore.table.read;

import java.util.OptionalLong;

/**
 * Decides between looking keys up, a call each, and listing everything, a call a page, when nobody
 * knows how many pages there are and, in a join, how many keys will come.
 *
 * <p>This is the ski-rental problem: look-ups are the rent, the listing is the purchase. With P
 * pages and k keys, it never takes more than
 *
 * <ul>
 *   <li>k calls when all keys are known and no more than {@code lookupLimit},
 *   <li>P calls, or else 2k, when all keys are known and more,
 *   <li>{@code lookupLimit} + 2·min(k, P) calls when keys arrive in batches.
 * </ul>
 *
 * <p>Once the size of the listing is known from an earlier statement, it takes the cheaper way:
 * min(k, P) calls when all keys are known, 2·min(k, P) when they arrive in batches. Should the
 * listing have grown since, that takes 2k calls at the most.
 *
 * <p>One policy serves one table in one region during one statement. Not thread-safe.
 */
public final class LookupPolicy {

  private final int lookupLimit;
  private final OptionalLong pagesKnown;
  private long keysSoFar;
  private long pagesSoFar;

  /**
   * Creates a policy for a statement.
   *
   * @param lookupLimit how many keys to look up without a thought of listing
   * @param pagesKnown how many pages the listing had when it was last read to its end
   */
  public LookupPolicy(int lookupLimit, OptionalLong pagesKnown) {
    this.lookupLimit = lookupLimit;
    this.pagesKnown = pagesKnown;
  }

  /**
   * Returns how many more pages to list, at the most, before the keys that are then still
   * unanswered are looked up; 0 to look them all up at once.
   *
   * @param newKeys how many keys are asked for that neither a look-up nor the listing has answered
   * @param moreMayCome whether later batches may bring other keys
   */
  public long pagesFirst(int newKeys, boolean moreMayCome) {
    long before = keysSoFar;
    keysSoFar += newKeys;
    if (pagesKnown.isPresent()) {
      long asked = moreMayCome ? keysSoFar : newKeys;
      return asked > pagesKnown.getAsLong() ? pagesUpTo(asked) : 0;
    }
    if (!moreMayCome) {
      return newKeys <= lookupLimit ? 0 : newKeys;
    }
    long free = Math.max(0, lookupLimit - before);
    return Math.max(0, newKeys - free);
  }

  /** A listing that has grown is read on by no more pages than there are new keys. */
  private long pagesUpTo(long pages) {
    long more = Math.max(0, pages - pagesSoFar);
    pagesSoFar += more;
    return more;
  }
}
