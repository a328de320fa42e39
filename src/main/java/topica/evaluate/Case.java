package topica.evaluate;

import java.util.Optional;
import topica.documents.Document;
import topica.fields.PartialDate;

/// What was said of one document, beside what tells the document from others.
///
/// @param title empty where there is none
public record Case(Judgement judgement, String title, Optional<PartialDate> date) {

    public static Case of(Judgement judgement, Document document) {
        return new Case(judgement, document.title(), document.date());
    }
}
