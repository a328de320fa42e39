package topica.harvest;

import java.net.URI;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import topica.documents.ReadOutcome;
import topica.records.UnusableInput;
import topica.references.Envelope;

/// A server's list of records, one answer after the other. Used by one thread.
///
/// A record that cannot be read is one rejected record. Whatever else is wrong with an answer ends the harvest
/// with an [UnusableInput] before anything of it is handed out, so that one can go on there.
public final class Harvest implements Iterator<Page> {

    private static final int STUMBLES = 3;
    private static final int MOST_EMPTY = 50;

    private final Question question;
    private final Web web;
    private final String name;
    private final Set<URI> asked = new HashSet<>();
    private List<String> lastIds = List.of();
    private Position position;
    private int empty;

    /// @param from how far an earlier harvest has come
    public Harvest(Question question, Position from, Web web) {
        this.question = question;
        this.position = from;
        this.web = web;
        this.name = question.address().place();
    }

    @Override
    public boolean hasNext() {
        return !position.isEnd();
    }

    @Override
    public Page next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return position.answers() == 0 ? begin() : page(Listing.in(position.format(), question), goOn());
    }

    private URI goOn() {
        return URI.create(position.next());
    }

    /// Finds out how the server answers, unless that is settled.
    private Page begin() {
        Listing likely = Listing.in(question.likely(), question);
        Answer answer = web.ask(name, likely.first());
        String spoken = answer.envelope().format().orElse("");
        if (question.settled().isEmpty() && !spoken.isEmpty() && !spoken.equals(likely.format())) {
            Listing other = Listing.in(spoken, question);
            return page(other, other.first());
        }
        return page(likely, likely.first(), answer);
    }

    private Page page(Listing listing, URI uri) {
        return page(listing, uri, web.ask(name, uri));
    }

    private Page page(Listing listing, URI uri, Answer first) {
        asked.add(uri);
        Answer answer = first;
        for (int i = 1; i < STUMBLES && stumbles(listing, answer.envelope()); i++) {
            answer = web.ask(name, uri);
        }
        Envelope envelope = answer.envelope();
        check(listing, envelope);
        Optional<URI> next = listing.next(uri, envelope, position);
        Answer.Contents contents = answer.read(listing.format(), name + "#" + (position.answers() + 1));
        if (repeats(contents.outcomes())) {
            if (listing.announced(envelope).isPresent() || listing instanceof OaiListing) {
                throw circle("the same records come again in answer " + (position.answers() + 1));
            }
            return end(List.of(), behind(listing, envelope, Optional.empty(), 0, 0));
        }
        next.filter(asked::contains).ifPresent(_ -> {
            throw circle("answer " + (position.answers() + 1) + " leads back to an earlier one");
        });
        empty = envelope.records() == 0 ? empty + 1 : 0;
        if (next.isPresent() && empty == MOST_EMPTY) {
            throw circle(MOST_EMPTY + " answers on end have no records");
        }
        return end(contents.outcomes(), behind(listing, envelope, next, envelope.records(), contents.deleted()));
    }

    private Page end(List<ReadOutcome> outcomes, Position end) {
        position = end;
        return new Page(outcomes, end);
    }

    /// Whether there is nothing where something was announced, as happens to servers in a hurry.
    private boolean stumbles(Listing listing, Envelope envelope) {
        return listing.mayStumble()
                && envelope.format().equals(Optional.of(listing.format()))
                && envelope.records() == 0
                && position.records()
                        < Math.max(
                                position.announced(),
                                listing.announced(envelope).orElse(0));
    }

    private void check(Listing listing, Envelope envelope) {
        String spoken = envelope.format().orElse("");
        if (spoken.equals(listing.format())) {
            return;
        }
        String problem = spoken.isEmpty()
                ? envelope.root().equalsIgnoreCase("html")
                        ? "answers with a page for people to read, and not with records"
                        : "answers neither by OAI-PMH nor with an Atom feed"
                : "answers " + words(spoken) + ", and not " + words(listing.format());
        throw new UnusableInput(name, problem, "check the address and the options");
    }

    private static String words(String format) {
        return format.equals(Question.OAI) ? "by OAI-PMH" : "with an Atom feed";
    }

    private UnusableInput circle(String problem) {
        return new UnusableInput(
                name, problem + ", so the list would never end", "tell those who keep the server, or ask for less");
    }

    private boolean repeats(List<ReadOutcome> outcomes) {
        List<String> ids = outcomes.stream()
                .filter(ReadOutcome.Accepted.class::isInstance)
                .map(outcome -> ((ReadOutcome.Accepted) outcome).document().id())
                .toList();
        boolean same = !ids.isEmpty() && ids.equals(lastIds);
        lastIds = ids;
        return same;
    }

    private Position behind(Listing listing, Envelope envelope, Optional<URI> next, int records, int deleted) {
        String reached = position.reached();
        boolean inOrder = position.inOrder();
        for (String stamp : envelope.datestamps()) {
            inOrder &= stamp.compareTo(reached) >= 0;
            reached = stamp;
        }
        return new Position(
                listing.format(),
                next.map(URI::toString).orElse(""),
                position.answers() + 1,
                position.records() + records,
                position.deleted() + deleted,
                listing.announced(envelope).orElse(position.announced()),
                reached,
                inOrder);
    }
}
