package io.redshiftrestore.oracle;

import com.google.common.base.Throwables;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One query put to both sides. */
final class Trial {

  private final Query query;
  private final Setup setup;
  private final Witness driver;
  private final Witness reference;
  private final TestSandbox sandbox;
  private final Tally tally;

  Trial(
      Query query,
      Setup setup,
      Witness driver,
      Witness reference,
      TestSandbox sandbox,
      Tally tally) {
    this.query = query;
    this.setup = setup;
    this.driver = driver;
    this.reference = reference;
    this.sandbox = sandbox;
    this.tally = tally;
  }

  /** Returns what is wrong with our answers, if anything is. */
  Optional<String> run() {
    List<Answer> wanted = new ArrayList<>();
    List<Answer> candidates = new ArrayList<>();
    try {
      for (int execution = 0; execution < query.executions(); execution++) {
        wanted.add(ofReference(query.sql().reference(), execution));
        candidates.add(ofReference(query.unlimited().reference(), execution));
      }
    } catch (SQLException e) {
      return failure(e, "The reference fails");
    }
    if (candidates.stream().anyMatch(Answer::isTooLong)) {
      tally.tooLong();
      return Optional.empty();
    }
    return run(wanted, candidates);
  }

  /** Prepares it anew each time: H2 takes the rows of an earlier execution for those of a WITH. */
  private Answer ofReference(Sql.Text text, int execution) throws SQLException {
    try (Witness.Prepared prepared = reference.prepare(text)) {
      return prepared.answer(execution);
    }
  }

  private Optional<String> run(List<Answer> wanted, List<Answer> candidates) {
    try (Witness.Prepared ours = driver.prepare(query.sql().ours())) {
      for (int execution = 0; execution < query.executions(); execution++) {
        int inTurn = execution;
        sandbox.recorder().clear();
        Answer found = ours.answer(execution);
        int calls = sandbox.requests().size();
        tally.executed(calls);
        Optional<String> wrong =
            found
                .difference(wanted.get(execution), candidates.get(execution), query)
                .or(() -> overRead(calls, inTurn));
        if (wrong.isPresent()) {
          return complaint(wrong.get(), wrong.get(), execution);
        }
      }
      tally.compared();
      return Optional.empty();
    } catch (SQLException e) {
      return failure(e, "The driver fails");
    }
  }

  private Optional<String> overRead(int calls, int execution) {
    int most = CallBound.of(query, execution, setup);
    return calls <= most
        ? Optional.empty()
        : Optional.of(calls + " calls instead of " + most + " at the most");
  }

  private Optional<String> failure(SQLException failure, String who) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return complaint(
        failure.getMessage() + "\n" + Throwables.getRootCause(failure), who + ": " + trace, 0);
  }

  private Optional<String> complaint(String complaint, String details, int execution) {
    Optional<KnownLimitation> known = KnownLimitation.of(complaint, query.sql().ours().sql());
    known.ifPresent(tally::limitation);
    return known.isPresent() ? Optional.empty() : Optional.of(report(details, execution));
  }

  private String report(String wrong, int execution) {
    Sql.Text ours = query.sql().ours();
    List<String> values =
        ours.parameters().stream()
            .map(parameter -> String.valueOf(parameter.value(execution)))
            .toList();
    String rewritten =
        query.sql().reference().sql().equals(ours.sql())
            ? ""
            : "\nReference: " + query.sql().reference().sql();
    return "%s\nExecution %d of: %s%s\nParameters: %s\nPlan:\n%s"
        .formatted(wrong, execution, ours.sql(), rewritten, values, driver.plan(ours));
  }
}
