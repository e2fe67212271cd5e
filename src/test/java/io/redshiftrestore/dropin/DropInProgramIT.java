package io.redshiftrestore.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.readme.ChildProgram;
import org.junit.jupiter.api.Test;

/** Programs with nothing but the drop-in jar on their class path. */
class DropInProgramIT {

  private static final String JAR = DropInJar.PATH.toString();

  @Test
  void the_jar_itself_is_the_command_line() throws Exception {
    ChildProgram run =
        ChildProgram.javaOn(
            JAR,
            "-jar",
            JAR,
            "query",
            "--sandbox",
            "SELECT status FROM table_restore_status WHERE status = 'FAILED' LIMIT 1");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("| status |", "| FAILED |", "(1 row; sandbox: invented data)");
  }

  @Test
  void quickstart_java_needs_no_other_jar() throws Exception {
    ChildProgram run = ChildProgram.javaOn(JAR, "examples/Quickstart.java");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("public.customers: Table public.customers has an interleaved");
  }
}
