package io.redshiftrestore.api;

import com.google.common.base.Suppliers;
import io.redshiftrestore.sandbox.TestCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A program of AWS's on this machine, run with made-up keys and none of this machine's AWS
 * settings.
 *
 * @param command the words that start it
 */
record ClientProgram(List<String> command) {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_ACCESS_KEY_ID", TestCredentials.ACCESS_KEY_ID,
          "AWS_SECRET_ACCESS_KEY", TestCredentials.SECRET_ACCESS_KEY,
          "AWS_DEFAULT_REGION", "us-east-1",
          "AWS_EC2_METADATA_DISABLED", "true",
          "AWS_CONFIG_FILE", "target/no-aws-config",
          "AWS_SHARED_CREDENTIALS_FILE", "target/no-aws-credentials",
          "AWS_PAGER", "",
          "HOME", "target",
          "PATH", System.getenv().getOrDefault("PATH", ""));

  private static final Supplier<Optional<ClientProgram>> PYTHON_WITH_BOTO3 =
      Suppliers.memoize(
          () -> first(List.of("/usr/bin/python3", "python3"), List.of("-c", "import boto3")));

  private static final Supplier<Optional<ClientProgram>> AWS_CLI =
      Suppliers.memoize(() -> first(List.of("/usr/bin/aws", "aws"), List.of("--version")));

  ClientProgram {
    command = List.copyOf(command);
  }

  private static Optional<ClientProgram> first(List<String> names, List<String> trial) {
    return names.stream()
        .map(name -> new ClientProgram(List.of(name)))
        .filter(program -> program.succeeds(trial))
        .findFirst();
  }

  /** Returns whether there is a Python that has boto3; if not, says so on standard error. */
  static boolean isBoto3There() {
    return isThere(PYTHON_WITH_BOTO3, "boto3 (Debian's package python3-boto3)");
  }

  /** Returns whether there is an AWS CLI; if not, says so on standard error. */
  static boolean isAwsCliThere() {
    return isThere(AWS_CLI, "the AWS CLI (Debian's package awscli)");
  }

  private static boolean isThere(Supplier<Optional<ClientProgram>> program, String name) {
    boolean found = program.get().isPresent();
    if (!found) {
      System.err.println("SKIPPED what needs " + name + ", which this machine lacks");
    }
    return found;
  }

  static ClientProgram pythonWithBoto3() {
    return PYTHON_WITH_BOTO3.get().orElseThrow();
  }

  static ClientProgram awsCli() {
    return AWS_CLI.get().orElseThrow();
  }

  private boolean succeeds(List<String> arguments) {
    try {
      return builder(arguments)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts the program; what it writes to standard error goes to this program's. */
  Process start(List<String> arguments) {
    try {
      return builder(arguments).redirectError(Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(List<String> arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(command.stream(), arguments.stream()).toList());
    builder.environment().clear();
    builder.environment().putAll(ENVIRONMENT);
    return builder;
  }
}
