package io.redshiftrestore.endtoend.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A server of restore requests, the same in each region, if not told otherwise 50 on three pages of
 * a listing, that answers chosen requests as a {@link Reply} says. It is made of sockets, as no
 * server writes what goes wrong.
 */
final class WireServer implements AutoCloseable {

  static final int ROWS = 50;
  static final int PAGE_SIZE = 20;
  static final String CLUSTER = "analytics";
  private static final String ID = "request-";

  /**
   * One request.
   *
   * @param page which page it asks for, from 1
   * @param key the request's id that it looks up, or an empty text
   */
  record Call(String region, int page, String key) {}

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final Pattern REGION = Pattern.compile("/\\d{8}/([^/]+)/");
  private static final Pattern MARKER = Pattern.compile("[&]Marker=page(\\d+)");
  private static final Pattern KEY = Pattern.compile("TableRestoreRequestId=([^&]+)");

  private final int rows;
  private final int pageSize;
  private final ServerSocket listener;
  private volatile Predicate<Call> spoiled = call -> false;
  private volatile Reply reply = Reply.document(good -> good);

  WireServer() {
    this(ROWS, PAGE_SIZE);
  }

  WireServer(int rows, int pageSize) {
    this.rows = rows;
    this.pageSize = pageSize;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    start(this::accept);
  }

  String endpoint() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** From now on those calls are answered so, and all others well. */
  void spoil(Predicate<Call> calls, Reply with) {
    reply = with;
    spoiled = calls;
  }

  /** Returns the ids of all requests, in the order of the listing. */
  static List<String> ids() {
    return ids(0, ROWS);
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> ID + i).toList();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "wire-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // That is how it ends.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Call call = read(socket.getInputStream());
      Reply now = spoiled.test(call) ? reply : Reply.head(head -> head);
      now.write(socket, document(call));
    } catch (IOException hungUp) {
      // The client may do so; what it makes of it is what is tested.
    }
  }

  private static Call read(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw);
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    String form = new String(in.readNBytes(Integer.parseInt(find(LENGTH, head, "0"))), ISO_8859_1);
    return new Call(
        find(REGION, head, ""), Integer.parseInt(find(MARKER, form, "1")), find(KEY, form, ""));
  }

  private static String find(Pattern pattern, CharSequence text, String otherwise) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  private String document(Call call) {
    int end = Math.min(call.page() * pageSize, rows);
    List<String> ids = ids((call.page() - 1) * pageSize, end);
    String marker = end < rows ? "<Marker>page" + (call.page() + 1) + "</Marker>" : "";
    if (!call.key().isEmpty()) {
      ids = List.of(call.key());
      marker = "";
    }
    return "<DescribeTableRestoreStatusResponse xmlns=\"http://redshift.amazonaws.com/doc/2012-12-01/\">"
        + "<DescribeTableRestoreStatusResult>"
        + marker
        + "<TableRestoreStatusDetails>"
        + ids.stream().map(WireServer::row).collect(joining())
        + "</TableRestoreStatusDetails></DescribeTableRestoreStatusResult><ResponseMetadata>"
        + "<RequestId>7a1b0d02-0000-0000-0000-000000000000</RequestId></ResponseMetadata>"
        + "</DescribeTableRestoreStatusResponse>";
  }

  private static String row(String id) {
    return "<TableRestoreStatus><TableRestoreRequestId>"
        + id
        + "</TableRestoreRequestId><Status>FAILED</Status><ClusterIdentifier>"
        + CLUSTER
        + "</ClusterIdentifier><RequestTime>2024-03-01T01:15:30.001Z</RequestTime>"
        + "<TotalDataInMegaBytes>"
        + id.replace(ID, "")
        + "</TotalDataInMegaBytes></TableRestoreStatus>";
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
