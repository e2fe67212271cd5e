package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.restore.Restore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where people see how the restores are. */
interface Board {

  /**
   * Shows the restores.
   *
   * @param next how long it takes until AWS is asked again
   */
  void show(List<Restore> restores, Instant now, Duration next);

  /** Says something beside. */
  void say(String sentence);

  /** Says how it ended, and leaves what was shown last. */
  void end(String sentence);
}
