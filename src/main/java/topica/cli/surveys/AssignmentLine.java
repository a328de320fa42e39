package topica.cli.surveys;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.survey.Placement;

/// Where a document stands among themes, as one JSON object on a line.
public final class AssignmentLine {

    private static final double DECIMALS = 1e4;

    private AssignmentLine() {}

    /// The line of one document.
    ///
    /// @param names of themes by id
    /// @param label of the document, if it has one
    public static String of(String id, Placement placement, Map<Integer, String> names, Optional<String> label) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("theme", placement.theme());
        if (placement.theme() >= 0) {
            json.put("name", names.getOrDefault(placement.theme(), ""));
        } else {
            json.putNull("name");
        }
        json.put("weight", rounded(placement.weight()));
        ArrayNode others = json.putArray("others");
        for (Placement.Share other : placement.others()) {
            others.addObject().put("theme", other.theme()).put("weight", rounded(other.weight()));
        }
        label.ifPresent(one -> json.put("label", one));
        return json + "\n";
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
