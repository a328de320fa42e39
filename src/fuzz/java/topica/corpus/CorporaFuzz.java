package topica.corpus;

import static topica.Held.require;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import topica.Allowance;
import topica.Held;
import topica.documents.ReadOutcome;
import topica.records.UnusableInput;

/// Any bytes on standard input, of which nothing is said: outcomes, or a refusal in one sentence; and the same
/// however they trickle in.
public final class CorporaFuzz {

    /// A few bytes may unpack to millions of records.
    private static final int MOST = 10_000;

    private CorporaFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try (Allowance _ = Allowance.begin()) {
            String whole = outcome(new ByteArrayInputStream(input));
            String trickled = outcome(new ByteArrayInputStream(input) {
                @Override
                public synchronized int read(byte[] buffer, int offset, int length) {
                    return super.read(buffer, offset, Math.min(length, 1 + pos % 7));
                }
            });
            require(whole.equals(trickled), "as a whole " + whole + ", trickling " + trickled);
        }
    }

    private static String outcome(InputStream in) {
        try (Corpora corpora = Corpora.open(List.of("-"), Optional.empty(), in, true)) {
            List<ReadOutcome> outcomes = corpora.outcomes().limit(MOST).toList();
            return outcomes + corpora.remarks().toString() + corpora.files();
        } catch (UnusableInput refused) {
            Held.refusal(refused);
            return refused.reason();
        }
    }
}
