package io.redshiftrestore.endtoend.faults;

import static io.redshiftrestore.endtoend.faults.Reply.error;
import static io.redshiftrestore.endtoend.faults.Reply.raw;
import static io.redshiftrestore.endtoend.faults.Reply.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One way for an answer to go wrong, and what a query that meets it ends with.
 *
 * @param name what it is called in the table
 * @param reply what the server writes
 * @param state the SQLSTATE; {@link #ALL_ROWS} where nothing is wrong that matters
 * @param stateOfLookups the same for the first page of a look-up
 */
record Fault(String name, Reply reply, String state, String stateOfLookups) {

  static final String ALL_ROWS = "all rows";

  /** What a look-up ends with where the service says that there is no such thing. */
  static final String NO_ROWS = "no rows";

  private static final String NETWORK = "08006";
  private static final String NO_ANSWER = "58000";
  private static final String CREDENTIALS = "28000";
  private static final String THROTTLED = "53000";
  private static final String SETTING = "08001";

  private static final String ROOT = "DescribeTableRestoreStatusResponse";
  private static final String RESULT = "DescribeTableRestoreStatusResult";

  /** Returns all faults, those of the network first. */
  static List<Fault> all() {
    return Stream.of(
            connections(), heads(), statuses(), documents(), values(), errors(), harmless())
        .flatMap(faults -> faults.entrySet().stream())
        .flatMap(
            faults ->
                faults.getValue().entrySet().stream()
                    .map(
                        fault ->
                            new Fault(
                                fault.getKey(),
                                fault.getValue(),
                                faults.getKey().replaceFirst("/.*", ""),
                                faults.getKey().replaceFirst(".*/", ""))))
        .toList();
  }

  private static Map<String, Map<String, Reply>> connections() {
    Map<String, Reply> network = new LinkedHashMap<>();
    network.put("closed without a byte", raw(""));
    network.put("reset without a byte", raw("").thenReset());
    network.put("closed in the status line", raw("HTTP/1.1 2"));
    network.put("closed in a header", raw("HTTP/1.1 200 OK\r\nConte"));
    network.put("reset in a header", raw("HTTP/1.1 200 OK\r\nConte").thenReset());
    network.put("closed behind the headers", Reply.head(head -> head).cutTo(0));
    network.put("closed in the body", Reply.head(head -> head).cutTo(200));
    network.put("reset in the body", Reply.head(head -> head).cutTo(200).thenReset());
    network.put("a chunk cut", raw(chunked("5\r\n<a>")));
    network.put("no last chunk", raw(chunked("3\r\n<a>\r\n")));
    network.put("a chunk of no size", raw(chunked("zz\r\n<a>")));
    return Map.of(NETWORK, network);
  }

  private static String chunked(String chunks) {
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
  }

  private static Map<String, Map<String, Reply>> heads() {
    Map<String, Reply> network = new LinkedHashMap<>();
    for (String first :
        List.of(
            "hello",
            "<html>",
            "SSH-2.0-OpenSSH",
            "HTTP/1.1 abc X",
            "HTTP/1.1 000 X",
            "HTTP/2 200 X",
            "HTTP/1.1 101 X",
            "\0\1\2\3")) {
      network.put("a status line that reads " + printable(first), raw(first + "\r\n\r\n"));
    }
    for (String length : List.of("abc", "-5", "99999999999999999999", "1e3", "")) {
      network.put("Content-Length: " + length, length(length));
    }
    network.put("a Content-Length beyond the end", length("99999"));
    return Map.of(NETWORK, network);
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", ".");
  }

  private static Reply length(String length) {
    return Reply.head(
        head -> head.replaceFirst("Content-Length: \\d+", "Content-Length: " + length));
  }

  private static Map<String, Map<String, Reply>> statuses() {
    Map<String, Reply> network = new LinkedHashMap<>();
    for (int status :
        new int[] {
          300, 301, 302, 303, 304, 307, 308, 400, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411,
          413, 414, 415, 418, 421, 422, 451, 499, 500, 501, 502, 503, 504, 505, 511, 520, 599, 999
        }) {
      network.put(status + " without a body", status(status, "", ""));
    }
    for (int status : new int[] {302, 400, 403, 404, 500, 502, 503, 504}) {
      network.put(status + " of a gateway", status(status, "", "<html><p>Oh no<br></html>"));
    }
    network.put("502 in JSON", status(502, "", "{\"message\": \"no\"}"));
    network.put("500 nested deeply", status(500, "", "<a>".repeat(100_000)));
    network.put("503 to try again in an hour", status(503, "Retry-After: 3600\r\n", ""));
    network.put("302 to elsewhere", status(302, "Location: http://192.0.2.1/\r\n", ""));
    return Map.of(
        NETWORK,
        network,
        CREDENTIALS,
        Map.of(
            "401 without a body", status(401, "", ""),
            "401 that asks for a password", status(401, "WWW-Authenticate: Basic realm=x\r\n", "")),
        THROTTLED,
        Map.of("429 without a body", status(429, "", "")),
        NO_ANSWER,
        Map.of(
            "204", raw("HTTP/1.1 204 X\r\n" + Reply.REQUEST_ID + "\r\n"),
            "205", status(205, Reply.REQUEST_ID, ""),
            "202 without a body", status(202, Reply.REQUEST_ID, "")));
  }

  private static Map<String, Map<String, Reply>> documents() {
    Map<String, Reply> none = new LinkedHashMap<>();
    none.put("an empty body", Reply.document(good -> ""));
    none.put("an empty body of chunks", raw(chunked("0\r\n\r\n")));
    none.put("blanks", Reply.document(good -> " \n "));
    none.put("text", Reply.document(good -> "OK"));
    none.put("JSON", Reply.document(good -> "{}"));
    none.put("HTML", Reply.document(good -> "<html><body>Sign in</body></html>"));
    none.put("HTML that is no XML", Reply.document(good -> "<!DOCTYPE html><p>Sign in<br>"));
    none.put("bytes that are no text", Reply.document(good -> "\0\1\2" + good));
    none.put(
        "another root", Reply.document(good -> good.replace(ROOT, "DescribeClustersResponse")));
    none.put("a root in other letters", Reply.document(good -> good.replace(ROOT, "describe")));
    none.put(
        "an error with status 200",
        Reply.document(good -> "<ErrorResponse><Error/></ErrorResponse>"));
    none.put("no result", Reply.document(good -> "<" + ROOT + "/>"));
    none.put(
        "another result", Reply.document(good -> good.replace(RESULT, "DescribeClustersResult")));
    none.put(
        "a result too deep",
        Reply.document(
            good ->
                good.replace("<" + RESULT, "<a><" + RESULT)
                    .replace("</" + RESULT + ">", "</" + RESULT + "></a>")));
    none.put("half of it", Reply.document(good -> good.substring(0, good.length() / 2)));
    none.put("all but its last byte", Reply.document(good -> good.substring(0, good.length() - 1)));
    none.put("all but its end", Reply.document(good -> good.replace("</" + ROOT + ">", "")));
    none.put(
        "half of it until the end",
        (socket, good) ->
            Reply.send(socket, "HTTP/1.1 200 X\r\n\r\n", good.substring(0, good.length() / 2)));
    none.put("twice", Reply.document(good -> good + good));
    none.put("something behind it", Reply.document(good -> good + "x"));
    none.put("an entity", Reply.document(good -> "<!DOCTYPE a [<!ENTITY e 'x'>]>" + good));
    none.put(
        "an entity of a file",
        Reply.document(
            good ->
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                    + good.replace("FAILED", "&e;")));
    none.put(
        "nested deeply",
        Reply.document(
            good ->
                good.replace(
                    "</" + RESULT, "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</" + RESULT)));
    none.put("compressed unasked", Reply.document(good -> "\37\213\10" + good));
    none.put("without an end", (socket, good) -> endless(socket));
    return Map.of(NO_ANSWER, none);
  }

  private static void endless(java.net.Socket socket) throws java.io.IOException {
    Reply.send(socket, "HTTP/1.1 200 X\r\n\r\n", "<" + ROOT + ">");
    byte[] blanks = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    // More than anybody keeps; the reader is expected to hang up long before.
    for (int megabyte = 0; megabyte < 1_000; megabyte++) {
      socket.getOutputStream().write(blanks);
    }
  }

  private static Map<String, Map<String, Reply>> values() {
    Map<String, Reply> none = new LinkedHashMap<>();
    for (String number : List.of("many", "1.5", "99999999999999999999", "-", "0x10")) {
      none.put("a number that reads " + number, element("TotalDataInMegaBytes", number));
    }
    for (String time : List.of("yesterday", "2024-13-01T00:00:00Z", "2024-03-01", "-")) {
      none.put("a time that reads " + time, element("RequestTime", time));
    }
    return Map.of(NO_ANSWER, none);
  }

  private static Reply element(String name, String text) {
    return Reply.document(
        good -> good.replaceAll("<" + name + ">[^<]*<", "<" + name + ">" + text + "<"));
  }

  private static Map<String, Map<String, Reply>> errors() {
    Map<String, Map<String, Reply>> errors = new LinkedHashMap<>();
    put(
        errors,
        THROTTLED,
        400,
        "Throttling",
        "ThrottlingException",
        "RequestLimitExceeded",
        "TooManyRequestsException",
        "RequestThrottled",
        "BandwidthLimitExceeded");
    put(errors, THROTTLED, 503, "SlowDown", "Throttling");
    put(errors, NETWORK, 500, "InternalFailure", "InternalError");
    put(errors, NETWORK, 503, "ServiceUnavailable", "");
    put(
        errors,
        CREDENTIALS,
        403,
        "AccessDenied",
        "AccessDeniedException",
        "NotAuthorized",
        "ExpiredToken",
        "SignatureDoesNotMatch",
        "InvalidClientTokenId",
        "InvalidAccessKeyId",
        "MissingAuthenticationToken",
        "RequestTimeTooSkewed",
        "OptInRequired");
    put(
        errors,
        CREDENTIALS,
        400,
        "RequestExpired",
        "RequestInTheFuture",
        "IncompleteSignature",
        "UnauthorizedOperation",
        "UnrecognizedClientException",
        "AuthFailure",
        "RegionDisabledException",
        "ExpiredTokenException");
    put(errors, SETTING, 400, "InvalidAction", "NoSuchVersion");
    put(errors, NETWORK, 400, "SomethingNew", "UnsupportedOperation");
    put(errors, "08006/" + NO_ROWS, 404, "ClusterNotFound", "ClusterNotFoundFault");
    put(errors, "08006/" + NO_ROWS, 400, "TableRestoreNotFound", "TableRestoreNotFoundFault");
    put(errors, "22023/" + NO_ROWS, 400, "InvalidParameterValue");
    return errors;
  }

  private static void put(
      Map<String, Map<String, Reply>> errors, String state, int status, String... codes) {
    for (String code : codes) {
      errors
          .computeIfAbsent(state, key -> new LinkedHashMap<>())
          .put("the error " + code + " with status " + status, error(status, code));
    }
  }

  private static Map<String, Map<String, Reply>> harmless() {
    Map<String, Reply> good = new LinkedHashMap<>();
    good.put("nothing", Reply.document(document -> document));
    good.put("no request id", Reply.head(head -> head.replace(Reply.REQUEST_ID, "")));
    good.put("another content type", Reply.head(head -> head.replace("text/xml", "text/html")));
    good.put(
        "headers in lower case",
        Reply.head(head -> head.toLowerCase(java.util.Locale.ROOT).replace("http/", "HTTP/")));
    good.put("HTTP/1.0", Reply.head(head -> head.replace("HTTP/1.1", "HTTP/1.0")));
    good.put("no length", Reply.head(head -> head.replaceFirst("Content-Length: \\d+\r\n", "")));
    good.put("100 before it", Reply.head(head -> "HTTP/1.1 100 X\r\n\r\n" + head));
    good.put("103 before it", Reply.head(head -> "HTTP/1.1 103 X\r\nLink: x\r\n\r\n" + head));
    good.put("201", Reply.head(head -> head.replace("200", "201")));
    good.put("a comment", Reply.document(document -> "<!-- x -->" + document + "<!-- x -->"));
    good.put("blanks in between", Reply.document(document -> document.replace("><", ">\n  <")));
    good.put(
        "an element of tomorrow",
        Reply.document(
            document -> document.replace("</" + RESULT, "<New><a>1</a></New></" + RESULT)));
    good.put("a status of tomorrow", Reply.document(document -> document));
    good.put(
        "many headers",
        Reply.head(
            head ->
                head.replace(
                    "\r\n\r\n",
                    "\r\n" + String.join("", Collections.nCopies(500, "X-A: b\r\n")) + "\r\n")));
    good.put("byte for byte", Fault::dribble);
    return Map.of(ALL_ROWS, good);
  }

  private static void dribble(java.net.Socket socket, String good) throws java.io.IOException {
    List<String> pieces = new ArrayList<>(List.of(Reply.head(200, good)));
    pieces.addAll(List.of(good.split("(?<=>)")));
    for (String piece : pieces) {
      Reply.send(socket, piece, "");
    }
  }
}
