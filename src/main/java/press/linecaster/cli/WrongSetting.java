package press.linecaster.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.unit.DataSize;

/// A setting whose value cannot be read as what it must be, in words: where it stands, what it is called, what
/// is accepted and what was found.
final class WrongSetting {

    private WrongSetting() {}

    /// Empty when something else is wrong, such as a value that is out of bounds.
    static Optional<String> words(BindException failure) {
        var property = failure.getProperty();
        if (property == null || !(failure.getCause() instanceof ConversionException)) return Optional.empty();
        var name = property.getName().toString();
        return Optional.of("%s%s must be %s, was '%s'"
                .formatted(
                        place(property.getOrigin()),
                        name.equals("server.address") ? "--host" : name,
                        accepted(failure.getTarget().getType().resolve(Object.class)),
                        property.getValue()));
    }

    /// Of a value that its class has refused, in words that begin with the name of the setting.
    static Optional<String> outOfBounds(BindException failure, ConfigurableEnvironment environment) {
        var words = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
        if (words == null || !words.startsWith("linecaster.")) return Optional.empty();
        var name = ConfigurationPropertyName.adapt(words.substring(0, words.indexOf(' ')), '.');
        for (var source : ConfigurationPropertySources.get(environment)) {
            var property = source.getConfigurationProperty(name);
            if (property != null) return Optional.of(place(property.getOrigin()) + words);
        }
        return Optional.of(words);
    }

    /// As compilers write it, so that editors can jump there; of a variable, its name.
    static String place(@Nullable Origin origin) {
        return switch (origin) {
            case PropertySourceOrigin source when source.getOrigin() != null -> place(source.getOrigin());
            case TextResourceOrigin text -> file(text) + ": ";
            case SystemEnvironmentOrigin variable -> "the variable " + variable.getProperty() + ": ";
            case null, default -> "";
        };
    }

    private static String file(TextResourceOrigin text) {
        var line = text.getLocation() == null ? "" : ":" + (text.getLocation().getLine() + 1);
        var resource = text.getResource();
        if (resource == null) return "a file" + line;
        try {
            return resource.getFile() + line;
        } catch (IOException e) {
            return resource.getDescription() + line; // within the jar
        }
    }

    private static String accepted(Class<?> type) {
        if (type == DataSize.class) return "a size such as 64MB";
        if (type == Duration.class) return "a time such as 500ms, 3s or 2m";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class)
            return "a whole number" + (type == int.class || type == Integer.class ? " up to " + Integer.MAX_VALUE : "");
        if (type == InetAddress.class) return "an address or a name of this machine";
        if (type.isEnum())
            return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(" or "));
        return "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
