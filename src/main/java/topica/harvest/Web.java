package topica.harvest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import topica.records.Failures;
import topica.records.UnusableInput;
import topica.run.Cancelled;

/// Asks servers, one thing at a time, with pauses between, and again where it is worth it. Used by one thread.
public final class Web implements AutoCloseable {

    private static final int MOST_MOVES = 5;
    private static final int OK = 200;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_KNOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_WISH = Duration.ofMinutes(30);

    private final HttpClient client;
    private final Manners manners;
    private final Patience patience;
    private final Consumer<String> notices;
    private Instant last = Instant.MIN;
    private boolean reached;

    /// @param notices told in a sentence of what has to be asked for again
    public Web(Manners manners, Patience patience, Consumer<String> notices) {
        this.manners = manners;
        this.patience = patience;
        this.notices = notices;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(manners.longest().compareTo(LONGEST_KNOCK) < 0 ? manners.longest() : LONGEST_KNOCK)
                .build();
    }

    /// What came of one request.
    private sealed interface Attempt {

        record Got(Answer answer) implements Attempt {}

        record Moved(URI to) implements Attempt {}

        /// @param wish how long the server asks to be left alone, if it does
        record Again(String why, Optional<Duration> wish) implements Attempt {}
    }

    /// The whole answer of a server.
    ///
    /// @param name what the server is called in messages
    /// @throws UnusableInput if there is none
    /// @throws Cancelled if the thread is interrupted
    Answer ask(String name, URI uri) {
        URI at = uri;
        int moves = 0;
        int tried = 0;
        while (true) {
            pauseBetween();
            switch (attempt(name, at)) {
                case Attempt.Got(Answer answer) -> {
                    return answer;
                }
                case Attempt.Moved(URI to) -> {
                    if (++moves > MOST_MOVES) {
                        throw new UnusableInput(
                                name, "leads on and on, " + moves + " times so far", "check the address");
                    }
                    at = to;
                }
                case Attempt.Again again -> await(name, again, ++tried);
            }
        }
    }

    private void await(String name, Attempt.Again again, int tried) {
        if (tried >= manners.tries()) {
            throw new UnusableInput(
                    name,
                    again.why() + (tried == 1 ? "" : ", also at the last of " + tried + " tries"),
                    "try again later");
        }
        Duration length = again.wish().orElse(backOff(tried));
        if (length.compareTo(LONGEST_WISH) > 0) {
            throw new UnusableInput(
                    name, again.why() + ", and asks to be left alone for " + words(length), "try again then");
        }
        notices.accept("%s: %s; asking again in %s%s (try %d of %d)"
                .formatted(
                        name,
                        again.why(),
                        words(length.compareTo(manners.between()) < 0 ? manners.between() : length),
                        again.wish().isPresent() ? " as it asks" : "",
                        tried + 1,
                        manners.tries()));
        pause(length);
    }

    private Duration backOff(int tried) {
        Duration first = FIRST_PAUSE.compareTo(manners.between()) < 0 ? manners.between() : FIRST_PAUSE;
        Duration length = first.multipliedBy(1L << Math.min(tried - 1, 20));
        return length.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : length;
    }

    private static String words(Duration length) {
        long seconds = length.plusMillis(999).toSeconds();
        return seconds < 120
                ? seconds + " s"
                : seconds < 7200 ? (seconds + 59) / 60 + " min" : (seconds + 3599) / 3600 + " h";
    }

    private void pauseBetween() {
        if (last.equals(Instant.MIN)) {
            return;
        }
        Duration gone = Duration.between(last, patience.instant());
        Duration left = manners.between().minus(gone.isNegative() ? Duration.ZERO : gone);
        if (left.isPositive()) {
            pause(left);
        }
    }

    private void pause(Duration length) {
        try {
            patience.pause(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    private Attempt attempt(String name, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("User-Agent", manners.agent())
                .header("Accept", "application/xml, text/xml, application/atom+xml")
                .header("Accept-Encoding", "gzip")
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(
                request, info -> info.statusCode() == OK ? Gathered.upTo(Answer.LONGEST) : Gathered.nothing());
        try {
            HttpResponse<byte[]> response = exchange.get(manners.longest().toMillis(), TimeUnit.MILLISECONDS);
            reached = true;
            return judged(name, uri, response);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return again("no whole answer within " + words(manners.longest()));
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } catch (ExecutionException e) {
            return failed(name, e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        } finally {
            last = patience.instant();
        }
    }

    private static Attempt again(String why) {
        return new Attempt.Again(why, Optional.empty());
    }

    private Attempt failed(String name, IOException e) {
        switch (e) {
            case Gathered.TooLong _ -> throw tooLong(name);
            case SSLException _
            when !reached ->
                throw new UnusableInput(
                        name, "no safe connection: " + Failures.reason(e), "check the address and the clock");
            case ConnectException _, HttpConnectTimeoutException _ -> {
                if (!reached) {
                    throw new UnusableInput(name, "cannot be reached", "check the address and the network");
                }
                return again("cannot be reached");
            }
            default -> {
                return again("the connection broke (" + Failures.reason(e) + ")");
            }
        }
    }

    private static UnusableInput tooLong(String name) {
        return new UnusableInput(
                name,
                "the answer is longer than " + (Answer.LONGEST >> 20) + " MiB",
                "no list of papers is so long: check the address");
    }

    private Attempt judged(String name, URI uri, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == OK) {
            return got(name, response);
        }
        if (status >= 300 && status < 400) {
            return moved(name, uri, response);
        }
        String said = "the server answers " + status + Statuses.words(status);
        if (status >= 500 || status == 429) {
            return new Attempt.Again(
                    said, response.headers().firstValue("Retry-After").flatMap(this::wish));
        }
        throw new UnusableInput(name, said, Statuses.remedy(status));
    }

    private static Attempt got(String name, HttpResponse<byte[]> response) {
        try {
            Answer answer = Answer.of(
                    response.body(),
                    response.headers().firstValue("Content-Type").orElse(""));
            boolean brokenOff =
                    answer.envelope().format().isPresent() && !answer.envelope().isWhole();
            return brokenOff ? again("the answer breaks off") : new Attempt.Got(answer);
        } catch (Gathered.TooLong e) {
            throw tooLong(name);
        } catch (IOException e) {
            return again("the answer is damaged (" + Failures.reason(e) + ")");
        }
    }

    private static Attempt moved(String name, URI uri, HttpResponse<byte[]> response) {
        String location = response.headers().firstValue("Location").orElse("");
        URI to = resolved(uri, location)
                .orElseThrow(() -> new UnusableInput(name, "leads on to no address", "check the address"));
        if (!Address.isSameServer(uri, to)) {
            throw new UnusableInput(
                    name,
                    "leads on to another server, " + to.toString().replaceFirst("\\?.*", ""),
                    "if you trust that one, harvest from there");
        }
        return new Attempt.Moved(to);
    }

    /// What a reference on a page leads to, if it can be made out.
    static Optional<URI> resolved(URI page, String reference) {
        try {
            return reference.isBlank() ? Optional.empty() : Optional.of(page.resolve(reference.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// How long the server asks to be left alone: a number of seconds, or a date.
    private Optional<Duration> wish(String text) {
        String wish = text.strip();
        if (wish.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(wish)));
        }
        try {
            Instant when = ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
            Duration left = Duration.between(patience.instant(), when);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Breaks off whatever is going on.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
