package topica.references.papers;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import topica.documents.DocumentFields;
import topica.documents.ReadOutcome;
import topica.fields.CleanText;
import topica.fields.FieldValue;
import topica.fields.PartialDate;
import topica.records.Json;
import topica.records.Source;

/// Gathers what a record says of a paper, whatever its format calls it.
///
/// What is said first is believed. What a document has no field for is kept under `extra`, where the records
/// of all these formats have the same names for the same things. Used once, by one thread.
public final class Reference {

    private static final Set<String> ARCHIVES = Set.of(
            "cs",
            "math",
            "stat",
            "eess",
            "econ",
            "physics",
            "q-bio",
            "q-fin",
            "astro-ph",
            "cond-mat",
            "gr-qc",
            "hep-ex",
            "hep-lat",
            "hep-ph",
            "hep-th",
            "math-ph",
            "nlin",
            "nucl-ex",
            "nucl-th",
            "quant-ph",
            "acc-phys",
            "adap-org",
            "alg-geom",
            "ao-sci",
            "atom-ph",
            "bayes-an",
            "chao-dyn",
            "chem-ph",
            "cmp-lg",
            "comp-gas",
            "dg-ga",
            "funct-an",
            "mtrl-th",
            "patt-sol",
            "plasm-ph",
            "q-alg",
            "solv-int",
            "supr-con");
    private static final Pattern CATEGORY = Pattern.compile("([a-z-]{2,8})(?:\\.[A-Za-z-]{2,17})?");
    private static final Pattern OF_ARXIV = Pattern.compile(
            "(?:https?://(?:www\\.)?arxiv\\.org/abs/|oai:arXiv\\.org:|arXiv:)?"
                    + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_DOI = Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:)\\s*");

    private static final Pattern NO_ABSTRACT =
            Pattern.compile("\\[?no abstract(?: is)?(?: available)?\\.?]?", Pattern.CASE_INSENSITIVE);

    private final DocumentFields fields;
    private final ArrayNode authors = Json.MAPPER.createArrayNode();
    private final ArrayNode categories = Json.MAPPER.createArrayNode();
    private final ArrayNode subjects = Json.MAPPER.createArrayNode();
    private final ObjectNode extra = Json.MAPPER.createObjectNode();
    private boolean dated;

    public Reference(Source source) {
        this.fields = new DocumentFields(source);
    }

    /// The id the record goes by where it comes from.
    public void id(String id) {
        fields.accept("id", CleanText.of(id));
    }

    /// The id by which arXiv knows the paper, of whatever version and written in any way; anything else is
    /// passed over.
    public void arxiv(String id) {
        arxivId(id).ifPresent(known -> fields.accept("arxiv_id", known));
    }

    /// The paper's id at arXiv without version and address.
    public static Optional<String> arxivId(String text) {
        Matcher id = OF_ARXIV.matcher(text.strip());
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /// The paper's DOI, with or without an address before it.
    public void doi(String doi) {
        fields.accept("doi", OF_DOI.matcher(CleanText.of(doi)).replaceFirst(""));
    }

    public void title(String title) {
        fields.accept("title", title);
    }

    /// The abstract, unless the text says that there is none.
    public void abstractText(String text) {
        fields.accept("abstract", NO_ABSTRACT.matcher(CleanText.of(text)).matches() ? "" : text);
    }

    public void author(String name, String affiliation) {
        if (!name.isBlank()) {
            ObjectNode author = authors.addObject().put("name", name);
            if (!affiliation.isBlank()) {
                author.put("affiliation", affiliation);
            }
        }
    }

    /// Names in one text, between commas or the word `and`.
    public void authors(String names) {
        fields.accept("authors", names);
    }

    /// When the paper appeared; the first date that is one counts. Of text that is none the first is kept.
    public void date(String text) {
        Optional<PartialDate> date = WrittenDate.of(text);
        if (date.isPresent() && !dated) {
            fields.accept("date", date.get().toString());
            dated = true;
        } else if (date.isEmpty()) {
            extra("date", text);
        }
    }

    /// A category if it is written as arXiv's are; else a subject.
    public void category(String name) {
        String clean = CleanText.of(name);
        if (isCategory(clean)) {
            categories.add(clean);
        } else if (!clean.isEmpty()) {
            subjects.add(clean);
        }
    }

    private static boolean isCategory(String name) {
        Matcher category = CATEGORY.matcher(name);
        return category.matches() && ARCHIVES.contains(category.group(1));
    }

    /// A doubt about the record.
    public void flag(String flag) {
        fields.accept("flags", flag);
    }

    /// Keeps a text nobody asks for; of several with one name the first.
    public void extra(String name, String text) {
        String clean = CleanText.of(text);
        String known = CleanText.wellFormed(name);
        if (!clean.isEmpty() && !extra.has(known)) {
            extra.put(known, clean);
        }
    }

    /// Keeps some texts nobody asks for.
    public void extra(String name, Collection<String> texts) {
        List<String> clean = texts.stream()
                .map(CleanText::of)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (!clean.isEmpty() && !extra.has(name)) {
            ArrayNode list = extra.putArray(name);
            clean.forEach(list::add);
        }
    }

    /// The document, or why there is none.
    public ReadOutcome outcome() {
        acceptList("authors", authors);
        acceptList("categories", categories);
        if (!subjects.isEmpty() && !extra.has("subjects")) {
            extra.set("subjects", subjects);
        }
        if (!extra.isEmpty()) {
            fields.accept("extra", new FieldValue.Tree(extra));
        }
        return fields.outcome();
    }

    private void acceptList(String name, ArrayNode list) {
        if (!list.isEmpty()) {
            fields.accept(name, new FieldValue.Tree(list));
        }
    }

    /// `name` as keys of `extra` are written.
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
