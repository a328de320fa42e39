package topica.harvest;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import topica.records.UnusableInput;
import topica.references.Envelope;

/// Searches whose answers are Atom feeds, as arXiv's are: each begins at a number, and the first says how many
/// records there are; or says itself where the next one is.
///
/// @param address with `start` and `max_results` if a person wants them other than usual
record AtomListing(Address address, Question question) implements Listing {

    private static final String START = "start";
    private static final String SIZE = "max_results";
    private static final String USUAL_SIZE = "500";

    @Override
    public String format() {
        return Question.ATOM;
    }

    @Override
    public URI first() {
        Address asked = question.query()
                .map(query -> address.with("search_query", query))
                .orElse(address);
        return at(sized(asked), offset()).uri();
    }

    private Address sized(Address asked) {
        return asked.parameter(SIZE).isPresent() ? asked : asked.with(SIZE, USUAL_SIZE);
    }

    private static Address at(Address asked, long start) {
        return asked.with(START, Long.toString(start));
    }

    private long offset() {
        return Listing.number(address.parameter(START).orElse("0")).orElse(0);
    }

    @Override
    public OptionalLong announced(Envelope answer) {
        OptionalLong total = answer.first("totalResults")
                .map(Envelope.Part::text)
                .map(Listing::number)
                .orElse(OptionalLong.empty());
        return total.isEmpty() ? total : OptionalLong.of(Math.max(0, total.getAsLong() - offset()));
    }

    @Override
    public Optional<URI> next(URI asked, Envelope answer, Position before) {
        Optional<URI> link = link(asked, answer);
        if (link.isPresent()) {
            return link;
        }
        long come = before.records() + answer.records();
        boolean more = answer.records() > 0 && come < announced(answer).orElse(Long.MAX_VALUE);
        Address here = Address.of(asked.toString());
        return more ? Optional.of(at(sized(here), offset() + come).uri()) : Optional.empty();
    }

    private Optional<URI> link(URI asked, Envelope answer) {
        return answer.all("link").stream()
                .filter(link -> link.attribute("rel").equals("next"))
                .map(link -> resolved(asked, link.attribute("href")))
                .findFirst();
    }

    private URI resolved(URI asked, String href) {
        Optional<URI> next = Web.resolved(asked, href).filter(uri -> Address.isSameServer(asked, uri));
        return next.orElseThrow(() -> new UnusableInput(
                address.place(),
                "says that the list goes on at another server, " + href,
                "if you trust that one, harvest from there"));
    }

    @Override
    public boolean mayStumble() {
        return true;
    }
}
