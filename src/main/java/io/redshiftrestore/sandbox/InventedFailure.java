package io.redshiftrestore.sandbox;

import java.util.List;

/**
 * Why a restore failed. No text of the real service is public, so all of these are invented.
 *
 * @param text a format of the source table, the snapshot, the new table and the size in MB
 * @param percentRestored how much was restored by then; 0 when the restore never began
 */
record InventedFailure(String text, int percentRestored) {

  private static final List<InventedFailure> ALL =
      List.of(
          new InventedFailure("Table %1$s does not exist in snapshot %2$s.", 0),
          new InventedFailure(
              """
              The cluster ran out of disk space while restoring %1$s.
              Needed: %4$s MB
              Free: 12870 MB""",
              26),
          new InventedFailure("The restore was interrupted because the cluster was rebooted.", 71),
          new InventedFailure("A table named \"%3$s\" already exists in the target schema.", 0),
          new InventedFailure(
              "Table %1$s has an interleaved sort key, which cannot be restored.", 0),
          new InventedFailure("The target schema was dropped while the restore was running.", 40),
          new InventedFailure(
              """
              An internal error occurred <node 3, slice 1>.
              Please try again; if it happens again, contact AWS Support.""",
              88),
          new InventedFailure("Snapshot %2$s was deleted while the restore was pending.", 0));

  InventedFailure {
    if (percentRestored < 0 || percentRestored > 99) {
      throw new IllegalArgumentException(percentRestored + " percent is not a failure");
    }
  }

  /** Returns the i-th failure; they come round again. */
  static InventedFailure number(int i) {
    return ALL.get(i % ALL.size());
  }

  /** Returns the text for that restore. */
  String message(RestoreRequest restore, long megaBytes) {
    return text.formatted(
        restore.sourceSchemaName() + "." + restore.sourceTableName(),
        restore.snapshotIdentifier(),
        restore.newTableName(),
        megaBytes);
  }
}
