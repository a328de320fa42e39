package topica.references;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import topica.documents.ReadOutcome;
import topica.records.Source;
import topica.references.papers.Reference;

/// Papers of Semantic Scholar, as its interface answers with them and as its data sets hold them.
final class SemanticScholar implements Works.Catalogue {

    @Override
    public String format() {
        return "semantic-scholar";
    }

    @Override
    public List<List<String>> members() {
        return List.of(List.of("paperId", "corpusid", "corpusId"), List.of("title", "abstract"));
    }

    @Override
    public ReadOutcome outcome(JsonNode work, Source source) {
        Reference reference = new Reference(source);
        reference.id(Works.first(work, "paperId", "corpusId", "corpusid"));
        reference.title(Works.text(work, "title"));
        reference.abstractText(Works.text(work, "abstract"));
        Works.texts(work.path("authors"), "name").forEach(name -> reference.author(name, ""));
        reference.date(Works.first(work, "publicationDate", "publicationdate", "year"));
        ids(work.path(work.has("externalIds") ? "externalIds" : "externalids"), reference);
        reference.extra("fields_of_study", fieldsOfStudy(work));
        reference.extra("venue", Works.text(work, "venue"));
        reference.extra("journal", Works.text(work, "journal", "name"));
        reference.extra("types", Works.texts(work.path("publicationTypes")));
        reference.extra("tldr", Works.text(work, "tldr", "text"));
        return reference.outcome();
    }

    private static void ids(JsonNode ids, Reference reference) {
        reference.arxiv(Works.text(ids, "ArXiv"));
        reference.doi(Works.text(ids, "DOI"));
        reference.extra("pmid", Works.text(ids, "PubMed"));
    }

    private static List<String> fieldsOfStudy(JsonNode work) {
        return Stream.of(
                        Works.texts(work.path("fieldsOfStudy")),
                        Works.texts(work.path("s2FieldsOfStudy"), "category"),
                        Works.texts(work.path("s2fieldsofstudy"), "category"))
                .flatMap(List::stream)
                .toList();
    }
}
