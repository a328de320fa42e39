package topica.references.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of a record, named without prefix.
///
/// Its text is a part of the record's, so that depth costs nothing.
public final class Element {

    private final String name;
    private final Map<String, String> attributes;
    private final StringBuilder text;
    private final int start;
    private final List<Element> children = new ArrayList<>();
    private int end;

    /// Begins where `text` ends so far.
    Element(String name, Map<String, String> attributes, StringBuilder text) {
        this.name = name;
        this.attributes = attributes;
        this.text = text;
        this.start = text.length();
        this.end = start;
    }

    void add(Element child) {
        children.add(child);
    }

    /// Ends where the text ends now.
    void close() {
        end = text.length();
    }

    String name() {
        return name;
    }

    /// All text in the element, that of elements within it included.
    public String text() {
        return text.substring(start, end);
    }

    /// The attribute's value; empty where there is none.
    String attribute(String called) {
        return attributes.getOrDefault(called, "");
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    List<Element> children() {
        return children;
    }

    /// The elements that a path of names leads to.
    Stream<Element> all(String... path) {
        Stream<Element> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    /// The first of them.
    Optional<Element> first(String... path) {
        return all(path).findFirst();
    }

    /// The text of the first of them; empty where there is none.
    String textOf(String... path) {
        return first(path).map(Element::text).orElse("");
    }

    /// The texts of all of them.
    List<String> textsOf(String... path) {
        return all(path).map(Element::text).toList();
    }
}
