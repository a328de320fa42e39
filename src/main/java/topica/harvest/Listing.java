package topica.harvest;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import topica.references.Envelope;

/// How a server hands out a list in several answers.
sealed interface Listing permits OaiListing, AtomListing {

    /// That of a format.
    static Listing in(String format, Question question) {
        return format.equals(Question.OAI) ? new OaiListing(question) : new AtomListing(question.address(), question);
    }

    /// The format of the answers.
    String format();

    /// What to ask for first.
    URI first();

    /// How many records there are in all, if the answer says so.
    OptionalLong announced(Envelope answer);

    /// What to ask for next, if anything.
    ///
    /// @param before how far the harvest had come before this answer
    /// @throws topica.records.UnusableInput if the server refuses
    Optional<URI> next(URI asked, Envelope answer, Position before);

    /// Whether a list may end like this where more was announced only because the server has stumbled.
    boolean mayStumble();

    /// The number in a text; none where it holds something else.
    static OptionalLong number(String text) {
        return text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
