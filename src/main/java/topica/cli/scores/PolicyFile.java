package topica.cli.scores;

import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import topica.evaluate.Policy;
import topica.guidance.JsonFile;

/// Reads a policy that somebody wrote by hand: what it leaves out is as in [Policy#DEFAULT].
public final class PolicyFile {

    private static final int MOST = 1_000_000_000;
    private static final String DOCUMENTS = "documents";
    private static final String TOLERANCE = "tolerance";
    private static final String LABELS = "labels";

    private final JsonFile json;

    private PolicyFile(JsonFile json) {
        this.json = json;
    }

    /// The policy in a file.
    ///
    /// @throws topica.records.UnusableInput if there is none, or anything in it that is not understood
    public static Policy read(Path path) {
        JsonFile json = new JsonFile(path.toString());
        return new PolicyFile(json).policy(json.read(path, Set.of(DOCUMENTS, TOLERANCE, LABELS)));
    }

    private Policy policy(JsonNode root) {
        return new Policy(
                whole(root, "the file", Policy.DEFAULT.documents()),
                tolerance(part(
                        root,
                        TOLERANCE,
                        Set.of(
                                "accuracy",
                                "macroF1",
                                "multiLabelMicroF1",
                                "multiLabelMacroF1",
                                "expectedCalibrationError"))),
                labels(part(root, LABELS, Set.of(DOCUMENTS, "recall", "f1", "mayGo"))));
    }

    private JsonNode part(JsonNode root, String member, Set<String> members) {
        JsonNode part = root.path(member);
        return part.isMissingNode() ? JsonNodeFactory.instance.objectNode() : json.object(part, member, members);
    }

    private Policy.Tolerance tolerance(JsonNode part) {
        Policy.Tolerance usual = Policy.Tolerance.DEFAULT;
        return new Policy.Tolerance(
                share(part, "accuracy", TOLERANCE, usual.accuracy()),
                share(part, "macroF1", TOLERANCE, usual.macroF1()),
                share(part, "multiLabelMicroF1", TOLERANCE, usual.multiLabelMicroF1()),
                share(part, "multiLabelMacroF1", TOLERANCE, usual.multiLabelMacroF1()),
                share(part, "expectedCalibrationError", TOLERANCE, usual.expectedCalibrationError()));
    }

    private Policy.Labels labels(JsonNode part) {
        Policy.Labels usual = Policy.Labels.DEFAULT;
        return new Policy.Labels(
                whole(part, LABELS, usual.documents()),
                share(part, "recall", LABELS, usual.recall()),
                share(part, "f1", LABELS, usual.f1()),
                Set.copyOf(json.texts(part, "mayGo", LABELS)));
    }

    private double share(JsonNode part, String member, String place, double usual) {
        return json.number(part, member, place, usual, 0, 1);
    }

    private int whole(JsonNode part, String place, int usual) {
        double number = json.number(part, DOCUMENTS, place, usual, 1, MOST);
        if (number != Math.rint(number)) {
            throw json.wrong(place + "." + DOCUMENTS, "expected a whole number", "write it as " + usual);
        }
        return (int) number;
    }
}
