package io.redshiftrestore.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What the SDK gets to see of an answer: only what it reads rightly. */
public final class AnswerCheck {

  private static final String RETRY_AFTER = "Retry-After";

  /** The SDK waits as long as a server asks for, be it hours. */
  private static final long MOST_SECONDS_TO_WAIT = 5;

  private AnswerCheck() {}

  /**
   * Returns an answer for the SDK.
   *
   * @param action what was asked
   * @throws UnusableAnswerException if it says that all went well, but is no answer of the action
   */
  public static HttpExecuteResponse checked(String action, HttpResponse<byte[]> answer)
      throws IOException {
    SdkHttpResponse.Builder head =
        SdkHttpResponse.builder().statusCode(answer.statusCode()).headers(answer.headers().map());
    byte[] body = answer.body();
    if (answer.statusCode() / 100 == 2) {
      AnswerDocument.requireAnswerOf(action, body);
    } else if (!AnswerDocument.isReadable(body)) {
      body = new byte[0];
    }
    answer
        .headers()
        .firstValue(RETRY_AFTER)
        .ifPresent(seconds -> head.putHeader(RETRY_AFTER, bounded(seconds)));
    return HttpExecuteResponse.builder()
        .response(head.build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  private static String bounded(String seconds) {
    try {
      return String.valueOf(Math.min(Long.parseLong(seconds.strip()), MOST_SECONDS_TO_WAIT));
    } catch (NumberFormatException e) {
      // A date, which the SDK does not heed.
      return seconds;
    }
  }
}
