package io.redshiftrestore.api;

import io.redshiftrestore.api.credentials.Account;
import io.redshiftrestore.api.credentials.AccountReader;
import io.redshiftrestore.api.credentials.AwsSettings;
import io.redshiftrestore.api.credentials.CredentialsProviders;
import io.redshiftrestore.api.credentials.RenewableCredentials;
import io.redshiftrestore.api.http.AwsHttpClient;
import io.redshiftrestore.api.http.CallTimers;
import io.redshiftrestore.api.http.LibraryLogs;
import io.redshiftrestore.api.http.ProxyChoice;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.CredentialSource;
import io.redshiftrestore.sandbox.RedshiftSandbox;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceEndpointKey;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.RedshiftResponse;

/**
 * The API as one connection reaches it: its regions, each with a client that is built when it is
 * first needed, or may soon be. Opening makes no call. Thread-safe.
 */
public final class ApiConnection implements AutoCloseable {

  private final Optional<RedshiftSandbox> sandbox;
  private final ConnectionConfig config;
  private final List<String> regions;
  private final AwsHttpClient httpClient;
  private final RenewableCredentials credentials;
  private final Map<String, RedshiftClient> clients = new ConcurrentHashMap<>();
  private final CallLog log = new CallLog();
  private final ListingSizes listingSizes = new ListingSizes();
  private final CallThreads threads;
  private final ScheduledExecutorService timers = CallTimers.create();
  private final AtomicLong statements = new AtomicLong();
  private final AtomicBoolean ready = new AtomicBoolean();

  /**
   * Opens the API, or the sandbox that the configuration asks for in its place.
   *
   * @throws ApiException of the kind {@code NO_REGION} when no region is configured
   * @throws io.redshiftrestore.config.ConfigException if the sandbox's file cannot be used
   */
  public ApiConnection(ConnectionConfig given) {
    LibraryLogs.quieten();
    AwsSettings.ofThisProcess(given.credentials().source()).check();
    this.sandbox = EmbeddedSandbox.start(given);
    this.config = sandbox.map(started -> given.pointedAt(started.endpoint())).orElse(given);
    this.regions = Regions.of(config);
    ProxyChoice proxies = ProxyChoice.ofThisProcess();
    proxies.check(config.endpoint().override().orElse(URI.create("https://amazonaws.com")));
    this.httpClient = new AwsHttpClient(proxies, CallInFlight::attemptBegins);
    Region home = Region.of(regions.get(0));
    this.credentials =
        new RenewableCredentials(
            () -> CredentialsProviders.of(config.credentials(), home, httpClient));
    this.threads = new CallThreads(config.calls().maxConcurrency());
  }

  /** Returns the names of the regions that the connection covers, at least one. */
  public List<String> regions() {
    return regions;
  }

  /**
   * Loads the credentials, and asks STS whose they are, where it can be reached.
   *
   * @throws RuntimeException with a sentence for a user, if there are no credentials
   */
  public Account account() {
    return AccountReader.read(config, Region.of(regions.get(0)), credentials, httpClient);
  }

  /** Returns where the requests of the first region go. */
  public URI endpoint() {
    return config
        .endpoint()
        .override()
        .orElseGet(
            () ->
                URI.create(
                    "https://"
                        + RedshiftClient.serviceMetadata()
                            .endpointFor(endpointKey(Region.of(regions.get(0))))));
  }

  private ServiceEndpointKey endpointKey(Region region) {
    List<EndpointTag> tags = new ArrayList<>();
    if (config.endpoint().fips()) {
      tags.add(EndpointTag.FIPS);
    }
    if (config.endpoint().dualstack()) {
      tags.add(EndpointTag.DUALSTACK);
    }
    return ServiceEndpointKey.builder().region(region).tags(tags).build();
  }

  /** Returns the settings of the connection. */
  public ConnectionConfig config() {
    return config;
  }

  /** Returns the most rows to ask of one call, within what the API takes. */
  public int pageSize() {
    return PageSize.of(config.paging().pageSize()).used();
  }

  /** Returns what its user should know of the settings, a sentence each. */
  public List<String> warnings() {
    return Stream.concat(
            config.warnings().stream(), PageSize.of(config.paging().pageSize()).change().stream())
        .toList();
  }

  /** Returns the account of a new execution of a statement. */
  public StatementCalls newStatement() {
    return new StatementCalls(
        statements.incrementAndGet(), config.calls().maxApiCalls(), threads::executeHere);
  }

  /** Returns the account of what is no statement and may make no call. */
  public StatementCalls noStatement() {
    return new StatementCalls(0, OptionalLong.of(0), threads::executeHere);
  }

  /** Bounds how long each request waits for its answer; zero for no bound of its own. */
  public void limitRequests(Duration longest) {
    httpClient.limit(longest);
  }

  /**
   * Has what the first call needs made on another thread, for whoever plans a statement meanwhile.
   */
  public void getReady() {
    if (!ready.getAndSet(true)) {
      Thread thread = new Thread(this::makeReady, "redshift-restore-preparation");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void makeReady() {
    try {
      httpClient.open();
      client(regions.get(0));
    } catch (RuntimeException failure) {
      // The first call fails as well, and tells.
      System.getLogger(ApiConnection.class.getName()).log(System.Logger.Level.DEBUG, failure);
    }
  }

  /** Returns the last calls. */
  public CallLog log() {
    return log;
  }

  /** Returns what is known of the sizes of listings. */
  public ListingSizes listingSizes() {
    return listingSizes;
  }

  /** Returns the threads on which calls are made. */
  public CallThreads threads() {
    return threads;
  }

  /**
   * Opens a listing. No call is made before its first page is asked for.
   *
   * @param calls the execution of the statement that the calls are made for
   */
  public <A extends RedshiftResponse, R> Pages<R> open(
      DescribeAction<A, R> action, String region, ApiRequest request, StatementCalls calls) {
    return new SdkPages<>(
        action,
        request,
        client(region),
        Optional.of(credentials),
        calls,
        new SdkFailures(region, profile()),
        log,
        listingSizes);
  }

  private RedshiftClient client(String region) {
    return clients.computeIfAbsent(region, this::newClient);
  }

  private RedshiftClient newClient(String region) {
    try {
      return RedshiftClients.of(config, Region.of(region), credentials, httpClient, timers);
    } catch (RuntimeException refused) {
      throw SdkFailures.setting(refused, "The AWS SDK cannot be set up for " + region);
    }
  }

  private Optional<String> profile() {
    return config.credentials().source() instanceof CredentialSource.Profile profile
        ? Optional.of(profile.name())
        : Optional.empty();
  }

  /** Closes the clients, and the sandbox if there is one; calls in flight are not waited for. */
  @Override
  public void close() {
    threads.close();
    clients.values().forEach(RedshiftClient::close);
    closeQuietly(credentials);
    httpClient.close();
    timers.shutdownNow();
    sandbox.ifPresent(RedshiftSandbox::close);
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      System.getLogger(ApiConnection.class.getName()).log(System.Logger.Level.DEBUG, e);
    }
  }
}
