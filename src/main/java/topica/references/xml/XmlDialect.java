package topica.references.xml;

import java.util.List;
import topica.documents.ReadOutcome;
import topica.records.Source;

/// How one kind of XML file speaks of papers.
public interface XmlDialect {

    String format();

    /// The element around the records.
    String root();

    /// The elements that are records; none stands in another.
    List<String> records();

    /// Whether a file that starts with this text is in the dialect.
    boolean isSpoken(String head);

    /// What became of a record.
    ReadOutcome outcome(Element record, Source source);

    /// Whether the record at `from … to-1` says that it is deleted.
    default boolean isDeleted(byte[] bytes, int from, int to) {
        return false;
    }
}
