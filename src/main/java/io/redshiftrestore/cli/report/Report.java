package io.redshiftrestore.cli.report;

import io.redshiftrestore.cli.restore.Restore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a page tells.
 *
 * @param restores the restores, oldest request first
 * @param cluster the cluster that it is about, unless it is about all
 * @param since the time from which on all requests are shown
 * @param now when the restores were as they are shown
 * @param origin what has to be said of data that is not AWS's own
 */
record Report(
    List<Restore> restores,
    Optional<String> cluster,
    Instant since,
    Instant now,
    Optional<String> origin) {

  Report {
    restores = List.copyOf(restores);
  }

  List<Restore> running() {
    return restores.stream().filter(Restore::runs).toList();
  }

  /** Returns those that failed, the latest first: it is what people look for. */
  List<Restore> failed() {
    List<Restore> failed = new ArrayList<>(restores);
    failed.removeIf(restore -> !restore.status().equals(Status.FAILED.name()));
    Collections.reverse(failed);
    return failed;
  }

  SortedSet<String> clusters() {
    TreeSet<String> clusters = new TreeSet<>();
    restores.forEach(restore -> clusters.add(restore.cluster()));
    return clusters;
  }

  List<Restore> of(String cluster) {
    return restores.stream().filter(restore -> restore.cluster().equals(cluster)).toList();
  }
}
