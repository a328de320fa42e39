package topica.references;

import java.util.List;
import topica.documents.CorpusReader;

/// The formats of reference managers, libraries and catalogues of papers.
public final class References {

    private References() {}

    public static List<CorpusReader> readers() {
        return List.of(
                new BibTex(),
                new Ris(),
                new XmlRecords(new PubMedXml()),
                new XmlRecords(new EndNoteXml()),
                new XmlRecords(new AtomFeed()),
                new XmlRecords(new OaiPmh()));
    }

    /// Those whose files are JSON Lines, too.
    public static List<CorpusReader> catalogues() {
        return List.of(new Works(new OpenAlex()), new Works(new SemanticScholar()));
    }
}
