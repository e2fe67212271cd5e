package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.connection.ConnectionOptions;
import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.restore.RestoreQuery;
import java.sql.Connection;
import java.sql.SQLException;

/** What the commands that watch have in common: a connection for as long as it takes. */
record WatchSession(
    Console console, WatchClock clock, ConnectionOptions connection, WatchOptions options) {

  Outcome run(Selection selection, Board board, boolean forEver) throws SQLException {
    try (Connection opened = connection.open()) {
      RestoreQuery query =
          new RestoreQuery(opened, warning -> board.say("warning: " + warning.getMessage()));
      Outcome outcome = new Watch(query, selection, options, board, clock).run(forEver);
      connection.origin().ifPresent(console.err()::println);
      return outcome;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.INTERRUPTED;
    }
  }
}
