package io.redshiftrestore.sandbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;

/** One way for a request to go wrong. Thread-safe. */
@FunctionalInterface
public interface Fault {

  /**
   * Answers the request in place of the service.
   *
   * @param service what would have answered, for faults that spoil a good answer
   */
  WireResponse answer(WireRequest request, WireHandler service);

  /** Answers with an error document of the service. */
  static Fault service(int status, String code, String message) {
    return (request, service) -> {
      throw new ServiceFault(status, code, message);
    };
  }

  /** Throttling: the SDK retries it. */
  static Fault throttling() {
    return service(400, "Throttling", "Rate exceeded");
  }

  /** The service's own failure, with its error document: the SDK retries it. */
  static Fault internalFailure() {
    return service(500, "InternalFailure", "An internal error has occurred.");
  }

  /** A load balancer's 503, which has no error document: the SDK retries it. */
  static Fault serviceUnavailable() {
    return (request, service) -> WireResponse.foreign(503, "text/plain", "");
  }

  /** The caller lacks the IAM action. */
  static Fault accessDenied() {
    return service(
        403,
        "AccessDenied",
        "Access Denied. Please ensure that your IAM Permissions allow this operation.");
  }

  /** The session token has run out. */
  static Fault expiredToken() {
    return service(403, "ExpiredToken", "The security token included in the request is expired");
  }

  /** The secret access key is wrong. */
  static Fault signatureDoesNotMatch() {
    return service(
        403,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided.");
  }

  /** The access key id is unknown. */
  static Fault invalidClientTokenId() {
    return service(
        403, "InvalidClientTokenId", "The security token included in the request is invalid.");
  }

  /** The good answer, of which only the first half arrives. */
  static Fault connectionCutInTheBody() {
    return (request, service) -> service.handle(request).cutInTheMiddle();
  }

  /** A captive portal's page, with status 200. */
  static Fault html() {
    return (request, service) ->
        WireResponse.foreign(200, "text/html", "<html><body><h1>Please sign in</h1></body></html>");
  }

  /** Status 200 and nothing else. */
  static Fault emptyBody() {
    return (request, service) -> WireResponse.foreign(200, "text/xml", "");
  }

  /** A page without rows that says that more follow; what follows is the marker's own page. */
  static Fault emptyPageThen(String marker) {
    return (request, service) ->
        WireResponse.xml(
            200,
            request.requestId(),
            XmlDocument.of(
                "DescribeTableRestoreStatusResponse",
                DescribeTableRestoreStatusHandler.NAMESPACE,
                root ->
                    root.element(
                            "DescribeTableRestoreStatusResult",
                            result ->
                                result
                                    .element("Marker", marker)
                                    .element("TableRestoreStatusDetails", ""))
                        .element(
                            "ResponseMetadata",
                            data -> data.element("RequestId", request.requestId()))));
  }

  /** Always the first page, with the markers in turn: one makes a loop at once, two a cycle. */
  static Fault firstPageThen(String... markers) {
    AtomicInteger answers = new AtomicInteger();
    return (request, service) -> {
      String marker = markers[answers.getAndIncrement() % markers.length];
      WireResponse first = service.handle(request.withoutParameter("Marker"));
      return first.withBody(
          first
              .body()
              .replaceFirst("<Marker>[^<]*</Marker>", "")
              .replaceFirst(
                  "<TableRestoreStatusDetails>",
                  Matcher.quoteReplacement("<Marker>" + marker + "</Marker>") + "$0"));
    };
  }

  /** The good answer, in which every element of that name has that text. */
  static Fault elementReads(String name, String text) {
    return (request, service) -> {
      WireResponse good = service.handle(request);
      String open = "<" + name + ">";
      return good.withBody(
          good.body().replaceAll(open + "[^<]*<", Matcher.quoteReplacement(open + text + "<")));
    };
  }

  /** The good answer, with request times that are none. */
  static Fault malformedTimestamp() {
    return elementReads("RequestTime", "yesterday");
  }

  /** The good answer, with numbers that are none. */
  static Fault malformedNumber() {
    return elementReads("TotalDataInMegaBytes", "many");
  }

  /** The good answer, with a status that AWS has not thought of yet. */
  static Fault unknownStatus() {
    return elementReads("Status", "DEFROSTING");
  }

  /** The good answer, not before the latch opens. */
  static Fault heldBy(CountDownLatch latch) {
    return (request, service) -> {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException("The sandbox was closed", e);
      }
      return service.handle(request);
    };
  }

  /** The good answer, that much later. */
  static Fault delayedBy(Duration latency) {
    return (request, service) -> {
      try {
        MILLISECONDS.sleep(latency.toMillis());
      } catch (InterruptedException e) {
        throw new IllegalStateException("The sandbox was closed", e);
      }
      return service.handle(request);
    };
  }
}
