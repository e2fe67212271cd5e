package io.redshiftrestore.api;

import java.io.IOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client whose exchange under way can be aborted from another thread. */
final class AbortableHttpClient implements SdkHttpClient {

  private final SdkHttpClient delegate;

  AbortableHttpClient(SdkHttpClient delegate) {
    this.delegate = delegate;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest exchange = delegate.prepareRequest(request);
    CallInFlight call = CallInFlight.current();
    if (call == null) {
      return exchange;
    }
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        call.exchangeBegins(exchange);
        return exchange.call();
      }

      @Override
      public void abort() {
        exchange.abort();
      }
    };
  }

  @Override
  public void close() {
    delegate.close();
  }

  @Override
  public String clientName() {
    return delegate.clientName();
  }
}
