package topica.vectorize;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import topica.text.TermScanner;
import topica.text.Tokens;

/// Small documents, each written as `title|abstract`.
final class Texts {

    private Texts() {}

    static TermSequences sequences(String... texts) {
        return sequences(List.of(texts), texts.length);
    }

    /// Read in parts of `size` documents.
    static TermSequences sequences(List<String> texts, int size) {
        TermSequences.Builder builder = new TermSequences.Builder();
        for (int from = 0; from < texts.size(); from += size) {
            TermSequences.Part part = new TermSequences.Part(new TermScanner());
            for (String text : texts.subList(from, Math.min(texts.size(), from + size))) {
                part.add(title(text), abstractText(text));
            }
            builder.add(part);
        }
        return builder.build();
    }

    static Tokens tokens(String text) {
        Tokens tokens = new Tokens();
        new TermScanner().analyze(text, tokens);
        return tokens;
    }

    static String title(String text) {
        return text.substring(0, text.indexOf('|'));
    }

    static String abstractText(String text) {
        return text.substring(text.indexOf('|') + 1);
    }

    /// Documents over a few words, some without a title or an abstract.
    static List<String> noise(SplittableRandom random, int documents) {
        return IntStream.range(0, documents)
                .mapToObj(document -> words(random, 5) + "|" + words(random, 20))
                .toList();
    }

    private static String words(SplittableRandom random, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> "w" + random.nextInt(12))
                .collect(Collectors.joining(" "));
    }
}
