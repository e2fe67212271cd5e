package io.redshiftrestore.table.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A statement that looks keys up in a listing that nobody has read yet, and counts its calls. */
final class SimulatedStatement {

  /** What a statement asks before each batch of keys; {@link LookupPolicy} is one. */
  @FunctionalInterface
  interface Policy {
    long pagesFirst(int newKeys, boolean moreMayCome);
  }

  private final Policy policy;
  private final long pages;
  private final boolean unique;
  private final Random random;
  private final Map<Integer, Long> pageOfKey = new HashMap<>();
  private final Set<Integer> lookedUp = new HashSet<>();
  private long listed;

  /**
   * Creates a statement over a listing.
   *
   * @param pages how many pages the listing has
   * @param unique whether one row answers a key, so that part of the listing may do
   * @param random says on which page each key lies, if on any
   */
  SimulatedStatement(Policy policy, long pages, boolean unique, Random random) {
    this.policy = policy;
    this.pages = pages;
    this.unique = unique;
    this.random = random;
  }

  /** Asks for some keys at once. */
  void ask(Collection<Integer> keys, boolean moreMayCome) {
    Set<Integer> unanswered = new TreeSet<>(keys);
    unanswered.removeIf(this::isAnswered);
    if (unanswered.isEmpty()) {
      return;
    }
    long first = policy.pagesFirst(unanswered.size(), moreMayCome);
    listed += Math.min(first, pages - listed);
    unanswered.removeIf(this::isAnswered);
    lookedUp.addAll(unanswered);
  }

  private boolean isAnswered(int key) {
    return lookedUp.contains(key)
        || listed == pages
        || (unique && pageOfKey.computeIfAbsent(key, this::anyPage) < listed);
  }

  /** Every tenth key is on no page. */
  private long anyPage(int key) {
    return key % 10 == 0 ? Long.MAX_VALUE : random.nextLong(pages);
  }

  /** Returns how many calls the statement has made. */
  long calls() {
    return listed + lookedUp.size();
  }

  @Override
  public String toString() {
    return "%d pages listed of %d, %d %s keys looked up"
        .formatted(listed, pages, lookedUp.size(), unique ? "unique" : "shared");
  }
}
