package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/// Toy abstracts about cells (`bio`), stars (`sky`) and courts (`law`), told apart by every word.
final class Toys {

    static final String CELLS = "enzyme protein membrane cell genome tissue mutation bacteria kinase receptor neuron";
    static final String STARS = "galaxy telescope star redshift supernova orbit planet nebula quasar comet photon";
    static final String COURTS = "court judge statute appeal contract verdict plaintiff tort lawyer jury evidence";

    private Toys() {}

    /// One document as a line of JSON.
    static String line(String id, String title, String text, String... categories) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"abstract\":\"%s\",\"categories\":[%s]}\n"
                .formatted(
                        id,
                        title,
                        text,
                        String.join(
                                ",",
                                List.of(categories).stream()
                                        .map(name -> '"' + name + '"')
                                        .toList()));
    }

    static String cells(String id) {
        return line(id, "On cells", CELLS, "bio");
    }

    static String stars(String id) {
        return line(id, "On stars", STARS, "sky");
    }

    static String courts(String id) {
        return line(id, "On courts", COURTS, "law");
    }

    /// So many documents of each kind, each of nine words drawn from its kind's.
    static String corpus(int ofEach) {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ofEach; i++) {
            lines.append(line("c" + i, "On cells", drawn(CELLS, random), "bio"));
            lines.append(line("s" + i, "On stars", drawn(STARS, random), "sky"));
            lines.append(line("l" + i, "On courts", drawn(COURTS, random), "law"));
        }
        return lines.toString();
    }

    private static String drawn(String words, SplittableRandom random) {
        String[] all = words.split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            text.append(all[random.nextInt(all.length)]).append(' ');
        }
        return text.toString().strip();
    }

    static Path trained() {
        try {
            Path folder = Files.createTempDirectory("topica-toys");
            Path corpus = Files.writeString(folder.resolve("toys.jsonl"), corpus(40));
            Path model = folder.resolve("toys.topica");
            assertThat(Terminal.topica("train", corpus, "--out", model).code()).isZero();
            List.of(model, corpus, folder)
                    .reversed()
                    .forEach(path -> path.toFile().deleteOnExit());
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
