package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.restore.RestoreQuery.Condition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which restores to watch.
 *
 * @param requests their ids; none for those that run
 * @param cluster the cluster that they are of, if that matters
 * @param where a further condition in SQL, if there is one
 */
record Selection(Set<String> requests, Optional<String> cluster, Optional<String> where) {

  static Selection ofRequests(List<String> requests) {
    return new Selection(new LinkedHashSet<>(requests), Optional.empty(), Optional.empty());
  }

  /** Returns what finds them at first. */
  Condition first() {
    return inCluster(chosen());
  }

  /** Returns what finds out how those are that still run. */
  Condition again(Collection<String> running) {
    return inCluster(Condition.idIn(running));
  }

  /** Returns what finds out the same, and finds those that were requested meanwhile. */
  Condition againWithNew(Collection<String> running) {
    if (!requests.isEmpty() || running.isEmpty()) {
      return running.isEmpty() ? first() : again(running);
    }
    return inCluster(chosen().or(Condition.idIn(running)));
  }

  /** Returns what the requests have to fulfil besides, in words of the options. */
  String restriction() {
    return cluster.isEmpty() && where.isEmpty() ? "" : " that --cluster and --where hold for";
  }

  private Condition chosen() {
    Condition condition = requests.isEmpty() ? Condition.RUNS : Condition.idIn(requests);
    return where.map(Condition::written).map(condition::and).orElse(condition);
  }

  /** The cluster stands outside of any OR: there it makes a listing short. */
  private Condition inCluster(Condition condition) {
    return cluster.map(name -> Condition.clusterIs(name).and(condition)).orElse(condition);
  }
}
