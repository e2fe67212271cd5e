package io.redshiftrestore.sandbox;

import static io.redshiftrestore.sandbox.RestoreRequest.BY_REQUEST_TIME;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A running sandbox for one test: it lists the given rows, keeps the requests that it sees, goes
 * wrong as scripted, and answers STS's AssumeRole as well.
 */
public final class TestSandbox implements AutoCloseable {

  /** The region of rows for which no other is given. */
  public static final String REGION = "us-east-1";

  private final ScriptedFaults faults;
  private final RequestRecorder recorder;
  private final RedshiftSandbox sandbox;

  private TestSandbox(SandboxData data, InstantSource clock) {
    faults = new ScriptedFaults(new RedshiftService(data, clock));
    recorder = new RequestRecorder(new AssumeRole(faults));
    sandbox = RedshiftSandbox.start(recorder, 0);
  }

  /** Starts a sandbox with those rows in {@link #REGION}. */
  public static TestSandbox with(List<RestoreRequest> rows) {
    return with(Map.of(REGION, rows));
  }

  /** Starts a sandbox with the rows of each region. */
  public static TestSandbox with(Map<String, List<RestoreRequest>> rowsByRegion) {
    Map<String, List<RestoreRequest>> inOrder = new HashMap<>();
    rowsByRegion.forEach(
        (region, rows) -> inOrder.put(region, rows.stream().sorted(BY_REQUEST_TIME).toList()));
    return with((region, now) -> inOrder.getOrDefault(region, List.of()));
  }

  /** Starts a sandbox with that data, at the system's time. */
  public static TestSandbox with(SandboxData data) {
    return with(data, InstantSource.system());
  }

  /** Starts a sandbox with that data, at the clock's time. */
  public static TestSandbox with(SandboxData data, InstantSource clock) {
    return new TestSandbox(data, clock);
  }

  /** Returns the address to point an AWS client at. */
  public URI endpoint() {
    return sandbox.endpoint();
  }

  /** Returns a JDBC URL that connects to this sandbox in {@link #REGION}. */
  public String url() {
    return urlIn(REGION);
  }

  /** Returns a JDBC URL that connects to this sandbox in several regions, or in all by a star. */
  public String urlIn(String regions) {
    return "jdbc:redshift-restore:endpoint="
        + endpoint()
        + ";region="
        + regions
        + ";"
        + TestCredentials.PROPERTIES;
  }

  /** Returns {@link #url} with further properties, e.g. {@code "pageSize=20;maxItems=3"}. */
  public String url(String properties) {
    return url() + ";" + properties;
  }

  /** Returns the script of what goes wrong; AssumeRole is not part of it. */
  public ScriptedFaults faults() {
    return faults;
  }

  /** Returns the requests that this sandbox has seen, in the order of arrival. */
  public List<WireRequest> requests() {
    return recorder.requests();
  }

  /** Returns the keeper of the requests: to wait for some, or to forget them. */
  public RequestRecorder recorder() {
    return recorder;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
