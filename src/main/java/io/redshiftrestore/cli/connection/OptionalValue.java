package io.redshiftrestore.cli.connection;

import io.redshiftrestore.config.ConnectionProperty;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Stack;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes the argument after an option for its value, unless it can only be the query. */
final class OptionalValue implements IParameterConsumer {

  /** No statement of SQL is one word, and few paths hold a blank or a bracket. */
  private static final Pattern ONE_WORD = Pattern.compile("[^-\\s(][^\\s(]*");

  private final ConnectionProperty property;

  OptionalValue(ConnectionProperty property) {
    this.property = property;
  }

  // The stack is picocli's, as is its class.
  @SuppressWarnings("JdkObsolete")
  @Override
  public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
    boolean given = !arguments.isEmpty() && isValue(arguments.peek());
    option.setValue(given ? arguments.pop() : "true");
  }

  private boolean isValue(String argument) {
    if (property != ConnectionProperty.SANDBOX) {
      return property.type().accepts(argument);
    }
    return ONE_WORD.matcher(argument).matches() || isFile(argument);
  }

  private static boolean isFile(String argument) {
    try {
      return Files.isRegularFile(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
