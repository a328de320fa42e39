package topica;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import topica.corpus.Corpora;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.run.Seed;
import topica.run.Workers;

/// Labelled documents on three subjects, as JSON Lines.
final class ToyCorpus {

    static final List<String> SUBJECTS = List.of("cs.CV", "hep-th", "math.AG");

    private static final List<List<String>> WORDS = List.of(
            List.of("image", "pixel", "segmentation", "camera", "detection"),
            List.of("string", "brane", "supersymmetry", "holography", "gauge"),
            List.of("scheme", "cohomology", "sheaf", "moduli", "variety"));

    private ToyCorpus() {}

    /// Documents of which every tenth bears the next subject too.
    static List<String> lines(Seed seed, int documents) {
        SplittableRandom random = seed.derive("toy").generator();
        return IntStream.range(0, documents)
                .mapToObj(document -> {
                    int subject = document % 3;
                    String others = document % 10 == 0 ? ",\"" + SUBJECTS.get((subject + 1) % 3) + "\"" : "";
                    return "{\"id\":\"d%d\",\"title\":\"%s\",\"abstract\":\"%s.\",\"date\":\"20%02d-0%d\",\"categories\":[\"%s\"%s]}"
                            .formatted(
                                    document,
                                    words(random, subject, 4),
                                    words(random, subject, 25),
                                    10 + document % 15,
                                    1 + document % 9,
                                    SUBJECTS.get(subject),
                                    others);
                })
                .toList();
    }

    /// One word in three is about the subject.
    private static String words(SplittableRandom random, int subject, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 3 == 0
                        ? WORDS.get(subject).get(random.nextInt(5))
                        : "plain" + (char) ('a' + random.nextInt(26)))
                .collect(Collectors.joining(" "));
    }

    static List<Document> documents(int documents) {
        try (Corpora corpora = open(lines(new Seed(7), documents))) {
            return corpora.outcomes()
                    .map(outcome -> ((ReadOutcome.Accepted) outcome).document())
                    .toList();
        }
    }

    static TrainingCorpus corpus(Seed seed, int documents) {
        return read(lines(seed, documents), new ArrayList<>(), 1);
    }

    static TrainingCorpus read(List<String> lines, List<ReadOutcome.Rejected> rejected, int threads) {
        try (Workers workers = new Workers(threads);
                Corpora corpora = open(lines)) {
            return TrainingCorpus.read(corpora, workers, rejected::add, documents -> {});
        }
    }

    private static Corpora open(List<String> lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return Corpora.open(List.of("-"), Optional.empty(), new ByteArrayInputStream(bytes), false);
    }
}
