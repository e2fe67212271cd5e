package io.redshiftrestore.oracle;

import io.redshiftrestore.oracle.grammar.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one side says to a query: an answer for each execution, or why there is none.
 *
 * @param failure what the first execution that failed has failed of
 */
record Reply(List<Answer> answers, Optional<SQLException> failure) {

  private static final String INVALID_DATA = "22";

  static Reply of(Witness witness, Sql.Text text, int executions) {
    List<Answer> answers = new ArrayList<>();
    try (Witness.Prepared prepared = witness.prepare(text)) {
      for (int execution = 0; execution < executions; execution++) {
        answers.add(prepared.answer(execution));
      }
      return new Reply(answers, Optional.empty());
    } catch (SQLException e) {
      return new Reply(answers, Optional.of(e));
    }
  }

  private String state() {
    return failure.map(SQLException::getSQLState).map(String::valueOf).orElse("");
  }

  boolean isTooMuch() {
    return state().equals("57014") || answers.stream().anyMatch(Answer::isTooLong);
  }

  /**
   * Returns whether it failed of the fault that PostgreSQL 17 has where FIRST_VALUE stands over
   * frames with EXCLUDE TIES.
   */
  boolean isFaultOfItsOwn() {
    return failureText().startsWith("XX000")
        && failureText().contains("cannot fetch row before WindowObject's mark position");
  }

  boolean isRefusal() {
    return state().equals("0A000");
  }

  /** Returns whether the query makes sense, but not with these values. */
  boolean isAboutData() {
    return state().startsWith(INVALID_DATA);
  }

  String failureText() {
    return failure.map(e -> state() + " " + e.getMessage()).orElse("an answer");
  }
}
