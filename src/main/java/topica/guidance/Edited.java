package topica.guidance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import topica.documents.Document;

/// Themes after somebody's edits.
///
/// @param documents each theme's documents by the theme's id, in the order they had
/// @param names what edits call some of the themes, by id
/// @param deleted the documents of deleted themes, which are in none now
/// @param passedOver edits whose themes are not there
public record Edited(
        Map<Integer, List<Document>> documents,
        Map<Integer, String> names,
        List<Document> deleted,
        List<ThemeEdit> passedOver) {

    public Edited {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        names = Map.copyOf(names);
        deleted = List.copyOf(deleted);
        passedOver = List.copyOf(passedOver);
    }

    /// Makes the edits one after another. A merged theme keeps the id of the first, the parts of a split one get
    /// the next ids that are free, and what no part takes keeps id and name. What gets the name of another theme
    /// becomes one with it, under its id.
    ///
    /// @param themes each theme's documents by the theme's id
    /// @param names the themes' names by id, and those of themes that are no more: a part of that name gets its id
    /// @param nextId the first id that is free
    public static Edited of(
            Map<Integer, List<Document>> themes, Map<Integer, String> names, List<ThemeEdit> edits, int nextId) {
        Work work = new Work(new TreeMap<>(themes), new HashMap<>(names), nextId);
        edits.forEach(work::apply);
        return new Edited(work.documents, work.renamed, work.deleted, work.passedOver);
    }

    /// Themes while they are being edited.
    private static final class Work {

        private final NavigableMap<Integer, List<Document>> documents;
        private final Map<Integer, String> names;
        private final Map<Integer, String> renamed = new HashMap<>();
        private final List<Document> deleted = new ArrayList<>();
        private final List<ThemeEdit> passedOver = new ArrayList<>();
        private int nextId;

        Work(NavigableMap<Integer, List<Document>> documents, Map<Integer, String> names, int nextId) {
            this.documents = documents;
            this.names = names;
            this.nextId = nextId;
        }

        void apply(ThemeEdit edit) {
            List<Integer> ids = edit.themes().stream()
                    .map(this::id)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            if (ids.size() < edit.themes().size()) {
                passedOver.add(edit);
                return;
            }
            int first = ids.getFirst();
            switch (edit) {
                case ThemeEdit.Merge merge -> merge(ids, merge.name());
                case ThemeEdit.Split split -> split(first, split.parts());
                case ThemeEdit.Rename rename -> merge(List.of(first), rename.name());
                case ThemeEdit.Delete delete -> deleted.addAll(take(first));
            }
        }

        /// The smallest id among the themes of that name.
        private Optional<Integer> id(String name) {
            return ids(name).filter(documents::containsKey).findFirst();
        }

        /// Ids of the themes that have or had that name, ascending.
        private Stream<Integer> ids(String name) {
            return names.entrySet().stream()
                    .filter(theme -> theme.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .sorted();
        }

        /// Puts documents into the theme of that name.
        private void add(int id, String name, List<Document> more) {
            List<Document> all = new ArrayList<>(documents.getOrDefault(id, List.of()));
            all.addAll(more);
            documents.put(id, List.copyOf(all));
            names.put(id, name);
            renamed.put(id, name);
        }

        private List<Document> take(int id) {
            names.remove(id);
            renamed.remove(id);
            return Optional.ofNullable(documents.remove(id)).orElse(List.of());
        }

        private void merge(List<Integer> ids, String name) {
            List<Document> all = new ArrayList<>();
            ids.forEach(id -> all.addAll(take(id)));
            add(id(name).orElse(ids.getFirst()), name, all);
        }

        private void split(int id, List<GuidedTheme> parts) {
            SeedTerms terms = new SeedTerms(parts);
            List<List<Document>> taken = parts.stream()
                    .<List<Document>>map(part -> new ArrayList<>())
                    .toList();
            List<Document> left = new ArrayList<>();
            for (Document document : documents.getOrDefault(id, List.of())) {
                part(document, parts, terms).map(taken::get).orElse(left).add(document);
            }
            String whole = names.getOrDefault(id, "");
            take(id);
            if (!left.isEmpty()) {
                add(id, whole, left);
            }
            for (int part = 0; part < parts.size(); part++) {
                if (!taken.get(part).isEmpty()) {
                    String name = parts.get(part).name();
                    int own = id(name).or(() -> ids(name).findFirst()).orElseGet(() -> nextId++);
                    add(own, name, taken.get(part));
                }
            }
        }

        /// The part a document is an example of, else the first of those it matches most strongly.
        private static Optional<Integer> part(Document document, List<GuidedTheme> parts, SeedTerms terms) {
            List<Double> strengths = terms.strengths(document);
            return IntStream.range(0, parts.size())
                    .boxed()
                    .filter(part -> parts.get(part).examples().contains(document.id()))
                    .findFirst()
                    .or(() -> IntStream.range(0, parts.size())
                            .boxed()
                            .filter(part -> strengths.get(part) > 0)
                            .max(Comparator.<Integer>comparingDouble(strengths::get)
                                    .thenComparing(Comparator.reverseOrder())));
        }
    }
}
