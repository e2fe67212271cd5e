package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.REGION;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which AWS regions a connection asks. Immutable. */
public sealed interface RegionSelection {

  /** Returns whether more than one region may be asked. */
  boolean isPlural();

  /** The one region that the AWS SDK finds by itself: environment, profile, instance. */
  record DefaultChain() implements RegionSelection {
    @Override
    public boolean isPlural() {
      return false;
    }
  }

  /**
   * Regions by name, in the order given.
   *
   * @param names at least one region name, none twice
   */
  record Named(List<String> names) implements RegionSelection {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    /**
     * Copies the names, each once.
     *
     * @throws ConfigException if there is none, or one is not made of a-z, 0-9 and hyphens
     */
    public Named {
      names = names.stream().distinct().toList();
      if (names.isEmpty() || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
        throw ConfigException.invalid(
            "region must be *, or names of lower-case letters, digits and hyphens separated by"
                + " commas, such as us-east-1,eu-west-1.");
      }
    }

    @Override
    public boolean isPlural() {
      return names.size() > 1;
    }
  }

  /** Every region that the account can use. */
  record All() implements RegionSelection {
    @Override
    public boolean isPlural() {
      return true;
    }
  }

  /**
   * Selects regions by name.
   *
   * @throws ConfigException if there is no name, or one is not made of a-z, 0-9 and hyphens
   */
  static RegionSelection of(String... names) {
    return new Named(List.of(names));
  }

  /** Reads the property {@code region}. */
  static RegionSelection from(GivenProperties settings) {
    return settings.text(REGION).map(RegionSelection::parse).orElseGet(DefaultChain::new);
  }

  private static RegionSelection parse(String text) {
    return text.strip().equals("*")
        ? new All()
        : new Named(Stream.of(text.split(",", -1)).map(String::strip).toList());
  }
}
