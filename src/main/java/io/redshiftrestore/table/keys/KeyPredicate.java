package io.redshiftrestore.table.keys;

import java.util.List;
import java.util.function.Function;

/**
 * What a condition says about the key columns, in the shape in which the query says it.
 *
 * <p>It is never stronger than the condition: rows that it refuses, the condition refuses as well.
 * While a query is planned, values are expressions; when it runs, they are text.
 *
 * @param <V> what stands for a value
 */
public sealed interface KeyPredicate<V> {

  /** Returns what a reader makes of this kind of predicate. */
  <T> T fold(Reader<V, T> reader);

  /** Returns the same predicate over other values. */
  <W> KeyPredicate<W> map(Function<? super V, ? extends W> values);

  /** Nothing is known: all rows pass. */
  record Anything<V>() implements KeyPredicate<V> {
    @Override
    public <T> T fold(Reader<V, T> reader) {
      return reader.anything();
    }

    @Override
    public <W> KeyPredicate<W> map(Function<? super V, ? extends W> values) {
      return new Anything<>();
    }
  }

  /**
   * A key has one of some values.
   *
   * @param column the position of the key's column
   */
  record In<V>(int column, List<V> values) implements KeyPredicate<V> {
    public In {
      values = List.copyOf(values);
    }

    @Override
    public <T> T fold(Reader<V, T> reader) {
      return reader.in(this);
    }

    @Override
    public <W> KeyPredicate<W> map(Function<? super V, ? extends W> mapping) {
      return new In<>(column, values.stream().<W>map(mapping).toList());
    }
  }

  /** A key has a value, and none of some; of use where all values are known, as regions are. */
  record NotIn<V>(int column, List<V> values) implements KeyPredicate<V> {
    public NotIn {
      values = List.copyOf(values);
    }

    @Override
    public <T> T fold(Reader<V, T> reader) {
      return reader.notIn(this);
    }

    @Override
    public <W> KeyPredicate<W> map(Function<? super V, ? extends W> mapping) {
      return new NotIn<>(column, values.stream().<W>map(mapping).toList());
    }
  }

  /** A key lies in a range; a look-up can serve it when both ends turn out to be the same. */
  record Between<V>(int column, V least, V greatest) implements KeyPredicate<V> {
    @Override
    public <T> T fold(Reader<V, T> reader) {
      return reader.between(this);
    }

    @Override
    public <W> KeyPredicate<W> map(Function<? super V, ? extends W> values) {
      return new Between<>(column, values.apply(least), values.apply(greatest));
    }
  }

  /** A value is NULL; this says nothing of the rows. */
  record IsNull<V>(V value) implements KeyPredicate<V> {
    @Override
    public <T> T fold(Reader<V, T> reader) {
      return reader.isNull(this);
    }

    @Override
    public <W> KeyPredicate<W> map(Function<? super V, ? extends W> values) {
      return new IsNull<>(values.apply(value));
    }
  }

  /**
   * A key is like a pattern; a look-up can serve it when the pattern has no wildcard.
   *
   * @param escape the character before which a wildcard stands for itself; empty when there is none
   */
  record Like<V>(int column, V pattern, String escape) implements KeyPredicate<V> {
    @Override
    public <T> T fold(Reader<V, T> reader) {
      return reader.like(this);
    }

    @Override
    public <W> KeyPredicate<W> map(Function<? super V, ? extends W> values) {
      return new Like<>(column, values.apply(pattern), escape);
    }
  }

  /** All of some predicates hold. */
  record AllOf<V>(List<KeyPredicate<V>> terms) implements KeyPredicate<V> {
    public AllOf {
      terms = List.copyOf(terms);
    }

    @Override
    public <T> T fold(Reader<V, T> reader) {
      return reader.allOf(this);
    }

    @Override
    public <W> KeyPredicate<W> map(Function<? super V, ? extends W> values) {
      return new AllOf<>(terms.stream().map(term -> term.<W>map(values)).toList());
    }
  }

  /** At least one of some predicates holds. */
  record AnyOf<V>(List<KeyPredicate<V>> terms) implements KeyPredicate<V> {
    public AnyOf {
      terms = List.copyOf(terms);
    }

    @Override
    public <T> T fold(Reader<V, T> reader) {
      return reader.anyOf(this);
    }

    @Override
    public <W> KeyPredicate<W> map(Function<? super V, ? extends W> values) {
      return new AnyOf<>(terms.stream().map(term -> term.<W>map(values)).toList());
    }
  }

  /**
   * Makes something of a predicate, whatever its kind: a new kind does not compile until each
   * reader has decided what it means.
   *
   * @param <V> what stands for a value
   * @param <T> what is made of it
   */
  interface Reader<V, T> {

    /** Reads that nothing is known. */
    T anything();

    /** Reads that a key has one of some values. */
    T in(In<V> in);

    /** Reads that a key has none of some values. */
    T notIn(NotIn<V> notIn);

    /** Reads that a key lies in a range. */
    T between(Between<V> between);

    /** Reads that a value is NULL. */
    T isNull(IsNull<V> isNull);

    /** Reads that a key is like a pattern. */
    T like(Like<V> like);

    /** Reads that all of some predicates hold. */
    T allOf(AllOf<V> all);

    /** Reads that at least one of some predicates holds. */
    T anyOf(AnyOf<V> any);
  }
}
