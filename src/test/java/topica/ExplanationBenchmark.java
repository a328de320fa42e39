package topica;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import topica.bundle.Model;
import topica.classify.Network;
import topica.classify.Question;
import topica.classify.Reason;
import topica.classify.Weights;
import topica.corpus.Corpora;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.math.Exponential;
import topica.math.HalfBytes;
import topica.run.Seed;
import topica.run.Workers;
import topica.text.MarkedText;
import topica.text.TermPlaces;
import topica.text.TermPlaces.Place;
import topica.text.TermScanner;
import topica.text.Tokens;
import topica.vectorize.Row;

/// Whether explanations are true: that they add up to the score, worked out here once more and on another
/// way, and that without the words they name the label is less likely. See `benchmarks/explain.sh`.
final class ExplanationBenchmark {

    private static final List<Integer> DELETED = List.of(1, 2, 3, 4, 5, 10);
    private static final int RESAMPLES = 1000;
    private static final List<String> WAYS = List.of("the strongest", "at random", "at random, as frequent");

    private final Labeller labeller;
    private final Model model;
    private final Labeller ranking;
    private final Map<Network, Layer> layers = new ConcurrentHashMap<>();
    private final ThreadLocal<Row> rows = ThreadLocal.withInitial(Row::new);

    private ExplanationBenchmark(Labeller labeller) {
        this.labeller = labeller;
        this.model = labeller.model();
        this.ranking = labeller.ranking(model.labels().size());
    }

    /// Prints what is found.
    ///
    /// @param arguments a model, an input, and how many documents of it at most
    public static void main(String[] arguments) {
        ExplanationBenchmark benchmark = new ExplanationBenchmark(Labeller.open(Path.of(arguments[0])));
        List<Document> documents;
        try (Corpora corpora = Corpora.open(List.of(arguments[1]))) {
            documents = corpora.outcomes()
                    .flatMap(outcome -> outcome instanceof ReadOutcome.Accepted(Document document)
                            ? Stream.of(document)
                            : Stream.empty())
                    .limit(Long.parseLong(arguments[2]))
                    .toList();
        }
        List<Found> found = new ArrayList<>();
        try (Workers workers = new Workers(Workers.all())) {
            workers.inOrder(documents.iterator(), benchmark::look, found::add);
        }
        print(found);
    }

    /// What was found of one document.
    ///
    /// @param off how far from the score the terms are, the marks are, and the probability made of it is
    /// @param drops for each way of deleting what happens, by how many words are deleted
    private record Found(int reasons, List<Double> off, List<List<Drop>> drops) {}

    /// How much the score and the probability of a label fall without some places of words.
    private record Drop(double score, double probability, double places) {}

    private Found look(Document document) {
        Reading reading = labeller.explain(document);
        List<Reason> reasons = new ArrayList<>(reading.why());
        reading.rival(reading.prediction().label()).ifPresent(rival -> reasons.add(reading.why(rival)));
        double[] sums = new double[3];
        for (Reason reason : reasons) {
            double score = score(document, reason.question());
            double terms = reason.terms().stream()
                    .mapToDouble(Reason.Term::contribution)
                    .sum();
            double marks = reason.title().weight() + reason.abstractText().weight();
            sums[0] = Math.max(sums[0], Math.abs(terms + reason.bias() - score));
            sums[1] = Math.max(sums[1], Math.abs(marks + reason.bias() - score));
            if (reason.question() instanceof Question.Borne(String label, double probability)) {
                sums[2] = Math.max(sums[2], Math.abs(probability(label, reason.score()) - probability));
            }
        }
        return new Found(reasons.size(), Arrays.stream(sums).boxed().toList(), drops(document, reading));
    }

    private double probability(String label, double score) {
        int number = model.labels().find(label).orElseThrow();
        float slope = model.classifier().calibration().presentSlopes()[number];
        float shift = model.classifier().calibration().presentShifts()[number];
        return Exponential.logistic(slope * score + shift);
    }

    private double score(Document document, Question question) {
        return switch (question) {
            case Question.Primary(String label, double probability) -> score(document, label, true);
            case Question.Borne(String label, double probability) -> score(document, label, false);
            case Question.Against against ->
                score(document, against.label(), true) - score(document, against.other(), true);
        };
    }

