package topica.references;

import java.util.List;
import java.util.stream.Stream;
import topica.documents.CorpusReader;
import topica.references.xml.XmlRecords;

/// The formats of reference managers, libraries and catalogues of papers.
public final class References {

    private References() {}

    public static List<CorpusReader> readers() {
        return Stream.concat(Stream.of(new BibTex(), new Ris()), XmlRecords.readers().stream())
                .toList();
    }

    /// Those whose files are JSON Lines, too.
    public static List<CorpusReader> catalogues() {
        return List.of(new Works(new OpenAlex()), new Works(new SemanticScholar()));
    }
}
