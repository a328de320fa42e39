package topica.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.fields.CanonicalId;
import topica.records.Source;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

/// Toy papers, and what merging makes of them.
final class Papers {

    private Papers() {}

    /// A paper of which no more is known than its text; an empty id stands for one made of that.
    static Document paper(String id, String title, String abstractText) {
        return new Document(
                id.isEmpty() ? CanonicalId.of(title, abstractText) : id,
                title,
                abstractText,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                abstractText.isEmpty() ? List.of("title-only") : List.of(),
                new Source("toy", 0),
                Map.of());
    }

    /// The words `from` up to `to` of an abstract without end: `w0 w1 w2 …`.
    static String words(String stem, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
    }

    /// So many words, each drawn from a thousand.
    static String noise(SplittableRandom random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> "n" + random.nextInt(1000))
                .collect(Collectors.joining(" "));
    }

    /// The papers in chunks of three, each with its line.
    static Iterator<Chunk> chunks(List<Document> papers) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < papers.size(); from += 3) {
            int first = from;
            List<ReadOutcome> outcomes = IntStream.range(first, Math.min(papers.size(), first + 3))
                    .<ReadOutcome>mapToObj(
                            line -> new ReadOutcome.Accepted(at(papers.get(line), new Source("toy", line + 1))))
                    .toList();
            chunks.add(() -> outcomes);
        }
        return chunks.iterator();
    }

    static Document at(Document paper, Source source) {
        return new Document(
                paper.id(),
                paper.title(),
                paper.abstractText(),
                paper.authors(),
                paper.date(),
                paper.categories(),
                paper.labels(),
                paper.flags(),
                source,
                paper.extra());
    }

    /// What is left, and what was merged.
    record Left(List<Document> papers, List<Merge> merges, int sharingAnId) {

        List<String> ids() {
            return papers.stream().map(Document::id).toList();
        }

        /// `dropped > kept, reason`
        List<String> merged() {
            return merges.stream()
                    .map(merge -> merge.dropped() + " > " + merge.kept() + ", " + merge.reason())
                    .toList();
        }
    }

    /// The papers left, wherever they stood.
    static List<Document> withoutSources(Left left) {
        return left.papers().stream().map(paper -> at(paper, new Source("", 0))).toList();
    }

    static Left merge(Document... papers) {
        return merge(Arrays.asList(papers), 1, 42);
    }

    static Left merge(List<Document> papers, int threads, long seed) {
        try (Workers workers = new Workers(threads);
                MergedCorpus corpus =
                        MergedCorpus.read(chunks(papers), workers, new Seed(seed), read -> {}, Progress.NONE)) {
            List<Document> left = new ArrayList<>();
            corpus.chunks()
                    .forEachRemaining(chunk ->
                            chunk.read().forEach(outcome -> left.add(((ReadOutcome.Accepted) outcome).document())));
            return new Left(left, corpus.merges().toList(), corpus.sharingAnId());
        }
    }
}
