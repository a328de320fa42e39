package topica.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import topica.documents.Document;
import topica.documents.YearlessDate;
import topica.fields.Author;
import topica.fields.CanonicalId;

/// One document made of several that are one paper.
///
/// Each field is that of the fullest document that has it; lists are never mixed. So categories come from one
/// record, primary first, and so do labels. An id that was given is better than one made of the text. Flags
/// that speak of the abstract come with it, others from all.
final class Union {

    private static final Set<String> OF_THE_ABSTRACT =
            Set.of("title-only", "truncated", "too-short", "not-english", "outside-the-label-space");

    /// What says more of the authors; it means nothing beside those of another record.
    private static final Set<String> OF_THE_AUTHORS = Set.of("moreAuthors", "authorCount");

    private final List<Document> copies;
    private final Document fullest;

    private Union(List<Document> copies) {
        this.copies = copies;
        this.fullest = copies.getFirst();
    }

    /// @param copies the fullest first; its source is kept
    static Document of(List<Document> copies) {
        return new Union(copies).document();
    }

    private Document document() {
        String title = first(
                        Document::title, text -> !CanonicalId.normalized(text).isEmpty())
                .orElse(fullest.title());
        String text = fullest.abstractText();
        Optional<Document> dated =
                copies.stream().filter(copy -> copy.date().isPresent()).findFirst();
        return new Document(
                first(Document::id, id -> !CanonicalId.isFingerprint(id)).orElseGet(() -> CanonicalId.of(title, text)),
                title,
                text,
                authors(),
                dated.flatMap(Document::date),
                list(Document::categories),
                list(Document::labels),
                flags(text.isBlank()),
                fullest.source(),
                extra(dated.isPresent()));
    }

    private Optional<String> first(Function<Document, String> field, Predicate<String> isThere) {
        return copies.stream().map(field).filter(isThere).findFirst();
    }

    private List<String> list(Function<Document, List<String>> field) {
        return copies.stream()
                .map(field)
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Author> authors() {
        return copies.stream()
                .map(Document::authors)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> flags(boolean titleOnly) {
        Set<String> flags = new TreeSet<>(fullest.flags());
        copies.stream()
                .map(Document::flags)
                .flatMap(Collection::stream)
                .filter(flag -> !OF_THE_ABSTRACT.contains(flag))
                .forEach(flags::add);
        flags.remove("title-only");
        if (titleOnly) {
            flags.add("title-only");
        }
        return new ArrayList<>(flags);
    }

    private Map<String, String> extra(boolean dated) {
        Map<String, String> extra = new LinkedHashMap<>(fullest.extra());
        boolean named = !fullest.authors().isEmpty();
        for (Document copy : copies.subList(1, copies.size())) {
            Set<String> foreign = named ? OF_THE_AUTHORS : Set.of();
            copy.extra().forEach((name, value) -> {
                if (!foreign.contains(name)) {
                    extra.putIfAbsent(name, value);
                }
            });
            named |= !copy.authors().isEmpty();
        }
        if (dated) {
            extra.remove(YearlessDate.NAME);
        }
        return extra;
    }
}
