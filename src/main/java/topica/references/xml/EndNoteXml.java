package topica.references.xml;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import topica.documents.ReadOutcome;
import topica.fields.CleanText;
import topica.records.Source;
import topica.references.papers.PersonName;
import topica.references.papers.Reference;
import topica.references.papers.WrittenDate;

/// What EndNote exports as XML, and Zotero and Mendeley as EndNote XML; fonts and styles mean nothing.
///
/// Numbers of records count within one library only, so a DOI goes before them as an id.
final class EndNoteXml implements XmlDialect {

    private static final Pattern RECORDS = Pattern.compile("<xml\\b[^>]*>\\s*<records\\b");

    @Override
    public String format() {
        return "endnote";
    }

    @Override
    public String root() {
        return "records";
    }

    @Override
    public List<String> records() {
        return List.of("record");
    }

    @Override
    public boolean isSpoken(String head) {
        return RECORDS.matcher(head).find();
    }

    @Override
    public ReadOutcome outcome(Element record, Source source) {
        Reference reference = new Reference(source);
        reference.doi(record.textOf("electronic-resource-num"));
        reference.title(record.textOf("titles", "title"));
        reference.abstractText(record.textOf("abstract"));
        record.textsOf("contributors", "authors", "author").stream()
                .map(CleanText::of)
                .forEach(name -> reference.author(PersonName.inOrder(name), ""));
        date(record, reference);
        reference.extra("journal", journal(record));
        reference.extra("keywords", record.textsOf("keywords", "keyword"));
        reference.extra("url", record.textsOf("urls", "related-urls", "url"));
        record.first("ref-type").ifPresent(type -> reference.extra("entry_type", type.attribute("name")));
        Stream.of("rec-number", "accession-num", "volume", "number", "pages", "isbn", "language", "notes", "label")
                .forEach(name -> reference.extra(Reference.key(name), record.textOf(name)));
        return reference.outcome();
    }

    private static String journal(Element record) {
        String title = record.textOf("periodical", "full-title");
        return title.isBlank() ? record.textOf("titles", "secondary-title") : title;
    }

    /// The day stands apart from the year, with or without one of its own.
    private static void date(Element record, Reference reference) {
        String year = record.textOf("dates", "year").strip();
        String day = record.textOf("dates", "pub-dates", "date").strip();
        reference.date(WrittenDate.of(WrittenDate.completed(day, year))
                .map(Object::toString)
                .orElse(year));
    }
}
