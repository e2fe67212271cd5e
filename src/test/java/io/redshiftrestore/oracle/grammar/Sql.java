package io.redshiftrestore.oracle.grammar;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A piece of a query, as each side writes it.
 *
 * @param differences why the two are not the same, if they are not
 */
public record Sql(Text ours, Text reference, Set<Difference> differences) {

  private static final String HOLE = "{}";

  public Sql {
    differences = ImmutableSet.copyOf(differences);
  }

  /** A piece in one dialect, and the parameters in it. */
  public record Text(String sql, List<Parameter> parameters) {
    public Text {
      parameters = List.copyOf(parameters);
    }
  }

  /** Returns a piece that both sides write in the same way; each {@code {}} is one of the parts. */
  static Sql of(String template, Sql... parts) {
    List<Sql> list = List.of(parts);
    return new Sql(
        fill(template, list.stream().map(Sql::ours).toList()),
        fill(template, list.stream().map(Sql::reference).toList()),
        Sets.newEnumSet(
            () -> Arrays.stream(parts).flatMap(part -> part.differences.stream()).iterator(),
            Difference.class));
  }

  static Sql parameter(Parameter parameter) {
    Text text = new Text("?", List.of(parameter));
    return new Sql(text, text, Set.of());
  }

  /** Returns a piece that the sides write differently. */
  static Sql differing(Difference why, Sql ours, Sql reference) {
    Set<Difference> differences = Sets.newEnumSet(ours.differences, Difference.class);
    differences.addAll(reference.differences);
    differences.add(why);
    return new Sql(ours.ours, reference.reference, differences);
  }

  static Sql join(String separator, List<Sql> parts) {
    return of(
        String.join(separator, parts.stream().map(part -> HOLE).toList()),
        parts.toArray(Sql[]::new));
  }

  private static Text fill(String template, List<Text> parts) {
    String[] around = template.split("\\{\\}", -1);
    if (around.length != parts.size() + 1) {
      throw new IllegalArgumentException(template + " with " + parts.size() + " parts");
    }
    StringBuilder sql = new StringBuilder(around[0]);
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      sql.append(parts.get(i).sql).append(around[i + 1]);
      parameters.addAll(parts.get(i).parameters);
    }
    return new Text(sql.toString(), parameters);
  }
}
