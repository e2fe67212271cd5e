package io.redshiftrestore.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Sends what the SDK never would. */
record RawClient(URI endpoint) {

  /** A header that names a signer, as far as a sandbox looks. */
  static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential="
          + TestCredentials.ACCESS_KEY_ID
          + "/20240301/us-east-1/redshift/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature=0";

  HttpResponse<String> post(String form) throws IOException, InterruptedException {
    return send(request(form).header("Authorization", AUTHORIZATION));
  }

  HttpResponse<String> postUnsigned(String form) throws IOException, InterruptedException {
    return send(request(form));
  }

  HttpResponse<String> postSigned(String authorization, String form)
      throws IOException, InterruptedException {
    return send(request(form).header("Authorization", authorization));
  }

  CompletableFuture<HttpResponse<String>> postLater(String form) {
    return HttpClient.newHttpClient()
        .sendAsync(
            request(form).header("Authorization", AUTHORIZATION).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String form) {
    return HttpRequest.newBuilder(endpoint)
        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .POST(BodyPublishers.ofString(form));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
