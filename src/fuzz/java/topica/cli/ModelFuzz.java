package topica.cli;

import static topica.Held.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import topica.Allowance;
import topica.Held;
import topica.Labeller;
import topica.Reading;
import topica.bundle.Bundle;
import topica.bundle.UnusableModel;
import topica.documents.Document;
import topica.records.Source;
import topica.run.Fingerprint;

/// Model files of any bytes: a model that can label, say why, and be inspected, or a refusal. Each is tried twice,
/// as it is and with a true digest at its end.
public final class ModelFuzz {

    private static final int DIGEST = 32;
    private static final int COLUMNS = 80;
    private static final Path FILE = Held.file(".topica");
    private static final Document DOCUMENT =
            Document.of("Cells and stars", "We see a membrane of a cell below a galaxy.", new Source("f", 1));

    private ModelFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        try (Allowance _ = Allowance.begin()) {
            read(input);
            if (input.length >= DIGEST) {
                byte[] sound = input.clone();
                MessageDigest digest = Fingerprint.sha256();
                digest.update(sound, 0, sound.length - DIGEST);
                System.arraycopy(digest.digest(), 0, sound, sound.length - DIGEST, DIGEST);
                read(sound);
            }
        }
    }

    private static void read(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try {
            require(!ManifestTable.of(Bundle.read(FILE).manifest(), COLUMNS).isBlank(), "nothing to inspect");
            Reading reading = Labeller.open(FILE).explain(DOCUMENT);
            reading.explanation(reading.why(), List.of());
        } catch (UnusableModel refused) {
            Held.refusal(refused);
        }
    }
}
