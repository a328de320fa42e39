package topica.cli.scores;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import topica.evaluate.Case;
import topica.evaluate.Evaluation;
import topica.evaluate.Judgement;
import topica.evaluate.PairedDifference;
import topica.evaluate.Slice;
import topica.report.ScorePage;
import topica.run.Seed;

/// What `topica evaluate` found out, to be read on a terminal, as JSON, or as a page.
///
/// @param subject what was evaluated
/// @param titles of the documents that are examples, by id
/// @param unlabelled documents without labels, which were left out
public record Finding(
        String subject,
        Evaluation evaluation,
        Map<String, String> titles,
        List<Rival> rivals,
        Optional<Paired> paired,
        List<Slice> slices,
        long unlabelled) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// The difference to other predictions.
    ///
    /// @param against the file of the others
    /// @param without documents for which the others have no prediction, which are not compared
    /// @param difference above 0 where what was evaluated is better than the others
    public record Paired(String against, int without, PairedDifference difference) {

        public static Paired of(
                String against, Predictions others, List<Judgement> judgements, List<String> space, Seed seed) {
            List<Judgement> theirs = new ArrayList<>();
            List<Judgement> ours = new ArrayList<>();
            for (Judgement judgement : judgements) {
                others.take(judgement.id(), judgement.truth()).ifPresent(other -> {
                    theirs.add(other);
                    ours.add(judgement);
                });
            }
            if (ours.isEmpty()) {
                throw new IllegalArgumentException("expected predictions in " + against
                        + " for some of the documents, got none: are they of these documents, with the same ids?");
            }
            return new Paired(against, judgements.size() - ours.size(), PairedDifference.of(theirs, ours, space, seed));
        }
    }

    /// The titles of those documents that an evaluation names as examples.
    public static Map<String, String> titles(List<Case> cases, Evaluation evaluation) {
        var examples = evaluation.confusions().stream()
                .flatMap(confusion -> confusion.examples().stream())
                .collect(Collectors.toSet());
        Map<String, String> titles = new HashMap<>();
        for (Case one : cases) {
            if (examples.contains(one.judgement().id())) {
                titles.putIfAbsent(one.judgement().id(), one.title());
            }
        }
        return titles;
    }

    /// To be read on a terminal.
    ///
    /// @param columns how wide it may be
    public String table(int columns) {
        StringBuilder text = new StringBuilder(EvaluationTable.figures(evaluation));
        paired.ifPresent(one -> text.append('\n').append(EvaluationTable.paired(one)));
        if (!slices.isEmpty()) {
            text.append('\n').append(EvaluationTable.slices(slices));
        }
        text.append('\n').append(EvaluationTable.labels(evaluation.perLabel()));
        if (!evaluation.confusions().isEmpty()) {
            text.append('\n').append(EvaluationTable.confusions(evaluation.confusions(), titles, columns));
        }
        text.append('\n').append(TextFigures.reliability(evaluation.reliability()));
        text.append('\n').append(TextFigures.coverage(evaluation.coverage()));
        if (!rivals.isEmpty()) {
            text.append('\n').append(Rival.table(evaluation, rivals));
        }
        return text.toString();
    }

    public String json() {
        ObjectNode json = MAPPER.valueToTree(evaluation);
        json.put("unlabelled", unlabelled);
        paired.ifPresent(one -> {
            ObjectNode difference =
                    json.putObject("paired").put("against", one.against).put("without", one.without);
            difference.setAll(MAPPER.<ObjectNode>valueToTree(one.difference));
        });
        if (!slices.isEmpty()) {
            json.set("slices", MAPPER.valueToTree(slices));
        }
        if (!rivals.isEmpty()) {
            ArrayNode baselines = json.putArray("baselines");
            rivals.forEach(rival -> add(baselines.addObject(), rival));
        }
        return json + "\n";
    }

    private static void add(ObjectNode one, Rival rival) {
        one.put("name", rival.name());
        rival.evaluation().scores().forEach((name, score) -> one.set(name, MAPPER.valueToTree(score)));
        one.set("difference", MAPPER.valueToTree(rival.difference()));
    }

    public String page() {
        SequencedMap<String, PairedDifference> differences = new LinkedHashMap<>();
        rivals.forEach(rival -> differences.put(rival.name(), rival.difference()));
        paired.ifPresent(one -> differences.put(one.against, one.difference));
        return new ScorePage(subject, evaluation, titles, slices, differences).html();
    }
}
