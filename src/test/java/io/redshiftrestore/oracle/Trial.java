package io.redshiftrestore.oracle;

import io.redshiftrestore.oracle.Verdict.Sort;
import io.redshiftrestore.oracle.grammar.Query;
import io.redshiftrestore.oracle.grammar.Setup;
import io.redshiftrestore.oracle.grammar.Sql;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One query put to both sides. */
final class Trial {

  private final Query query;
  private final Setup setup;
  private final Witness driver;
  private final Witness judge;
  private final TestSandbox sandbox;

  Trial(Query query, Setup setup, Witness driver, Witness judge, TestSandbox sandbox) {
    this.query = query;
    this.setup = setup;
    this.driver = driver;
    this.judge = judge;
    this.sandbox = sandbox;
  }

  Verdict run() {
    Reply wanted = Reply.of(judge, query.sql().reference(), query.executions());
    Reply candidates =
        query.isLimited() && wanted.failure().isEmpty()
            ? Reply.of(judge, query.unlimited().reference(), query.executions())
            : wanted;
    if (wanted.isTooMuch() || candidates.isTooMuch()) {
      return Verdict.of(Sort.TOO_MUCH);
    }
    Verdict verdict = judged(wanted, candidates);
    // Once more, by the plan that the connection has kept.
    return verdict.sort() == Sort.SAME_ROWS ? judged(wanted, candidates) : verdict;
  }

  private Verdict judged(Reply wanted, Reply candidates) {
    List<Integer> calls = new ArrayList<>();
    Reply found = ours(calls);
    if (wanted.failure().isPresent() || found.failure().isPresent()) {
      return ofFailures(wanted, found);
    }
    for (int execution = 0; execution < query.executions(); execution++) {
      Optional<String> difference =
          found
              .answers()
              .get(execution)
              .difference(
                  wanted.answers().get(execution), candidates.answers().get(execution), query);
      if (difference.isPresent()) {
        return new Verdict(Sort.WRONG_ROWS, difference.get(), text(execution));
      }
      int most = CallBound.of(query, execution, setup);
      if (calls.get(execution) > most) {
        return new Verdict(
            Sort.WRONG_CALLS,
            calls.get(execution) + " calls instead of " + most + " at the most",
            text(execution));
      }
    }
    return Verdict.of(Sort.SAME_ROWS);
  }

  private Reply ours(List<Integer> calls) {
    List<Answer> answers = new ArrayList<>();
    try (Witness.Prepared prepared = driver.prepare(query.sql().ours())) {
      for (int execution = 0; execution < query.executions(); execution++) {
        sandbox.recorder().clear();
        answers.add(prepared.answer(execution));
        calls.add(sandbox.requests().size());
      }
      return new Reply(answers, Optional.empty());
    } catch (SQLException e) {
      return new Reply(answers, Optional.of(e));
    }
  }

  /**
   * Where several values are impossible, either side may come upon another one first. Where the
   * driver finds no rows the judge may have failed of a value that none of them needs: it computes
   * what is constant before it looks for rows.
   */
  private Verdict ofFailures(Reply wanted, Reply found) {
    if (found.isRefusal()) {
      return new Verdict(Sort.REFUSED, found.failureText(), text(0));
    } else if (wanted.isFaultOfItsOwn()) {
      return Verdict.of(Sort.UNDECIDED);
    } else if (wanted.failure().isEmpty()) {
      return new Verdict(Sort.WRONG_ERROR, found.failureText(), text(0));
    } else if (!wanted.isAboutData()) {
      return new Verdict(Sort.WRONG_QUERY, wanted.failureText(), text(0));
    } else if (found.isAboutData()) {
      return Verdict.of(Sort.SAME_ERROR);
    } else if (found.failure().isEmpty()
        && found.answers().stream().allMatch(answer -> answer.rows().isEmpty())) {
      return Verdict.of(Sort.UNDECIDED);
    }
    return new Verdict(
        Sort.MISSED_ERROR,
        found.failureText() + " instead of the error " + wanted.failureText(),
        text(0));
  }

  private String text(int execution) {
    Sql.Text ours = query.sql().ours();
    String reference =
        query.sql().reference().sql().equals(ours.sql())
            ? ""
            : "\nJudge: " + query.sql().reference().sql();
    List<String> values =
        ours.parameters().stream()
            .map(parameter -> String.valueOf(parameter.value(execution)))
            .toList();
    return "\nQuery: %s%s%s%s"
        .formatted(
            ours.sql(),
            reference,
            values.isEmpty() ? "" : "\nParameters: " + values,
            query.sql().differences().isEmpty() ? "" : "\nDiffering: " + query.sql().differences());
  }
}
