package io.redshiftrestore.sandbox;

/**
 * Answers the requests that reach a sandbox; a handler that wraps another one changes the service's
 * behaviour.
 *
 * <p>Implementations are thread-safe: a sandbox calls its handler from several threads at once.
 */
@FunctionalInterface
public interface WireHandler {

  /**
   * Answers one signed request.
   *
   * @return what is sent back, also when it is an error document
   * @throws ServiceFault to have the fault's error document sent back
   */
  WireResponse handle(WireRequest request);
}