    /// The score from the weights, the last feature's first.
    private double score(Document document, String label, boolean primary) {
        Tokens tokens = new Tokens();
        TermScanner scanner = new TermScanner();
        scanner.analyze(document.title(), tokens);
        int titleTerms = tokens.count();
        scanner.analyze(document.abstractText(), tokens);
        Row row = rows.get();
        model.vectorizer().transform(tokens, titleTerms, row);
        int number = model.labels().find(label).orElseThrow();
        return switch (model.classifier().scorer()) {
            case Weights weights -> score(weights, row, number, primary);
            case Network network -> score(network, row, primary ? number : network.labels() + number);
        };
    }

    private static double score(Weights weights, Row row, int number, boolean primary) {
        double score = 0;
        for (int i = row.size() - 1; i >= 0; i--) {
            int feature = row.column(i);
            score += (double) row.value(i)
                    * (primary ? weights.primary(feature, number) : weights.present(feature, number));
        }
        return score + weights.biases()[primary ? number : weights.labels() + number];
    }

    private double score(Network network, Row row, int column) {
        Layer layer = layers.computeIfAbsent(network, Layer::new);
        int units = network.units();
        double score = layer.biases[column];
        for (int unit = units - 1; unit >= 0; unit--) {
            double excited = layer.unitBiases[unit];
            for (int i = row.size() - 1; i >= 0; i--) {
                int input = layer.inputs[row.column(i) * units + unit];
                excited += (double) row.value(i) * layer.inputScales[row.column(i)] * input;
            }
            double output = (double) layer.outputs[unit * 2 * network.labels() + column] * layer.outputScales[unit];
            score += Math.max(0, excited) * output;
        }
        return score;
    }

    /// The numbers of a network, taken out once.
    private static final class Layer {

        private final byte[] inputs;
        private final float[] inputScales;
        private final float[] unitBiases;
        private final byte[] outputs;
        private final float[] outputScales;
        private final float[] biases;

        Layer(Network network) {
            byte[] packed = network.packedInputs();
            inputs = new byte[2 * packed.length];
            for (int row = 0; row < network.features(); row++) {
                int half = network.units() / 2;
                HalfBytes.unpack(packed, row * half, half, inputs, 2 * row * half);
            }
            inputScales = network.inputScales();
            unitBiases = network.unitBiases();
            outputs = network.outputs();
            outputScales = network.outputScales();
            biases = network.biases();
        }
    }

    /// A word as it is written, but for capitals, wherever it stands.
    private static final class Word {

        private final Set<Place> inTitle = new LinkedHashSet<>();
        private final Set<Place> inAbstract = new LinkedHashSet<>();
        private double weight;

        int count() {
            return inTitle.size() + inAbstract.size();
        }

        double weight() {
            return weight;
        }
    }

