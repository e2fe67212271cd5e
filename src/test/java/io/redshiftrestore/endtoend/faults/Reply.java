package io.redshiftrestore.endtoend.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.UnaryOperator;

/** What a server writes to a socket, byte for byte, before it closes it. */
@FunctionalInterface
interface Reply {

  String REQUEST_ID = "x-amzn-RequestId: 7a1b0d02-0000-0000-0000-000000000000\r\n";

  /**
   * Answers a request.
   *
   * @param good the document that would be the right answer
   */
  void write(Socket socket, String good) throws IOException;

  /** The right answer, of which this is made. */
  static Reply document(UnaryOperator<String> change) {
    return (socket, good) -> send(socket, head(200, change.apply(good)), change.apply(good));
  }

  /** A status with a body. */
  static Reply status(int status, String headers, String body) {
    return (socket, good) ->
        send(socket, "HTTP/1.1 " + status + " X\r\n" + headers + length(body) + "\r\n", body);
  }

  /** An error document of the service. */
  static Reply error(int status, String code) {
    return status(
        status,
        REQUEST_ID,
        "<ErrorResponse xmlns=\"http://redshift.amazonaws.com/doc/2012-12-01/\"><Error>"
            + "<Type>Sender</Type><Code>"
            + code
            + "</Code><Message>It is\n"
            + "so.</Message></Error></ErrorResponse>");
  }

  /** Bytes that have nothing to do with what was asked. */
  static Reply raw(String bytes) {
    return (socket, good) -> send(socket, bytes, "");
  }

  /** The right answer under another head. */
  static Reply head(UnaryOperator<String> change) {
    return (socket, good) -> send(socket, change.apply(head(200, good)), good);
  }

  /** This, but of the right answer only so many characters. */
  default Reply cutTo(int characters) {
    return (socket, good) -> send(socket, head(200, good), good.substring(0, characters));
  }

  /** This, but the connection is reset at the end and not closed. */
  default Reply thenReset() {
    return (socket, good) -> {
      write(socket, good);
      socket.setSoLinger(true, 0);
    };
  }

  /** Returns the head of an answer. */
  static String head(int status, String body) {
    return "HTTP/1.1 "
        + status
        + " X\r\nContent-Type: text/xml\r\n"
        + REQUEST_ID
        + length(body)
        + "\r\n";
  }

  private static String length(String body) {
    return "Content-Length: " + body.getBytes(UTF_8).length + "\r\n";
  }

  /** Writes both in one piece. */
  static void send(Socket socket, String head, String body) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(
        (new String(head.getBytes(UTF_8), ISO_8859_1)
                + new String(body.getBytes(UTF_8), ISO_8859_1))
            .getBytes(ISO_8859_1));
    out.flush();
  }
}
