package topica.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import topica.documents.Document;
import topica.run.Workers;

/// What the vector of a guided theme is made of: the mean over its examples if it has any among the documents,
/// else over the documents that match it strongly, else the vector of its text.
///
/// @param theme the theme
/// @param examples the numbers of the documents that are its examples, in order
/// @param strong the numbers of those that match it strongly, in order
/// @param missing ids of examples that no document has
public record Seeds(GuidedTheme theme, List<Integer> examples, List<Integer> strong, List<String> missing) {

    private static final int PART = 512;

    public Seeds {
        examples = List.copyOf(examples);
        strong = List.copyOf(strong);
        missing = List.copyOf(missing);
    }

    /// The seeds of each theme among `documents`, in the themes' order.
    public static List<Seeds> of(List<GuidedTheme> themes, List<Document> documents, Workers workers) {
        SeedTerms terms = new SeedTerms(themes);
        List<List<Double>> strengths = new ArrayList<>();
        workers.inOrder(
                IntStream.iterate(0, from -> from < documents.size(), from -> from + PART)
                        .mapToObj(from -> documents.subList(from, Math.min(documents.size(), from + PART)))
                        .iterator(),
                part -> {
                    SeedTerms mine = terms.fresh();
                    return part.stream().map(mine::strengths).toList();
                },
                strengths::addAll);
        Map<String, Integer> numbers = new HashMap<>();
        for (int document = 0; document < documents.size(); document++) {
            numbers.putIfAbsent(documents.get(document).id(), document);
        }
        return IntStream.range(0, themes.size())
                .mapToObj(theme -> of(themes.get(theme), theme, strengths, numbers))
                .toList();
    }

    private static Seeds of(GuidedTheme theme, int number, List<List<Double>> strengths, Map<String, Integer> numbers) {
        return new Seeds(
                theme,
                theme.examples().stream()
                        .filter(numbers::containsKey)
                        .map(id -> numbers.getOrDefault(id, 0))
                        .sorted()
                        .toList(),
                IntStream.range(0, strengths.size())
                        .filter(document -> strengths.get(document).get(number) >= SeedTerms.STRONG)
                        .boxed()
                        .toList(),
                theme.examples().stream().filter(id -> !numbers.containsKey(id)).toList());
    }

    /// The documents to take the mean of: the examples, or what matches strongly; none where the theme's text
    /// must do.
    public List<Integer> documents() {
        return examples.isEmpty() ? strong : examples;
    }
}
