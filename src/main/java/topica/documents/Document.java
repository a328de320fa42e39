package topica.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import topica.fields.Author;
import topica.fields.PartialDate;
import topica.records.Source;

/// One abstract with what is known of it, in Topica's canonical form.
///
/// @param id the given one, else a fingerprint of the normalised title, else of the abstract
/// @param title empty where there is none, but never together with the abstract
/// @param abstractText empty where there is none, but never together with the title
/// @param categories the archive's, primary first
/// @param labels ours, primary first
/// @param flags doubts about the record such as `title-only` or `truncated`, in alphabetical order
/// @param extra columns and fields Topica does not know, as compact JSON by name, in the order of the record
public record Document(
        String id,
        String title,
        String abstractText,
        List<Author> authors,
        Optional<PartialDate> date,
        List<String> categories,
        List<String> labels,
        List<String> flags,
        Source source,
        Map<String, String> extra) {

    public Document {
        if (title.isBlank() && abstractText.isBlank()) {
            throw new IllegalArgumentException("expected a title or an abstract, got neither");
        }
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        labels = List.copyOf(labels);
        flags = List.copyOf(flags);
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /// A document of which no more is known than its text; its id is a fingerprint of it.
    ///
    /// @throws IllegalArgumentException if both texts are blank
    public static Document of(String title, String abstractText, Source source) {
        DocumentFields fields = new DocumentFields(source);
        fields.accept("title", title);
        fields.accept("abstract", abstractText);
        return switch (fields.outcome()) {
            case ReadOutcome.Accepted(Document document) -> document;
            case ReadOutcome.Rejected(Source place, String reason) ->
                throw new IllegalArgumentException("expected a title or an abstract: " + reason);
        };
    }

    /// The labels that training believes: `labels` if there are any, else `categories`; primary first.
    public List<String> truth() {
        return labels.isEmpty() ? categories : labels;
    }
}
