package topica.references.xml;

import java.util.List;
import java.util.stream.Stream;
import topica.documents.ReadOutcome;
import topica.fields.CleanText;
import topica.records.Source;
import topica.references.papers.Reference;

/// Atom feeds (RFC 4287) as arXiv's interface for searches answers with them, and others like them.
public final class AtomFeed implements XmlDialect {

    private static final String FAULT = "arxiv.org/api/errors";

    @Override
    public String format() {
        return "atom";
    }

    @Override
    public String root() {
        return "feed";
    }

    @Override
    public List<String> records() {
        return List.of("entry");
    }

    @Override
    public boolean isSpoken(String head) {
        return head.contains("http://www.w3.org/2005/Atom") && !head.contains("<OAI-PMH");
    }

    @Override
    public ReadOutcome outcome(Element entry, Source source) {
        String id = entry.textOf("id").strip();
        if (id.contains(FAULT)) {
            return new ReadOutcome.Rejected(
                    source, CleanText.of("arXiv answers with an error: " + entry.textOf("summary")));
        }
        Reference reference = new Reference(source);
        reference.id(Reference.arxivId(id).orElse(id));
        reference.title(entry.textOf("title"));
        reference.abstractText(entry.textOf(entry.first("summary").isPresent() ? "summary" : "content"));
        entry.all("author")
                .forEach(author -> reference.author(
                        CleanText.of(author.textOf("name")), String.join("; ", author.textsOf("affiliation"))));
        reference.date(entry.textOf("published"));
        Stream.concat(entry.all("primary_category"), entry.all("category"))
                .forEach(category -> reference.category(category.attribute("term")));
        reference.doi(entry.textOf("doi"));
        Stream.of("updated", "comment", "journal_ref").forEach(name -> reference.extra(name, entry.textOf(name)));
        return reference.outcome();
    }
}
