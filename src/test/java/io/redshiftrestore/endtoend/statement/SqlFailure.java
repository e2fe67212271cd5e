package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a program sees of a failure. */
public record SqlFailure(Class<?> type, String state, String message, List<Throwable> causes) {

  private static final int LONGEST_MESSAGE = 500;

  /** Returns how the use fails, which must be with an {@link SQLException} for people to read. */
  public static SqlFailure of(ThrowingCallable use) {
    Throwable thrown = catchThrowable(use);
    assertThat(thrown).isInstanceOf(SQLException.class);
    SQLException failure = (SQLException) thrown;
    SqlFailure seen =
        new SqlFailure(
            failure.getClass(),
            String.valueOf(failure.getSQLState()),
            String.valueOf(failure.getMessage()),
            Stream.iterate(failure.getCause(), cause -> cause != null, Throwable::getCause)
                .toList());
    seen.assertIsForPeople();
    return seen;
  }

  private void assertIsForPeople() {
    assertThat(message)
        .isNotBlank()
        .matches("(?s).*[.?]")
        .hasSizeLessThanOrEqualTo(LONGEST_MESSAGE)
        .doesNotContain(
            "\n", "Exception", "org.apache.calcite", "software.amazon", ".shaded.", "hush");
  }
}
