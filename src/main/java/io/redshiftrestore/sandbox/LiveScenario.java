package io.redshiftrestore.sandbox;

import static io.redshiftrestore.sandbox.RestoreRequest.BY_REQUEST_TIME;
import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An invented company's restores: two months of history and a few that go on while one looks.
 *
 * <p>The same home region and start give the same requests. Unless told otherwise, the home region
 * has 130 of them, more than one page; one more region has a dozen. Immutable.
 */
public final class LiveScenario implements SandboxData {

  private static final String IRELAND = "eu-west-1";
  private static final String VIRGINIA = "us-east-1";
  private static final Duration BETWEEN_REQUESTS = Duration.ofMinutes(11 * 60 + 43);

  private static final int PAST = 124;
  private static final int LIVE = 6;

  private final Map<String, List<RestoreTimeline>> restores;

  /**
   * Makes the scenario.
   *
   * @param homeRegion the region that has most of the requests
   * @param start when the restores that are still going on begin to move
   */
  public LiveScenario(String homeRegion, Instant start) {
    this(homeRegion, start, PAST, LIVE);
  }

  /**
   * Makes the scenario with as many restores as one likes.
   *
   * @param homeRegion the region that has most of the requests
   * @param start when the restores that are still going on begin to move
   * @param past how many of the home region's have ended before
   * @param live how many of the home region's have not
   */
  public LiveScenario(String homeRegion, Instant start, int past, int live) {
    String otherRegion = homeRegion.equals(IRELAND) ? VIRGINIA : IRELAND;
    Instant wireStart = start.truncatedTo(MILLIS);
    restores =
        Map.of(
            homeRegion,
            restores(new RestorePlanner(homeRegion, Warehouse.HOME), wireStart, past, live),
            otherRegion,
            restores(new RestorePlanner(otherRegion, Warehouse.ABROAD), wireStart, 10, 2));
  }

  @Override
  public List<RestoreRequest> rows(String region, Instant now) {
    return restores.getOrDefault(region, List.of()).stream()
        .map(restore -> restore.at(now))
        .sorted(BY_REQUEST_TIME)
        .toList();
  }

  private static List<RestoreTimeline> restores(
      RestorePlanner planner, Instant start, int past, int live) {
    List<RestoreTimeline> restores = new ArrayList<>();
    for (int i = 0; i < past; i++) {
      restores.add(planner.past(i, start.minus(BETWEEN_REQUESTS.multipliedBy(past - i))));
    }
    for (int i = 0; i < live; i++) {
      restores.add(planner.live(i, start));
    }
    return List.copyOf(restores);
  }
}
