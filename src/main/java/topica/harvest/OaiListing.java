package topica.harvest;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import topica.fields.CleanText;
import topica.records.UnusableInput;
import topica.references.Envelope;

/// Lists by OAI-PMH 2.0: each answer but the last has a resumption token, which is handed back to get the next.
record OaiListing(Question question) implements Listing {

    private static final int LONGEST_MESSAGE = 200;
    private static final String TOKEN = "resumptionToken";

    @Override
    public String format() {
        return Question.OAI;
    }

    @Override
    public URI first() {
        Address address = question.address().with("verb", "ListRecords").without(TOKEN);
        if (question.prefix().isPresent() || address.parameter("metadataPrefix").isEmpty()) {
            address = address.with("metadataPrefix", prefix());
        }
        address = and(address, "set", question.set());
        address = and(address, "from", question.from());
        return and(address, "until", question.until()).uri();
    }

    private static Address and(Address address, String name, Optional<String> value) {
        return value.map(told -> address.with(name, told)).orElse(address);
    }

    /// arXiv's own form says more than the one that every server has to know.
    private String prefix() {
        String host = question.address().host();
        boolean arxiv = host.equals("arxiv.org") || host.endsWith(".arxiv.org");
        return question.prefix().orElse(arxiv ? "arXiv" : "oai_dc");
    }

    @Override
    public OptionalLong announced(Envelope answer) {
        return answer.all(TOKEN).stream()
                .map(token -> Listing.number(token.attribute("completeListSize")))
                .reduce(OptionalLong.empty(), (one, other) -> other.isPresent() ? other : one);
    }

    @Override
    public Optional<URI> next(URI asked, Envelope answer, Position before) {
        if (answer.records() == 0) {
            answer.first("error").ifPresent(error -> check(error, before));
        }
        if (answer.isUnreadable(TOKEN)) {
            throw new UnusableInput(
                    question.address().place(),
                    "the resumption token of answer " + (before.answers() + 1) + " cannot be read",
                    "tell those who keep the server");
        }
        return answer.all(TOKEN).stream()
                .reduce((one, other) -> other)
                .map(Envelope.Part::text)
                .filter(token -> !token.isEmpty())
                .map(token -> question.address()
                        .without("verb", "metadataPrefix", "set", "from", "until", TOKEN)
                        .with("verb", "ListRecords")
                        .with(TOKEN, token)
                        .uri());
    }

    private void check(Envelope.Part error, Position before) {
        String code = error.attribute("code");
        if (code.equals("noRecordsMatch")) {
            return;
        }
        String said = CleanText.of(code + (error.text().isEmpty() ? "" : ": " + error.text()));
        throw new UnusableInput(
                question.address().place(),
                "the server refuses, "
                        + (said.length() > LONGEST_MESSAGE
                                ? CleanText.wellFormed(said.substring(0, LONGEST_MESSAGE)) + "…"
                                : said),
                remedy(code, before));
    }

    private static String remedy(String code, Position before) {
        return switch (code) {
            case "badArgument" -> "check --set, --from, --until and --prefix";
            case "cannotDisseminateFormat" -> "try --prefix oai_dc, which every server has";
            case "noSetHierarchy" -> "leave out --set";
            case "badResumptionToken" -> goOn(before);
            default -> "check the address and the options";
        };
    }

    private static String goOn(Position before) {
        if (before.answers() == 0) {
            return "leave the token out of the address";
        }
        return before.inOrder() && !before.reached().isEmpty()
                ? "it has forgotten how far it was: if --resume does not help, keep FILE.part under another name, delete FILE.resume, harvest on "
                        + "with --from " + before.reached() + ", and let topica import merge both"
                : "it has forgotten how far it was: if --resume does not help, delete FILE.resume and begin anew, in pieces, by --from and --until";
    }

    @Override
    public boolean mayStumble() {
        return false;
    }
}
