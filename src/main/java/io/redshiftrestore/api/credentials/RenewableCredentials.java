package io.redshiftrestore.api.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Credentials that are fetched anew once AWS calls them expired, which the SDK's providers do only
 * when they reckon so themselves. Thread-safe.
 */
public final class RenewableCredentials implements AwsCredentialsProvider, SdkAutoCloseable {

  private final Supplier<AwsCredentialsProvider> source;

  /** The last counts; calls that are under way may still use one before it. */
  private final List<AwsCredentialsProvider> providers = new ArrayList<>();

  /**
   * Makes credentials that have not been looked for yet.
   *
   * @param source makes a provider that holds nothing yet
   */
  public RenewableCredentials(Supplier<AwsCredentialsProvider> source) {
    this.source = source;
    providers.add(source.get());
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return current().resolveCredentials();
  }

  private synchronized AwsCredentialsProvider current() {
    return providers.get(providers.size() - 1);
  }

  /** Returns how often they were renewed. */
  public synchronized int renewals() {
    return providers.size() - 1;
  }

  /**
   * Renews what has expired, unless another call has done so.
   *
   * @param renewals how often they had been renewed before the call that found them expired
   * @return whether there are other keys now
   */
  public synchronized boolean renew(int renewals) {
    if (renewals() > renewals) {
      return true;
    }
    AwsCredentialsProvider fresh = source.get();
    if (fresh.resolveCredentials().equals(resolveCredentials())) {
      close(fresh);
      return false;
    }
    return providers.add(fresh);
  }

  @Override
  public synchronized void close() {
    providers.forEach(RenewableCredentials::close);
  }

  private static void close(AwsCredentialsProvider provider) {
    if (provider instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }
}
