package io.redshiftrestore.oracle;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import io.redshiftrestore.oracle.Verdict.Sort;
import io.redshiftrestore.oracle.grammar.Relation;
import io.redshiftrestore.oracle.grammar.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the queries of a relation agree. */
final class Agreement {

  private final Relation relation;
  private final Witness driver;

  Agreement(Relation relation, Witness driver) {
    this.relation = relation;
    this.driver = driver;
  }

  Verdict run() {
    Reply whole = reply(relation.whole());
    List<Reply> parts = new ArrayList<>();
    for (Sql part : relation.parts()) {
      parts.add(reply(part));
    }
    List<Reply> all = new ArrayList<>(parts);
    all.add(whole);
    Optional<Reply> failed = all.stream().filter(reply -> reply.failure().isPresent()).findFirst();
    if (failed.isPresent()) {
      return ofFailure(failed.get());
    } else if (all.stream().anyMatch(Reply::isTooMuch)) {
      return Verdict.of(Sort.TOO_MUCH);
    }
    for (int execution = 0; execution < relation.executions(); execution++) {
      Multiset<List<@Nullable Object>> together = HashMultiset.create();
      for (Reply part : parts) {
        together.addAll(part.answers().get(execution).rows());
      }
      Multiset<List<@Nullable Object>> expected =
          HashMultiset.create(whole.answers().get(execution).rows());
      if (!together.equals(expected)) {
        return new Verdict(
            Sort.WRONG_ROWS,
            "the parts lack "
                + some(Multisets.difference(expected, together))
                + " and have "
                + some(Multisets.difference(together, expected))
                + " besides",
            text(execution));
      }
    }
    return Verdict.of(Sort.SAME_ROWS);
  }

  private static String some(Multiset<List<@Nullable Object>> rows) {
    return rows.size() + " rows " + rows.stream().limit(3).toList();
  }

  private Reply reply(Sql sql) {
    return Reply.of(driver, sql.ours(), relation.executions());
  }

  /** Which of the queries comes upon an impossible value first is nothing that they agree on. */
  private Verdict ofFailure(Reply failed) {
    return failed.isAboutData()
        ? Verdict.of(Sort.SAME_ERROR)
        : new Verdict(
            failed.isRefusal() ? Sort.REFUSED : Sort.WRONG_ERROR, failed.failureText(), text(0));
  }

  private String text(int execution) {
    List<String> values =
        relation.whole().ours().parameters().stream()
            .map(parameter -> String.valueOf(parameter.value(execution)))
            .toList();
    return "\nQuery: " + relation.text() + (values.isEmpty() ? "" : "\nParameters: " + values);
  }
}
