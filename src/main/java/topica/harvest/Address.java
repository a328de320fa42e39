package topica.harvest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a server answers, and what it is asked, as parameters in their order.
public final class Address {

    private final String place;
    private final List<String> parameters;

    private Address(String place, List<String> parameters) {
        this.place = place;
        this.parameters = List.copyOf(parameters);
    }

    /// What a person calls it.
    ///
    /// @throws IllegalArgumentException if it is no address of the web, or holds a password
    public static Address of(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw refusal(text, "; write a blank as %20");
        }
        if (!isWeb(uri)) {
            throw refusal(text, "");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("expected an address without user and password");
        }
        String query = uri.getRawQuery();
        String place = text.replaceFirst("[?#].*", "");
        return new Address(place, query == null ? List.of() : Arrays.asList(query.split("&", -1)));
    }

    private static IllegalArgumentException refusal(String text, String remedy) {
        return new IllegalArgumentException(
                "expected an address such as https://export.arxiv.org/oai2, got " + text + remedy);
    }

    /// Whether it is an address of the web, with a host.
    static boolean isWeb(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    }

    /// Whether whoever may be asked there may be asked here too: the same server, or the same host by a safer way.
    static boolean isSameServer(URI from, URI to) {
        if (!isWeb(to) || !from.getHost().equalsIgnoreCase(to.getHost()) || to.getRawUserInfo() != null) {
            return false;
        }
        boolean safe = from.getScheme().equalsIgnoreCase("https");
        boolean stillSafe = to.getScheme().equalsIgnoreCase("https");
        return safe == stillSafe ? port(from) == port(to) : stillSafe;
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /// The host that answers.
    public String host() {
        return uri().getHost();
    }

    /// Where it is, without parameters.
    public String place() {
        return place;
    }

    /// Whether it asks for anything in particular.
    boolean hasParameters() {
        return !parameters.isEmpty();
    }

    /// The value of a parameter, as it stands in the address.
    Optional<String> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> isCalled(parameter, name))
                .map(parameter -> parameter.substring(Math.min(parameter.length(), name.length() + 1)))
                .findFirst();
    }

    private static boolean isCalled(String parameter, String name) {
        return parameter.equals(name) || parameter.startsWith(name + "=");
    }

    /// With this value of a parameter, in place of any other.
    public Address with(String name, String value) {
        List<String> more = new ArrayList<>(without(name).parameters);
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        more.add(name + "=" + encoded);
        return new Address(place, more);
    }

    /// Without these parameters.
    Address without(String... names) {
        List<String> rest = parameters.stream()
                .filter(parameter -> Arrays.stream(names).noneMatch(name -> isCalled(parameter, name)))
                .toList();
        return new Address(place, rest);
    }

    URI uri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? place : place + "?" + String.join("&", parameters);
    }
}
