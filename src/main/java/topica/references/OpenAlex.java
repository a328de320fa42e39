package topica.references;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import topica.documents.ReadOutcome;
import topica.records.Source;
import topica.references.papers.Reference;

/// Works of OpenAlex; the abstract is put together again from the places of its words.
final class OpenAlex implements Works.Catalogue {

    private static final String INDEX = "abstract_inverted_index";
    private static final String NAME = "display_name";
    private static final int LONGEST_TEXT = 1 << 19;

    @Override
    public String format() {
        return "openalex";
    }

    @Override
    public List<List<String>> members() {
        return List.of(List.of("id"), List.of(NAME), List.of(INDEX, "authorships", "primary_location"));
    }

    @Override
    public ReadOutcome outcome(JsonNode work, Source source) {
        Reference reference = new Reference(source);
        reference.id(Works.text(work, "id"));
        reference.title(Works.first(work, "title", NAME));
        String index = inOrder(work.path(INDEX));
        reference.abstractText(index.isBlank() ? Works.text(work, "abstract") : index);
        work.path("authorships")
                .values()
                .forEach(by -> reference.author(Works.text(by, "author", NAME), affiliation(by)));
        reference.date(Works.first(work, "publication_date", "publication_year"));
        reference.doi(Works.text(work, "doi"));
        about(work, reference);
        Stream.of("type", "language").forEach(name -> reference.extra(name, Works.text(work, name)));
        reference.extra("journal", Works.text(work, "primary_location", "source", NAME));
        return reference.outcome();
    }

    private static void about(JsonNode work, Reference reference) {
        JsonNode topic = work.path("primary_topic");
        reference.extra("primary_topic", Works.text(topic, NAME));
        Stream.of("subfield", "field", "domain").forEach(name -> reference.extra(name, Works.text(topic, name, NAME)));
        Stream.of("topics", "concepts", "keywords")
                .forEach(name -> reference.extra(name, Works.texts(work.path(name), NAME)));
    }

    private static String affiliation(JsonNode by) {
        List<String> written = Works.texts(by.path("raw_affiliation_strings"));
        return String.join("; ", written.isEmpty() ? Works.texts(by.path("institutions"), NAME) : written);
    }

    /// The words in the order of their places, as far as anyone would read; of two words in one place the first.
    private static String inOrder(JsonNode index) {
        Map<Long, String> words = new TreeMap<>();
        index.properties()
                .forEach(word -> word.getValue().values().forEach(place -> {
                    if (place.isIntegralNumber() && place.canConvertToLong()) {
                        words.putIfAbsent(place.longValue(), word.getKey());
                    }
                }));
        StringBuilder text = new StringBuilder();
        for (String word : words.values()) {
            if (text.length() > LONGEST_TEXT) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(word);
        }
        return text.toString();
    }
}
