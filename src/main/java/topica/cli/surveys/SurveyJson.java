package topica.cli.surveys;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.cluster.Candidate;
import topica.evaluate.Score;
import topica.records.Json;
import topica.survey.Change;
import topica.survey.Profile;
import topica.survey.Quality;
import topica.survey.Survey;
import topica.survey.Trend;
import topica.themes.ScoredPhrase;
import topica.themes.ScoredTerm;
import topica.themes.Theme;

/// A survey as one JSON object. Shares, weights and scores have four decimals.
public final class SurveyJson {

    private static final double DECIMALS = 1e4;

    private SurveyJson() {}

    public static String of(Survey survey, LabelMix labels) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("documents", survey.documents().size());
        json.put("outliers", survey.outliers());
        ArrayNode themes = json.putArray("themes");
        survey.themes().forEach(theme -> profile(themes.addObject(), theme, labels));
        quality(json.putObject("quality"), survey.quality());
        ArrayNode changes = json.putArray("changes");
        survey.changes().forEach(change -> change(changes.addObject(), change));
        strings(json.putArray("unmet"), survey.unmet());
        return Json.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json) + "\n";
    }

    private static void profile(ObjectNode json, Profile profile, LabelMix labels) {
        Theme theme = profile.theme();
        json.put("id", theme.id()).put("name", theme.name()).put("size", theme.size());
        theme.parent().ifPresentOrElse(parent -> json.put("parent", parent), () -> json.putNull("parent"));
        json.put("isGuided", profile.isGuided()).put("guided", rounded(profile.guided()));
        json.put("npmi", rounded(theme.npmi()))
                .put("exclusivity", rounded(theme.exclusivity()))
                .put("coverage", rounded(theme.coverage()));
        ArrayNode terms = json.putArray("terms");
        for (ScoredTerm term : theme.terms()) {
            terms.addObject()
                    .put("term", term.text())
                    .put("score", rounded(term.score()))
                    .put("documents", term.documents());
        }
        ArrayNode phrases = json.putArray("phrases");
        for (ScoredPhrase phrase : theme.phrases()) {
            phrases.addObject()
                    .put("phrase", phrase.text())
                    .put("score", rounded(phrase.score()))
                    .put("documents", phrase.documents())
                    .put("elsewhere", phrase.elsewhere());
        }
        ArrayNode central = json.putArray("centralDocuments");
        theme.centralDocuments()
                .forEach(
                        document -> central.addObject().put("id", document.id()).put("title", document.title()));
        ObjectNode acronyms = json.putObject("acronyms");
        for (Map.Entry<String, String> acronym : theme.acronyms().entrySet()) {
            acronyms.put(acronym.getKey(), acronym.getValue());
        }
        strings(
                json.putArray("weaknesses"),
                theme.weaknesses().stream().map(SurveyJson::lower).toList());
        ArrayNode mix = json.putArray("labels");
        for (LabelMix.Share share : labels.of(profile)) {
            mix.addObject()
                    .put("label", share.label())
                    .put("documents", share.documents())
                    .put("share", rounded(share.share()));
        }
        trend(json.putObject("trend"), profile.trend());
    }

    private static void trend(ObjectNode json, Trend trend) {
        json.put("direction", lower(trend.direction())).put("z", rounded(trend.z()));
        ArrayNode months = json.putArray("months");
        for (Trend.Month month : trend.months()) {
            Score share = month.share();
            months.addObject()
                    .put("month", String.format(Locale.ROOT, "%04d-%02d", month.year(), month.month()))
                    .put("documents", month.documents())
                    .put("all", month.all())
                    .put("share", rounded(share.value()))
                    .put("low", rounded(share.low()))
                    .put("high", rounded(share.high()));
        }
    }

    private static void quality(ObjectNode json, Quality quality) {
        json.put("npmi", rounded(quality.npmi()))
                .put("diversity", rounded(quality.diversity()))
                .put("stability", rounded(quality.stability()))
                .put("groups", quality.groups())
                .put("outliers", rounded(quality.outliers()));
        ArrayNode evidence = json.putArray("evidence");
        for (Candidate candidate : quality.evidence()) {
            evidence.addObject()
                    .put("groups", candidate.groups())
                    .put("agreement", rounded(candidate.stability().agreement()))
                    .put("reproduced", rounded(candidate.stability().reproduced()))
                    .put("error", rounded(candidate.stability().error()));
        }
    }

    private static void change(ObjectNode json, Change change) {
        json.put("kind", lower(change.kind()));
        change.before().forEach(json.putArray("before")::add);
        change.after().forEach(json.putArray("after")::add);
    }

    private static void strings(ArrayNode json, List<String> strings) {
        strings.forEach(json::add);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
