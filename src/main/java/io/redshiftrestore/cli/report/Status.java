package io.redshiftrestore.cli.report;

import io.redshiftrestore.cli.restore.Restore;
import java.util.Locale;

/** The statuses in the order in which a page shows them. */
enum Status {
  IN_PROGRESS("In progress"),
  PENDING("Pending"),
  FAILED("Failed"),
  CANCELED("Canceled"),
  SUCCEEDED("Succeeded"),
  /** Whatever else AWS may say. */
  OTHER("Other");

  private final String title;

  Status(String title) {
    this.title = title;
  }

  static Status of(Restore restore) {
    for (Status status : values()) {
      if (status.name().equals(restore.status())) {
        return status;
      }
    }
    return OTHER;
  }

  String title() {
    return title;
  }

  /** Returns the name by which the style sheet knows it. */
  String style() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
