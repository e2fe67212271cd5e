package io.redshiftrestore.cli.connection;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CaseFormat;
import io.redshiftrestore.config.ConnectionProperty;
import io.redshiftrestore.config.PropertyType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The option that stands for a connection property: {@code --role-arn} for {@code roleArn}. */
final class PropertyOption {

  private PropertyOption() {}

  /**
   * Makes the option, with the property's names, description and default.
   *
   * @param given takes the value once the option is read
   */
  static OptionSpec of(ConnectionProperty property, Map<ConnectionProperty, String> given) {
    OptionSpec.Builder option =
        OptionSpec.builder(names(property))
            .type(String.class)
            .paramLabel(label(property))
            .description(description(property))
            .converters(text -> value(property, text))
            .setter(
                new picocli.CommandLine.Model.ISetter() {
                  @Override
                  @SuppressWarnings("unchecked")
                  public <T> T set(T value) {
                    if (value == null) {
                      given.remove(property);
                    } else {
                      given.put(property, value.toString());
                    }
                    return value;
                  }
                });
    if (property.isSecret()) {
      return option.arity("0..1").interactive(true).build();
    }
    if (property == ConnectionProperty.SANDBOX || property.type() instanceof PropertyType.Flag) {
      return option
          .arity("0..1")
          .fallbackValue("true")
          .parameterConsumer(new OptionalValue(property))
          .build();
    }
    return option.arity("1").build();
  }

  /** What a property does not take is wrong usage, as with every other option. */
  private static String value(ConnectionProperty property, String text) {
    if (!property.isSecret() && !property.type().accepts(text.strip())) {
      throw new TypeConversionException(
          "it must be %s, and '%s' is not".formatted(property.type().expectation(), text));
    }
    return text;
  }

  /** Returns the name of the option of a property. */
  static String name(ConnectionProperty property) {
    return kebab(property.propertyName());
  }

  private static String[] names(ConnectionProperty property) {
    return Stream.concat(Stream.of(property.propertyName()), property.aliases().stream())
        .map(PropertyOption::kebab)
        .toArray(String[]::new);
  }

  private static String kebab(String camelCase) {
    return "--" + CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, camelCase);
  }

  private static String label(ConnectionProperty property) {
    if (property == ConnectionProperty.SANDBOX) {
      return "FILE";
    }
    List<String> choices = property.choices();
    return choices.isEmpty()
        ? CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, property.propertyName())
        : choices.stream().collect(joining("|"));
  }

  // A percent sign would begin one of picocli's own variables.
  private static String description(ConnectionProperty property) {
    String text = property.description().replace("%", "%%");
    return property
        .defaultValue()
        .filter(value -> !(property.type() instanceof PropertyType.Flag))
        .filter(value -> property != ConnectionProperty.SANDBOX)
        .map(value -> text + " Default: " + value + ".")
        .orElse(text + secretly(property));
  }

  private static String secretly(ConnectionProperty property) {
    return property.isSecret()
        ? " Without a value it is asked for and not shown; the AWS SDK's environment variables and"
            + " profiles are safer than an argument, which other users of this machine can see."
        : "";
  }
}
