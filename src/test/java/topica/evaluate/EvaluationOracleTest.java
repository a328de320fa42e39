package topica.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import topica.run.Seed;

/// Against scikit-learn and numpy: `oracles/evaluation.py` wrote both files.
class EvaluationOracleTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final List<String> SPACE = Stream.of("cs", "stat")
            .flatMap(archive -> Stream.of("AA", "BB", "CC", "DD", "EE", "FF").map(name -> archive + "." + name))
            .toList();

    private final Map<String, Double> expected = lines("evaluation-expected.tsv").stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(fields -> fields[0], fields -> Double.valueOf(fields[1])));
    private final Evaluation evaluation = Evaluation.of(judgements(2), SPACE, Seed.DEFAULT);

    @Test
    void agreesOnEveryScore() {
        agree("documents", evaluation.documents());
        agree("skipped", evaluation.skipped());
        agree("accuracy", evaluation.accuracy().value());
        agree("macroF1", evaluation.macroF1().value());
        agree("macroLabels", evaluation.macroLabels());
        agree("top3", evaluation.top3().value());
        agree("anyCategoryAt1", evaluation.anyCategoryAt1().value());
        agree("multiLabelMicroF1", evaluation.multiLabelMicroF1().value());
        agree("multiLabelMacroF1", evaluation.multiLabelMacroF1().value());
        agree("multiLabelMacroLabels", evaluation.multiLabelMacroLabels());
        agree("expectedCalibrationError", evaluation.expectedCalibrationError().value());
    }

    @Test
    void agreesOnEveryLabel() {
        assertThat(evaluation.perLabel()).extracting(LabelScore::label).isEqualTo(SPACE);
        for (LabelScore score : evaluation.perLabel()) {
            agree("documents " + score.label(), score.documents());
            agree("precision " + score.label(), score.precision());
            agree("recall " + score.label(), score.recall());
            agree("f1 " + score.label(), score.f1());
            agree("multiLabelDocuments " + score.label(), score.multiLabelDocuments());
            agree("multiLabelPrecision " + score.label(), score.multiLabelPrecision());
            agree("multiLabelRecall " + score.label(), score.multiLabelRecall());
            agree("multiLabelF1 " + score.label(), score.multiLabelF1());
        }
    }

    @Test
    void agreesOnDocumentsOutsideTheSpace() {
        Outside outside = evaluation.outside();
        agree("skipped", outside.documents());
        agree("givenLabelOfSpace", outside.givenLabelOfSpace());
        agree("exactArchive", outside.exactArchive());
        agree("anyArchive", outside.anyArchive());
        agree("falseArchive", outside.falseArchive());
    }

    @Test
    void drawsTheSameNoise() {
        Score floor = evaluation.calibrationNoiseFloor();
        near("calibrationNoiseFloor", floor.value(), .003);
        near("calibrationNoiseFloorLow", floor.low(), .006);
        near("calibrationNoiseFloorHigh", floor.high(), .006);
    }

    @Test
    void findsTheSameIntervals() {
        near("accuracy", evaluation.accuracy());
        near("macroF1", evaluation.macroF1());
        near("multiLabelMicroF1", evaluation.multiLabelMicroF1());
    }

    @Test
    void comparesPairsAlike() {
        PairedDifference difference = PairedDifference.of(judgements(2), judgements(6), SPACE, Seed.DEFAULT);
        agree("difference", difference.accuracy().value());
        agree("midP", difference.midP());
        near("difference", difference.accuracy());
        agree("differenceAny", difference.anyCategoryAt1().value());
    }

    @Test
    void drawsTheSameReliability() {
        assertThat(evaluation.reliability()).hasSize(15);
        for (int i = 0; i < 15; i++) {
            ReliabilityBin bin = evaluation.reliability().get(i);
            agree("bin" + i + " documents", bin.documents());
            agree("bin" + i + " probability", bin.probability());
            agree("bin" + i + " accuracy", bin.accuracy().value());
            agree("bin" + i + " low", bin.accuracy().low());
            agree("bin" + i + " high", bin.accuracy().high());
        }
    }

    @Test
    void drawsTheSameCoverage() {
        agree("area", evaluation.coverage().area().value());
        for (int step : List.of(1, 7, 20)) {
            Coverage.Point point = evaluation.coverage().points().get(step - 1);
            agree("point" + step + " documents", point.documents());
            agree("point" + step + " accuracy", point.accuracy().value());
            agree("point" + step + " probability", point.probability());
        }
    }

    private void agree(String name, double found) {
        assertThat(found).as(name).isCloseTo(expected(name), EXACT);
    }

    private void near(String name, Score found) {
        near(name + "Low", found.low(), .005);
        near(name + "High", found.high(), .005);
    }

    private void near(String name, double found, double tolerance) {
        assertThat(found).as(name).isCloseTo(expected(name), within(tolerance));
    }

    private double expected(String name) {
        return Objects.requireNonNull(expected.get(name), name);
    }

    private static List<Judgement> judgements(int labelColumn) {
        return lines("evaluation-judgements.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(fields -> new Judgement(
                        fields[0],
                        names(fields[1]),
                        fields[labelColumn],
                        Double.parseDouble(fields[3]),
                        names(fields[4]),
                        names(fields[5])))
                .toList();
    }

    private static List<String> names(String field) {
        return List.of(field.split(" ", -1));
    }

    private static List<String> lines(String file) {
        try (InputStream in = EvaluationOracleTest.class.getResourceAsStream("/oracles/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
