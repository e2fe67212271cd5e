package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.api.OtherPaginator.Answer;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.Optional;

/** Asks this project's paginator and another one the same, and goes on from their tokens. */
final class Comparison implements AutoCloseable {

  private final OtherPaginator other;
  private final TableRestoreStatusPaginator ours;

  Comparison(OtherPaginator other, TestSandbox sandbox) {
    this.other = other;
    this.ours = TableRestoreStatusPaginator.open(sandbox.url("maxAttempts=1"));
  }

  Answer ours(Cell cell) {
    return Answer.of(ours.paginate(cell.filter(), cell.config()).buildFullResult());
  }

  Answer theirs(Cell cell) {
    return other.list(cell.filter(), cell.config());
  }

  /**
   * Asserts that both list the same items and give the same token, byte for byte, which each then
   * resumes, that many times. The tokens being the same, each so resumes the other's.
   */
  void assertAlike(Cell first, int resumptions) {
    Optional<Cell> cell = Optional.of(first);
    for (int round = 0; round <= resumptions && cell.isPresent(); round++) {
      Cell asked = cell.get();
      Answer theirs = theirs(asked);
      Answer ours = ours(asked);
      assertThat(ours.ids()).as(asked.toString()).isEqualTo(theirs.ids());
      assertThat(ours.nextToken()).as(asked.toString()).isEqualTo(theirs.nextToken());
      assertThat(ours.items()).as(asked.toString()).isEqualTo(theirs.items());
      cell = theirs.nextToken().map(asked::resumed);
    }
  }

  @Override
  public void close() {
    ours.close();
  }
}
