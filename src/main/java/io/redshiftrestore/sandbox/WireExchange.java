package io.redshiftrestore.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries requests and answers between the JDK's HTTP server and a {@link WireHandler}. */
final class WireExchange implements HttpHandler {

  private static final int MISDIRECTED = 421;

  private final WireHandler handler;
  private final Set<String> hosts;

  /**
   * Makes an exchange.
   *
   * @param address where the server listens
   */
  WireExchange(WireHandler handler, InetSocketAddress address) {
    this.handler = handler;
    this.hosts =
        Set.of(
            address.getAddress().getHostAddress() + ":" + address.getPort(),
            "localhost:" + address.getPort());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isMeant(exchange)) {
        send(WireResponse.foreign(MISDIRECTED, "text/plain", ""), exchange);
        return;
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      send(answer(UUID.randomUUID().toString(), body, headers(exchange)), exchange);
    }
  }

  /** A page in a browser reaches this server by a name of its own that it lets point here. */
  private boolean isMeant(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  private WireResponse answer(String requestId, String body, Map<String, String> headers) {
    try {
      return handler.handle(decode(requestId, body, headers));
    } catch (ServiceFault fault) {
      return fault.response(requestId);
    } catch (RuntimeException e) {
      return new ServiceFault(500, "InternalFailure", e.toString()).response(requestId);
    }
  }

  private static WireRequest decode(String requestId, String body, Map<String, String> headers) {
    CredentialScope credentials = CredentialScope.of(headers.get("Authorization"));
    Map<String, String> parameters = FormParameters.decode(body);
    @Nullable String action = parameters.remove("Action");
    @Nullable String version = parameters.remove("Version");
    if (action == null) {
      throw new ServiceFault(400, "MissingAction", "The request has no Action parameter.");
    }
    return new WireRequest(
        requestId,
        action,
        version == null ? "NO_VERSION_SPECIFIED" : version,
        parameters,
        credentials,
        headers);
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return headers;
  }

  private static void send(WireResponse response, HttpExchange exchange) throws IOException {
    byte[] body = response.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", response.contentType());
    response.headers().forEach(exchange.getResponseHeaders()::set);
    long promised = (long) body.length + response.withheldBytes();
    // The JDK's server takes 0 for "length unknown" and -1 for "no body".
    exchange.sendResponseHeaders(response.status(), promised == 0 ? -1 : promised);
    OutputStream stream = exchange.getResponseBody();
    stream.write(body);
    stream.flush();
    if (response.withheldBytes() == 0) {
      stream.close();
    }
  }
}