    private List<List<Drop>> drops(Document document, Reading reading) {
        String label = reading.prediction().label();
        Reason reason = reading.why(label);
        Map<String, Word> all = new LinkedHashMap<>();
        collect(reason.title(), true, all);
        collect(reason.abstractText(), false, all);
        List<Word> words = List.copyOf(all.values());
        List<Word> strongest = words.stream()
                .sorted(Comparator.comparingDouble(Word::weight).reversed())
                .toList();
        SplittableRandom random =
                new Seed(document.source().line()).derive("deleted words").generator();
        List<Word> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, Random.from(random));
        return Stream.of(strongest, shuffled, alike(strongest, shuffled))
                .map(way -> DELETED.stream()
                        .map(most -> drop(document, reason, way.subList(0, Math.min(most, way.size()))))
                        .toList())
                .toList();
    }

    private Drop drop(Document document, Reason reason, List<Word> gone) {
        Document rest = without(document, gone);
        String label = reason.question().label();
        return new Drop(
                reason.score() - score(rest, label, true),
                reason.question().probability() - primary(rest, label),
                gone.stream().mapToInt(Word::count).sum());
    }

    private static void collect(MarkedText marked, boolean title, Map<String, Word> words) {
        Map<Integer, Double> weights = new HashMap<>();
        int at = 0;
        for (MarkedText.Span span : marked.spans()) {
            weights.put(at, span.weight());
            at += span.text().length();
        }
        String text = marked.text();
        for (Place place : TermPlaces.of(text)) {
            String written = text.substring(place.start(), place.end()).toLowerCase(Locale.ROOT);
            Word word = words.computeIfAbsent(written, fresh -> new Word());
            if ((title ? word.inTitle : word.inAbstract).add(place)) {
                word.weight += weights.getOrDefault(place.start(), 0.0);
            }
        }
    }

    /// For each of the words deleted most another one, at random among those that stand about as often.
    private static List<Word> alike(List<Word> words, List<Word> shuffled) {
        List<Word> left = new ArrayList<>(shuffled);
        List<Word> alike = new ArrayList<>();
        for (Word word : words.subList(0, Math.min(DELETED.getLast(), words.size()))) {
            Word next = Collections.min(left, Comparator.comparingInt(one -> Math.abs(one.count() - word.count())));
            left.remove(next);
            alike.add(next);
        }
        return alike;
    }

    private static Document without(Document document, List<Word> words) {
        String title = without(
                document.title(),
                words.stream().flatMap(word -> word.inTitle.stream()).toList());
        String text = without(
                document.abstractText(),
                words.stream().flatMap(word -> word.inAbstract.stream()).toList());
        return new Document(
                document.id(),
                title.isBlank() && text.isBlank() ? "-" : title,
                text,
                List.of(),
                document.date(),
                List.of(),
                List.of(),
                List.of(),
                document.source(),
                Map.of());
    }

    private static String without(String text, List<Place> places) {
        StringBuilder rest = new StringBuilder(text);
        for (Place place : places) {
            IntStream.range(place.start(), place.end()).forEach(at -> rest.setCharAt(at, ' '));
        }
        return rest.toString();
    }

    private double primary(Document document, String label) {
        return ranking.label(document).ranked().stream()
                .filter(share -> share.label().equals(label))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    private static void print(List<Found> found) {
        int reasons = found.stream().mapToInt(Found::reasons).sum();
        say(String.format(Locale.ROOT, "%,d reasons of %,d documents", reasons, found.size()));
        List<String> what = List.of("terms and bias from the score", "marks and bias from the score", "probability");
        for (int i = 0; i < what.size(); i++) {
            int sum = i;
            double largest =
                    found.stream().mapToDouble(one -> one.off().get(sum)).max().orElseThrow();
            say(String.format(Locale.ROOT, "largest difference, %s: %.1e", what.get(i), largest));
        }
        curve("how far the label's score falls without k words", found, Drop::score);
        curve("how far the label's probability falls without k words", found, Drop::probability);
        curve("how many places that are", found, Drop::places);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static void curve(String title, List<Found> found, ToDoubleFunction<Drop> figure) {
        say(String.format(
                Locale.ROOT, "%n%s%n%6s  %-21s  %-21s  %s", title, "k", WAYS.get(0), WAYS.get(1), WAYS.get(2)));
        for (int i = 0; i < DELETED.size(); i++) {
            int place = i;
            List<String> cells = IntStream.range(0, WAYS.size())
                    .mapToObj(way -> interval(found.stream()
                            .mapToDouble(one ->
                                    figure.applyAsDouble(one.drops().get(way).get(place)))
                            .toArray()))
                    .toList();
            say(String.format(
                    Locale.ROOT, "%6d  %-21s  %-21s  %s", DELETED.get(i), cells.get(0), cells.get(1), cells.get(2)));
        }
    }

    /// The mean with its 95 % bootstrap interval.
    private static String interval(double[] values) {
        SplittableRandom random = Seed.DEFAULT.derive("interval").generator();
        double[] means = IntStream.range(0, RESAMPLES)
                .mapToDouble(resample -> random.ints(values.length, 0, values.length)
                        .mapToDouble(i -> values[i])
                        .average()
                        .orElseThrow())
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f–%.3f)",
                Arrays.stream(values).average().orElseThrow(),
                means[(int) (0.025 * RESAMPLES)],
                means[(int) (0.975 * RESAMPLES)]);
    }
}
