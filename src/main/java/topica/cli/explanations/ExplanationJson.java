package topica.cli.explanations;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.classify.Explanation;
import topica.classify.Question;
import topica.classify.Reason;
import topica.text.MarkedText;

/// Explanations as JSON, one object a line. Numbers are whole, so that what adds up still does.
public final class ExplanationJson {

    private ExplanationJson() {}

    public static String of(Explanation explanation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", explanation.id());
        json.put("label", explanation.label());
        json.put("probability", explanation.probability());
        strings(json.putArray("flags"), explanation.flags());
        ArrayNode reasons = json.putArray("reasons");
        explanation.reasons().forEach(reason -> reason(reasons.addObject(), reason));
        ArrayNode nearest = json.putArray("nearest");
        for (Explanation.Neighbour neighbour : explanation.neighbours()) {
            ObjectNode one = nearest.addObject();
            one.put("id", neighbour.id()).put("title", neighbour.title());
            strings(one.putArray("labels"), neighbour.labels());
            one.put("similarity", neighbour.similarity());
        }
        return json + "\n";
    }

    private static void reason(ObjectNode json, Reason reason) {
        question(json, reason.question());
        json.put("score", reason.score()).put("bias", reason.bias());
        ArrayNode terms = json.putArray("terms");
        for (Reason.Term term : reason.terms()) {
            terms.addObject()
                    .put("term", term.term())
                    .put("inTitle", term.inTitle())
                    .put("count", term.count())
                    .put("contribution", term.contribution());
        }
        text(json.putArray("title"), reason.title());
        text(json.putArray("abstract"), reason.abstractText());
    }

    private static void question(ObjectNode json, Question question) {
        switch (question) {
            case Question.Primary _ -> json.put("question", "primary");
            case Question.Borne _ -> json.put("question", "borne");
            case Question.Against _ -> json.put("question", "against");
        }
        json.put("label", question.label()).put("probability", question.probability());
        if (question instanceof Question.Against against) {
            json.put("against", against.other()).put("againstProbability", against.otherProbability());
        }
    }

    private static void text(ArrayNode json, MarkedText text) {
        for (MarkedText.Span span : text.spans()) {
            json.addObject().put("text", span.text()).put("contribution", span.weight());
        }
    }

    private static void strings(ArrayNode json, List<String> strings) {
        strings.forEach(json::add);
    }
}
