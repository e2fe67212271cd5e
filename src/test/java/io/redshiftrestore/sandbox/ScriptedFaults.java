package io.redshiftrestore.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A service in which requests go wrong as a script says; without a script, all goes well.
 *
 * <p>The script is read in this order: what is planned for the next requests, then the standing
 * rules, first come first served. Thread-safe.
 */
public final class ScriptedFaults implements WireHandler {

  private record Rule(Predicate<WireRequest> applies, Fault fault) {}

  private final WireHandler service;
  private final Deque<Fault> planned = new ArrayDeque<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<CountDownLatch> held = new ArrayList<>();

  /** Makes faults for that service. */
  public ScriptedFaults(WireHandler service) {
    this.service = service;
  }

  /** The next n requests have the fault, those after them none. */
  public synchronized void next(int n, Fault fault) {
    for (int i = 0; i < n; i++) {
      planned.add(fault);
    }
  }

  /** Of the requests from now on, the n-th has the fault; the first is number 1. */
  public void onlyNumber(int n, Fault fault) {
    next(n - 1, (request, goesWell) -> goesWell.handle(request));
    next(1, fault);
  }

  /** Every request has the fault. */
  public void always(Fault fault) {
    when(request -> true, fault);
  }

  /** Every request to the region has the fault. */
  public void inRegion(String region, Fault fault) {
    when(request -> request.region().equals(region), fault);
  }

  /** Every request of that kind has the fault. */
  public synchronized void when(Predicate<WireRequest> kind, Fault fault) {
    rules.add(new Rule(kind, fault));
  }

  /** Every request waits for its answer until {@link #release} or {@link #clear}. */
  public synchronized void hold() {
    CountDownLatch latch = new CountDownLatch(1);
    held.add(latch);
    always(Fault.heldBy(latch));
  }

  /** Lets the held requests go on; later ones do not wait. */
  public synchronized void release() {
    held.forEach(CountDownLatch::countDown);
    held.clear();
  }

  /** Forgets the script: from now on all goes well. */
  public synchronized void clear() {
    planned.clear();
    rules.clear();
    release();
  }

  @Override
  public WireResponse handle(WireRequest request) {
    Fault fault = faultFor(request);
    return fault == null ? service.handle(request) : fault.answer(request, service);
  }

  private synchronized @Nullable Fault faultFor(WireRequest request) {
    if (!planned.isEmpty()) {
      return planned.remove();
    }
    return rules.stream()
        .filter(rule -> rule.applies().test(request))
        .map(Rule::fault)
        .findFirst()
        .orElse(null);
  }
}
