package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.restore.DurationText;
import io.redshiftrestore.cli.restore.Restore;
import io.redshiftrestore.cli.restore.RestoreQuery;
import io.redshiftrestore.cli.restore.RestoreQuery.Condition;
import io.redshiftrestore.cli.restore.RestoreText;
import io.redshiftrestore.error.SqlState;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at restores again and again, at those that still run. For one thread, and once. */
final class Watch {

  /** What may be over by the next time, when an answer was had before. */
  private static final Set<String> PASSING =
      Set.of(
          SqlState.THROTTLED.code(),
          SqlState.NOT_AUTHORIZED.code(),
          SqlState.CONNECTION_FAILED.code());

  private final RestoreQuery query;
  private final Selection selection;
  private final WatchOptions options;
  private final Board board;
  private final WatchClock clock;

  private final Map<String, Restore> restores = new LinkedHashMap<>();
  private Outcome worst = Outcome.SUCCEEDED;
  private Backoff backoff;
  private boolean answered;

  Watch(
      RestoreQuery query,
      Selection selection,
      WatchOptions options,
      Board board,
      WatchClock clock) {
    this.query = query;
    this.selection = selection;
    this.options = options;
    this.board = board;
    this.clock = clock;
    this.backoff = Backoff.every(options.interval());
  }

  /**
   * Watches until all have ended.
   *
   * @param forEver whether to go on for those that are yet to be requested
   */
  Outcome run(boolean forEver) throws SQLException, InterruptedException {
    Instant deadline = clock.instant().plus(options.timeout());
    while (true) {
      boolean first = !answered;
      look(forEver);
      if (first && worst == Outcome.UNKNOWN_REQUEST) {
        return worst; // not waiting for the others, as the ids may be mistyped altogether
      }
      Duration pause = backoff.pause();
      board.show(List.copyOf(restores.values()), clock.instant(), pause);
      if (answered && !forEver && running().isEmpty()) {
        board.end(summary());
        return worst;
      }
      Duration left = Duration.between(clock.instant(), deadline);
      if (left.compareTo(pause) < 0) {
        clock.await(left);
        board.end("The time is over: " + DurationText.of(options.timeout()) + ".");
        return Outcome.TIMED_OUT;
      }
      clock.await(pause);
    }
  }

  private String summary() {
    return restores.isEmpty()
        ? "No restore is running."
        : (restores.size() == 1 ? "1 restore has" : restores.size() + " restores have")
            + " ended: "
            + RestoreText.counts(restores.values())
            + ".";
  }

  private List<String> running() {
    return restores.values().stream().filter(Restore::runs).map(Restore::id).toList();
  }

  private void look(boolean forEver) throws SQLException, InterruptedException {
    List<String> asked = answered ? running() : List.copyOf(selection.requests());
    if (answered && asked.isEmpty() && !selection.requests().isEmpty()) {
      return;
    }
    Condition condition =
        !answered
            ? selection.first()
            : forEver ? selection.againWithNew(asked) : selection.again(asked);
    try {
      List<Restore> found = query.where(condition);
      answered = true;
      backoff = backoff.answered();
      missing(asked, found);
      for (Restore restore : found) {
        take(restore);
      }
    } catch (SQLException failure) {
      if (!isPassing(failure)) {
        throw failure;
      }
      backoff = backoff.failed();
      board.say(
          "warning: %s The next try is in %s."
              .formatted(failure.getMessage(), DurationText.of(backoff.pause())));
    }
  }

  private boolean isPassing(SQLException failure) {
    return answered
        ? PASSING.contains(failure.getSQLState())
        : SqlState.THROTTLED.code().equals(failure.getSQLState());
  }

  private void missing(List<String> asked, List<Restore> found) {
    List<String> missing = new ArrayList<>(asked);
    missing.removeAll(found.stream().map(Restore::id).toList());
    if (!missing.isEmpty()) {
      restores.keySet().removeAll(missing);
      worst = Outcome.UNKNOWN_REQUEST;
      board.say(
          "error: AWS lists no table restore request "
              + String.join(", ", missing)
              + selection.restriction()
              + "; check the id, the region and the account.");
    }
  }

  private void take(Restore restore) throws InterruptedException {
    Restore before = restores.put(restore.id(), restore);
    if (restore.runs() || (before != null && !before.runs())) {
      return;
    }
    if (!restore.succeeded() && worst == Outcome.SUCCEEDED) {
      worst = Outcome.FAILED;
    }
    if (options.notification().isPresent()) {
      options.notification().get().tell(restore).ifPresent(board::say);
    }
  }
}
