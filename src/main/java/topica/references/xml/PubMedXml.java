package topica.references.xml;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import topica.documents.ReadOutcome;
import topica.records.Source;
import topica.references.papers.Reference;
import topica.references.papers.WrittenDate;

/// What PubMed and MEDLINE export: `PubmedArticleSet`.
///
/// A structured abstract becomes one text, its labels before its parts. Headings of MeSH and keywords are kept
/// under `extra`.
final class PubMedXml implements XmlDialect {

    @Override
    public String format() {
        return "pubmed";
    }

    @Override
    public String root() {
        return "PubmedArticleSet";
    }

    @Override
    public List<String> records() {
        return List.of("PubmedArticle", "PubmedBookArticle");
    }

    @Override
    public boolean isSpoken(String head) {
        return head.contains("<PubmedArticleSet") || head.contains("<PubmedArticle>");
    }

    @Override
    public ReadOutcome outcome(Element record, Source source) {
        Reference reference = new Reference(source);
        Element citation = record.first("MedlineCitation")
                .or(() -> record.first("BookDocument"))
                .orElse(record);
        Element article = citation.first("Article").orElse(citation);
        reference.id(citation.textOf("PMID"));
        reference.title(title(article));
        reference.abstractText(
                article.all("Abstract", "AbstractText").map(PubMedXml::labelled).collect(Collectors.joining(" ")));
        article.all("AuthorList", "Author").forEach(author -> reference.author(name(author), affiliation(author)));
        dates(article).forEach(reference::date);
        dois(record, article).forEach(reference::doi);
        reference.extra("journal", article.textOf("Journal", "Title"));
        reference.extra("mesh", citation.textsOf("MeshHeadingList", "MeshHeading", "DescriptorName"));
        reference.extra("keywords", citation.textsOf("KeywordList", "Keyword"));
        reference.extra("types", article.textsOf("PublicationTypeList", "PublicationType"));
        reference.extra("language", article.textOf("Language"));
        return reference.outcome();
    }

    private static String title(Element article) {
        return Stream.of(
                        article.textOf("ArticleTitle"),
                        article.textOf("VernacularTitle"),
                        article.textOf("Book", "BookTitle"))
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String labelled(Element part) {
        String label = part.attribute("Label");
        return label.isBlank() || label.equals("UNLABELLED") ? part.text() : label + ": " + part.text();
    }

    private static String name(Element author) {
        String last = String.join(" ", author.textOf("LastName"), author.textOf("Suffix"));
        return last.isBlank()
                ? author.textOf("CollectiveName")
                : String.join(" ", first(author), last).strip();
    }

    private static String first(Element author) {
        return author.textOf("ForeName").isBlank() ? author.textOf("Initials") : author.textOf("ForeName");
    }

    private static String affiliation(Element author) {
        return String.join("; ", author.textsOf("AffiliationInfo", "Affiliation"));
    }

    /// When the issue appeared, else when the article did.
    private static Stream<String> dates(Element article) {
        return Stream.of(
                        article.all("Journal", "JournalIssue", "PubDate"),
                        article.all("ArticleDate"),
                        article.all("Book", "PubDate"))
                .flatMap(elements -> elements)
                .map(PubMedXml::date)
                .filter(date -> !date.isBlank());
    }

    private static String date(Element date) {
        return date.first("Year").isEmpty()
                ? date.textOf("MedlineDate")
                : WrittenDate.of(date.textOf("Year"), date.textOf("Month"), date.textOf("Day"))
                        .map(Object::toString)
                        .orElse("");
    }

    private static Stream<String> dois(Element record, Element article) {
        return Stream.concat(
                        article.all("ELocationID")
                                .filter(id -> id.attribute("EIdType").equals("doi")),
                        record.all("PubmedData", "ArticleIdList", "ArticleId")
                                .filter(id -> id.attribute("IdType").equals("doi")))
                .map(Element::text)
                .limit(1);
    }
}
