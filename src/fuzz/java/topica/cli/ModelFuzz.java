package topica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import topica.bundle.UnusableModel;
import topica.documents.Document;
import topica.records.Source;
import topica.run.Fingerprint;

/// Model files of any bytes: a model that can label, or a refusal. Each is tried twice, as it is and with a true
/// digest at its end.
public final class ModelFuzz {

    private static final int DIGEST = 32;
    private static final int LONGEST_REFUSAL = 1_000;
    private static final Path FILE = fresh();
    private static final Document DOCUMENT =
            Document.of("Cells and stars", "We see a membrane of a cell below a galaxy.", new Source("f", 1));

    private ModelFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        read(input);
        if (input.length >= DIGEST) {
            MessageDigest digest = Fingerprint.sha256();
            digest.update(input, 0, input.length - DIGEST);
            System.arraycopy(digest.digest(), 0, input, input.length - DIGEST, DIGEST);
            read(input);
        }
    }

    private static void read(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try {
            Labeller.open(FILE).label(DOCUMENT);
        } catch (UnusableModel e) {
            String refusal = String.valueOf(e.getMessage());
            if (refusal.length() > LONGEST_REFUSAL || refusal.indexOf('\n') >= 0) {
                throw new AssertionError("a refusal of " + refusal.length() + " characters", e);
            }
        }
    }

    private static Path fresh() {
        try {
            Path file = Files.createTempFile("model", ".topica");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
