package topica.harvest;

import java.util.Optional;

/// What a server is asked for. The restrictions are those of OAI-PMH, but for the query.
///
/// @param format in which the server answers, `oai` or `atom`, if that is known beforehand
/// @param prefix the form of the metadata; empty for what the server is likely to have
/// @param query what to search for
public record Question(
        Address address,
        Optional<String> format,
        Optional<String> set,
        Optional<String> from,
        Optional<String> until,
        Optional<String> prefix,
        Optional<String> query) {

    static final String OAI = "oai";
    static final String ATOM = "atom";

    /// The only format of which the server could answer so, by what is asked; else empty.
    Optional<String> settled() {
        if (format.isPresent()) {
            return format;
        }
        if (query.isPresent()) {
            return Optional.of(ATOM);
        }
        boolean selective = set.isPresent() || from.isPresent() || until.isPresent() || prefix.isPresent();
        return selective || address.parameter("verb").isPresent() ? Optional.of(OAI) : Optional.empty();
    }

    /// The format to try first.
    String likely() {
        return settled().orElse(address.hasParameters() ? ATOM : OAI);
    }
}
