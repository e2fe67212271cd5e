package io.redshiftrestore.api.http;

import com.google.common.net.InetAddresses;
import io.redshiftrestore.config.ConfigException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a request goes through: Java's own settings first, then the environment variables
 * that the AWS CLI heeds, the lower-case one before the other. What stays on this machine goes
 * through none. Thread-safe.
 */
public final class ProxyChoice extends ProxySelector {

  private final Map<String, String> environment;
  private final @Nullable ProxySelector java;

  /**
   * Makes a choice.
   *
   * @param environment the environment variables
   * @param java Java's own choice; null for none
   */
  ProxyChoice(Map<String, String> environment, @Nullable ProxySelector java) {
    this.environment = Map.copyOf(environment);
    this.java = java;
  }

  /** Returns the choice by this process's settings. */
  public static ProxyChoice ofThisProcess() {
    return new ProxyChoice(System.getenv(), ProxySelector.getDefault());
  }

  @Override
  public List<Proxy> select(URI uri) {
    if (isLoopback(uri)) {
      return List.of(Proxy.NO_PROXY);
    }
    List<Proxy> ofJava = java == null ? List.of() : java.select(uri);
    if (ofJava.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
      return ofJava;
    }
    return variable(uri)
        .filter(name -> !isExempt(uri))
        .map(name -> List.of(new Proxy(Proxy.Type.HTTP, address(name))))
        .orElse(List.of(Proxy.NO_PROXY));
  }

  /**
   * Checks that the settings tell how to reach a place.
   *
   * @throws ConfigException if the variable that does is no address
   */
  public void check(URI uri) {
    select(uri);
  }

  /** Returns the failure of a connection that nobody took. */
  public IOException refused(URI uri, boolean isUnknownHost) {
    String proxy =
        select(uri).contains(Proxy.NO_PROXY)
            ? ""
            : " by the proxy that "
                + variable(uri).filter(name -> !isExempt(uri)).orElse("Java's settings")
                + " names";
    if (isUnknownHost) {
      return new UnknownHostException(
          proxy.isEmpty()
              ? "the host " + uri.getHost() + " is unknown"
              : "the host of the proxy is unknown; see " + proxy.strip());
    }
    return new ConnectException("Connection refused" + proxy);
  }

  private static boolean isLoopback(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      return false;
    }
    return host.equalsIgnoreCase("localhost")
        || host.toLowerCase(Locale.ROOT).endsWith(".localhost")
        || (InetAddresses.isUriInetAddress(host)
            && InetAddresses.forUriString(host).isLoopbackAddress());
  }

  private Optional<String> variable(URI uri) {
    String lower = uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy";
    return Stream.of(lower, lower.toUpperCase(Locale.ROOT))
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .findFirst();
  }

  /** A name in NO_PROXY stands for itself and all names below it. */
  private boolean isExempt(URI uri) {
    String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return Arrays.stream(list.split(","))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .map(name -> name.startsWith(".") ? name.substring(1) : name)
        .filter(name -> !name.isEmpty())
        .anyMatch(
            name ->
                name.equals("*")
                    || host.equals(name)
                    || host.endsWith("." + name)
                    || (host + ":" + uri.getPort()).equals(name));
  }

  private SocketAddress address(String variable) {
    String value = environment.getOrDefault(variable, "").strip();
    try {
      URI proxy = new URI(value.contains("://") ? value : "http://" + value);
      if ("http".equalsIgnoreCase(proxy.getScheme())
          && proxy.getHost() != null
          && proxy.getPort() <= 65_535) {
        return new InetSocketAddress(proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort());
      }
    } catch (URISyntaxException e) {
      // falls through; its message repeats the value, which may hold a password
    }
    throw ConfigException.invalid(
        "The environment variable "
            + variable
            + " must be the address of an HTTP proxy, such as http://proxy.example.com:3128.");
  }

  /** Does nothing: there is no other proxy to turn to. */
  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
