package topica.cli.scores;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import topica.evaluate.Change;
import topica.evaluate.Changed;
import topica.evaluate.Comparison;
import topica.evaluate.Gate;
import topica.evaluate.Policy;
import topica.report.ComparisonPage;
import topica.run.Seed;

/// What came of comparing two models, to be read on a terminal, as JSON, or as a page.
///
/// @param before what the model in use is called
/// @param after what the model is called that might take its place
/// @param documents how many both have labelled
/// @param changed how many of them get another label
/// @param examples the first of those that do
public record Bout(
        String before,
        String after,
        long documents,
        long changed,
        List<Change> changes,
        List<Changed> examples,
        Comparison comparison,
        Gate gate) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public Bout {
        changes = List.copyOf(changes);
        examples = List.copyOf(examples);
    }

    public static Bout of(String before, String after, Rounds rounds, Policy policy, Seed seed) {
        Comparison comparison = rounds.comparison(seed);
        return new Bout(
                before,
                after,
                rounds.documents(),
                rounds.changed(),
                rounds.changes(),
                rounds.shown(),
                comparison,
                Gate.of(policy, comparison));
    }

    /// To be read on a terminal.
    ///
    /// @param columns how wide it may be
    public String table(int columns) {
        return BoutTable.of(this, columns);
    }

    public String json() {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("before", before).put("after", after);
        json.put("documents", documents).put("changed", changed);
        json.set("gate", gateJson());
        json.set("lost", MAPPER.valueToTree(comparison.lost()));
        json.set("gained", MAPPER.valueToTree(comparison.gained()));
        comparison.scored().ifPresent(scored -> {
            json.set("difference", MAPPER.valueToTree(scored.difference()));
            json.set("labels", MAPPER.valueToTree(scored.labels()));
            ObjectNode evaluations = json.putObject("evaluations");
            evaluations.set("before", MAPPER.valueToTree(scored.before()));
            evaluations.set("after", MAPPER.valueToTree(scored.after()));
        });
        json.set("changes", MAPPER.valueToTree(changes));
        json.set("examples", MAPPER.valueToTree(examples));
        return json + "\n";
    }

    private ObjectNode gateJson() {
        ObjectNode json = MAPPER.createObjectNode().put("passed", gate.passed());
        json.set("objections", MAPPER.valueToTree(gate.objections()));
        return json;
    }

    /// Who won by what, in a few figures.
    public ObjectNode brief() {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("model", after).put("against", before).put("documents", comparison.documents());
        comparison.scored().ifPresent(scored -> json.set("difference", MAPPER.valueToTree(scored.difference())));
        json.set("gate", gateJson());
        return json;
    }

    /// A document that gets another label, on one line.
    public static String line(Changed one) {
        return MAPPER.valueToTree(one) + "\n";
    }

    public String page() {
        return new ComparisonPage(before, after, documents, changed, changes, examples, comparison, gate).html();
    }
}
