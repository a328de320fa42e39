package topica.references.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import topica.documents.ReadOutcome;
import topica.fields.CleanText;
import topica.records.Source;
import topica.references.papers.PersonName;
import topica.references.papers.Reference;
import topica.references.pieces.Ascii;

/// Harvests by OAI-PMH with metadata in `arXiv`, `arXivRaw`, `arXivOld` or `oai_dc`; several answers may stand
/// in one file.
///
/// What the repository has deleted is no document. In `oai_dc` nothing says which category is primary, so
/// subjects are kept under `extra`.
public final class OaiPmh implements XmlDialect {

    private static final int HEADER = 1_000;

    @Override
    public String format() {
        return "oai";
    }

    @Override
    public String root() {
        return "OAI-PMH";
    }

    @Override
    public List<String> records() {
        return List.of("record");
    }

    @Override
    public boolean isSpoken(String head) {
        return head.contains("OAI-PMH");
    }

    @Override
    public boolean isDeleted(byte[] bytes, int from, int to) {
        int start = Ascii.find(bytes, from, Math.min(to, from + HEADER), "header");
        int end = start < 0 ? -1 : Ascii.find(bytes, start, Math.min(to, start + HEADER), ">");
        return end >= 0 && (isIn(bytes, start, end, "\"deleted\"") || isIn(bytes, start, end, "'deleted'"));
    }

    private static boolean isIn(byte[] bytes, int from, int to, String text) {
        return Ascii.find(bytes, from, to, text) >= 0;
    }

    @Override
    public ReadOutcome outcome(Element record, Source source) {
        Optional<Element> metadata =
                record.all("metadata").flatMap(data -> data.children().stream()).findFirst();
        String kind = metadata.map(Element::name).orElse("none");
        Reference reference = new Reference(source);
        String identifier = record.textOf("header", "identifier").strip();
        switch (kind) {
            case "arXiv", "arXivRaw", "arXivOld" -> ofArxiv(metadata.orElse(record), reference);
            case "dc" -> dublinCore(metadata.orElse(record), reference);
            default -> {
                return new ReadOutcome.Rejected(
                        source,
                        CleanText.of("expected metadata in arXiv, arXivRaw or oai_dc, found " + kind
                                + "; harvest with metadataPrefix=oai_dc"));
            }
        }
        reference.id(Reference.arxivId(identifier)
                .orElse(identifier.isEmpty() ? record.textOf("metadata", kind, "id") : identifier));
        reference.extra("sets", record.textsOf("header", "setSpec"));
        return reference.outcome();
    }

    private static void ofArxiv(Element paper, Reference reference) {
        reference.title(paper.textOf("title"));
        reference.abstractText(paper.textOf("abstract"));
        authors(paper, reference);
        Stream.concat(paper.textsOf("created").stream(), paper.textsOf("version", "date").stream())
                .limit(1)
                .forEach(reference::date);
        Stream.of(paper.textOf("categories").strip().split("\\s+")).forEach(reference::category);
        reference.doi(paper.textOf("doi"));
        Stream.of("updated", "comments", "journal-ref", "report-no", "msc-class", "acm-class", "license", "submitter")
                .forEach(name -> reference.extra(Reference.key(name), paper.textOf(name)));
    }

    private static void authors(Element paper, Reference reference) {
        if (paper.first("authors", "author").isEmpty()) {
            reference.authors(paper.textOf("authors"));
            return;
        }
        paper.all("authors", "author").forEach(author -> {
            String name =
                    String.join(" ", author.textOf("forenames"), author.textOf("keyname"), author.textOf("suffix"));
            reference.author(CleanText.of(name), String.join("; ", author.textsOf("affiliation")));
        });
    }

    private static void dublinCore(Element paper, Reference reference) {
        reference.title(paper.textOf("title"));
        reference.abstractText(paper.textOf("description"));
        paper.textsOf("creator").forEach(name -> reference.author(PersonName.inOrder(CleanText.of(name)), ""));
        paper.textsOf("date").forEach(reference::date);
        reference.extra("subjects", paper.textsOf("subject"));
        reference.extra(
                "comments", paper.textsOf("description").stream().skip(1).toList());
        reference.extra("identifiers", paper.textsOf("identifier"));
        reference.extra("types", paper.textsOf("type"));
        reference.extra("language", paper.textOf("language"));
    }
}
