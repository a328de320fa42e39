package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.CorpusReaderContract;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.documents.Reading;
import topica.records.Mark;
import topica.records.Source;
import topica.records.UnusableInput;
import topica.run.Fingerprint;

class CorporaTest {

    private static final String ONE = "{\"id\":\"a\",\"title\":\"Spikes\"}\n";
    private static final String TWO = "{\"id\":\"b\",\"title\":\"Groups\"}\n{\"id\":\"c\",\"title\":\"Stars\"}\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsInputsInTheOrderTheyAreNamed() throws IOException {
        String json = file("x.jsonl", bytes(TWO));
        String table = file("a.csv", bytes("id;title\nd;Cells\n"));

        assertThat(ids(json, table, json)).containsExactly("b", "c", "d", "b", "c");
    }

    @Test
    void readsAFolderInOrderOfPathAndLeavesHiddenFilesOut() throws IOException {
        file("b/2.jsonl", bytes(ONE));
        file("b/1.jsonl", bytes(TWO));
        file("a.tsv", bytes("id\ttitle\nd\tCells\n"));
        file(".hidden.jsonl", bytes(ONE));
        file(".git/x.jsonl", bytes(ONE));
        file("empty.jsonl", new byte[0]);

        assertThat(ids(folder.toString())).containsExactly("d", "b", "c", "a");
    }

    @Test
    void goesOnBehindAnyChunkOfAnyInput() throws IOException {
        String many = TWO.repeat(10_000);
        byte[] packed = gzip(bytes(many));
        file("1.jsonl", bytes(many));
        file("2.jsonl.gz", packed);
        file("3-broken-off.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
        byte[] damaged = packed.clone();
        damaged[packed.length * 3 / 4] ^= 1;
        file("3-damaged.jsonl.gz", damaged);
        byte[] other = zstd(bytes(many));
        file("3-whole.jsonl.zst", other);
        file("3-zst.jsonl", Arrays.copyOf(other, other.length / 2));
        file("4.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        file("5.csv", bytes("id;weight\n1;2\n"));
        file("6.csv", bytes("id;title\n" + "d;Cells\n".repeat(100_000)));
        file("7.jsonl", new byte[0]);

        List<PlacedChunk> chunks = new ArrayList<>();
        try (Corpora corpora = Corpora.open(List.of(folder.toString()))) {
            corpora.placed().forEachRemaining(chunks::add);
        }
        assertThat(chunks)
                .hasSizeGreaterThan(12)
                .extracting(chunk -> chunk.end().input())
                .contains(0, 1, 2, 3, 4, 5, 6, 7, 8);
        List<Integer> places = IntStream.range(0, chunks.size()).boxed().toList();
        assertThat(places).allSatisfy(chunk -> {
            List<ReadOutcome> rest = chunks.stream()
                    .skip(chunk + 1)
                    .flatMap(next -> next.chunk().read().stream())
                    .toList();
            try (Corpora corpora = Corpora.open(List.of(folder.toString()))) {
                corpora.skipTo(chunks.get(chunk).end());
                assertThat(corpora.outcomes().toList()).isEqualTo(rest);
                assertThat(corpora.bytesRead()).isLessThanOrEqualTo(corpora.totalBytes());
            }
        });
    }

    @Test
    void readsEverythingFromTheStart() throws IOException {
        String json = file("x.jsonl", bytes(TWO));
        try (Corpora corpora = Corpora.open(List.of(json))) {
            corpora.skipTo(Place.START);
            assertThat(corpora.outcomes()).hasSize(2);
        }
    }

    @Test
    void saysSoWhenAnInputDoesNotReachAsFarAsBefore() throws IOException {
        String json = file("x.jsonl.gz", gzip(bytes(TWO.repeat(10_000))));
        try (Corpora corpora = Corpora.open(List.of(json))) {
            Place end = new Place(0, new Mark(10_000_000, 9), 0);
            assertThatThrownBy(() -> corpora.skipTo(end))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessage(json + ": it no longer reaches as far as before; begin anew");
        }
    }

    @Test
    void followsNoLoopOfLinks() throws IOException {
        file("a/1.jsonl", bytes(ONE));
        Files.createSymbolicLink(folder.resolve("a/up"), folder);

        assertThat(ids(folder.toString())).containsExactly("a");
    }

    @Test
    void looksIntoEachFolderOnceHoweverManyLinksLeadToIt() throws IOException {
        for (int i = 0; i < 12; i++) {
            file(i + "/x.jsonl", bytes(ONE));
            for (int j = 0; j < 12; j++) {
                Files.createSymbolicLink(folder.resolve(i + "/to-" + j), Path.of("../" + j));
            }
        }
        Path elsewhere = Files.createDirectories(folder.resolve(".elsewhere"));
        Files.write(elsewhere.resolve("y.jsonl"), bytes(TWO));
        Files.createSymbolicLink(folder.resolve("b"), elsewhere);
        Files.createSymbolicLink(folder.resolve("a"), elsewhere);

        assertThat(outcomes(folder.toString()))
                .hasSize(14)
                .last()
                .satisfies(last -> assertThat(last.source().file())
                        .isEqualTo(folder.resolve("a/y.jsonl").toString()));
    }

    @Test
    void passesOverWhatIsNoFileInAFolder() throws IOException, InterruptedException {
        file("1.jsonl", bytes(ONE));
        assumeThat(shell("mkfifo pipe && ln -s /dev/zero zeros")).isZero();

        assertThat(ids(folder.toString())).containsExactly("a");
    }

    @Test
    void readsFilesWhoseNamesAreNoText() throws IOException, InterruptedException {
        file("1.jsonl", bytes(ONE));
        assumeThat(shell("cp 1.jsonl \"$(printf 'a\\377\\376.jsonl')\" && cp 1.jsonl \"$(printf 'a\\nb')\""))
                .isZero();

        assertThat(ids(folder.toString())).containsExactly("a", "a", "a");
    }

    private int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .start()
                .waitFor();
    }

    @Test
    void goesOnWhenAFileVanishesMeanwhile() throws IOException {
        String first = file("1.jsonl", bytes(ONE));
        String second = file("2.jsonl", bytes(ONE));
        try (Corpora corpora = Corpora.open(List.of(first, second, first))) {
            Files.delete(Path.of(second));

            List<ReadOutcome> outcomes = corpora.outcomes().toList();
            assertThat(outcomes).hasSize(3);
            assertThat(outcomes.get(1))
                    .isEqualTo(new ReadOutcome.Rejected(
                            new Source(second, 0), "cannot be read: No such file or directory; check the file"));
        }
    }

    @Test
    void saysWhenAFileBecomesShorterMeanwhile() throws IOException {
        String shrinking = file("1.jsonl", manyLines(20_000));
        try (Corpora corpora = Corpora.open(List.of(shrinking, file("2.jsonl", bytes(ONE))))) {
            assertThat(corpora.next().read()).isNotEmpty();
            file("1.jsonl", bytes(ONE));

            List<ReadOutcome> outcomes = corpora.outcomes().toList();
            assertThat(outcomes.get(outcomes.size() - 2))
                    .isEqualTo(new ReadOutcome.Rejected(
                            new Source(shrinking, 0),
                            "reading stops here: the file became shorter meanwhile; fetch the file again"));
            assertThat(Reading.document(outcomes.getLast()).id()).isEqualTo("a");
        }
    }

    @Test
    void readsToTheEndOfAFileThatGrowsMeanwhile() throws IOException {
        String growing = file("1.jsonl", manyLines(3_000));
        try (Corpora corpora = Corpora.open(List.of(growing))) {
            int before = corpora.next().read().size();
            Files.write(Path.of(growing), bytes(TWO), StandardOpenOption.APPEND);

            assertThat(before + corpora.outcomes().count()).isEqualTo(3_002);
        }
    }

    @Test
    void saysWhatAFileIsThatHoldsNoText() throws IOException {
        String twice = file("x.gz", gzip(gzip(bytes(ONE))));

        assertThatThrownBy(() -> Corpora.open(List.of(twice)))
                .hasMessage(twice + ": it is compressed more than once; decompress it first");
    }

    @Test
    void answersForFilesOfAFolderNobodyCanRead() throws IOException {
        file("1.jsonl", bytes(ONE));
        String picture = file("2.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        Files.createSymbolicLink(folder.resolve("3.jsonl"), folder.resolve("gone.jsonl"));
        file("4.jsonl", bytes(TWO));

        List<ReadOutcome> outcomes = outcomes(folder.toString());
        assertThat(outcomes).hasSize(5);
        assertThat(outcomes.get(1).source()).isEqualTo(new Source(picture, 0));
        assertThat(Reading.reason(outcomes.get(1)))
                .startsWith("no format is recognised")
                .contains("--from");
        assertThat(Reading.reason(outcomes.get(2)))
                .isEqualTo("cannot be read: No such file or directory; check the file");
    }

    @Test
    void readsStandardInputAndLeavesItOpen() {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream(bytes(TWO)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (Corpora corpora = Corpora.open(List.of("-"), Optional.empty(), in, false)) {
            assertThat(corpora.totalBytes()).isNegative();
            assertThat(corpora.outcomes())
                    .map(Reading::document)
                    .extracting(Document::id, Document::source)
                    .containsExactly(tuple("b", new Source("-", 1)), tuple("c", new Source("-", 2)));
        }
        assertThat(closed[0]).isFalse();
    }

    @Test
    void takesOffGzipOfSeveralMembersAndZstdOfSeveralFrames() throws IOException {
        String gzip = file("x", joined(gzip(bytes(ONE)), gzip(new byte[0]), gzip(bytes(TWO)), new byte[100]));
        String zstd = file("y", joined(zstd(bytes(TWO)), zstd(bytes(ONE))));

        assertThat(ids(gzip, zstd)).containsExactly("a", "b", "c", "b", "c", "a");
    }

    @Test
    void takesOffGzipThatTricklesIn() {
        byte[] gzip = joined(gzip(bytes(ONE)), gzip(bytes(TWO)));
        InputStream in = new CorpusReaderContract.Trickle(gzip);
        try (Corpora corpora = Corpora.open(List.of("-"), Optional.empty(), in, false)) {
            assertThat(corpora.outcomes()).hasSize(3);
        }
    }

    @Test
    void saysWhereACutOffFileStopsAndGoesOnWithTheNext() throws IOException {
        byte[] lines = manyLines(40_000);
        for (byte[] whole : List.of(gzip(lines), zstd(lines))) {
            String cut = file("cut", Arrays.copyOf(whole, whole.length / 2));
            String sound = file("sound.jsonl", bytes(ONE));

            List<ReadOutcome> outcomes = outcomes(cut, sound);
            ReadOutcome last = outcomes.get(outcomes.size() - 2);
            assertThat(outcomes.size()).isBetween(100, 50_000);
            assertThat(last.source()).isEqualTo(new Source(cut, outcomes.size() - 1));
            assertThat(Reading.reason(last)).startsWith("reading stops here: ").contains("break off");
            assertThat(Reading.document(outcomes.getLast()).id()).isEqualTo("a");
            assertThat(outcomes.subList(0, outcomes.size() - 2)).allMatch(ReadOutcome.Accepted.class::isInstance);
        }
    }

    @Test
    void doesNotTakeOtherBytesBehindGzipForItsEnd() throws IOException {
        List<ReadOutcome> outcomes = outcomes(file("x.gz", joined(gzip(bytes(TWO)), bytes("something else"))));

        assertThat(outcomes).hasSize(3);
        assertThat(Reading.reason(outcomes.getLast())).contains("something else follows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "tsv", "profile-page", "abstract-lines", "daily-listing", "text"})
    void answersForAFileThatBreaksOffBeforeItsFirstRecord(String format) throws IOException {
        String cut = file("x", Arrays.copyOf(gzip(bytes(ONE)), 11));
        try (Corpora corpora = Corpora.open(List.of(cut), Optional.of(format), InputStream.nullInputStream(), false)) {
            assertThat(corpora.outcomes())
                    .containsExactly(new ReadOutcome.Rejected(
                            new Source(cut, 1), "reading stops here: the gzip data break off; fetch the file again"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void neverThrowsForDamagedCompression(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] lines = manyLines(3_000);
        for (byte[] damaged : List.of(gzip(lines), zstd(lines))) {
            damaged[random.nextInt(10, damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try (Corpora corpora =
                    Corpora.open(List.of("-"), Optional.of("jsonl"), new ByteArrayInputStream(damaged), false)) {
                assertThat(corpora.outcomes().toList()).isNotEmpty();
            }
        }
    }

    @Test
    void namesAnInputThatDoesNotExist() {
        assertThatThrownBy(() -> Corpora.open(List.of("nowhere.jsonl")))
                .isInstanceOf(UnusableInput.class)
                .hasMessage("nowhere.jsonl: there is no such file or folder; check the path");
    }

    @Test
    void saysBeforeAnyWorkThatANamedFileHasNoKnownFormat() throws IOException {
        String sound = file("a.jsonl", bytes(ONE));
        String picture = file("b.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});

        assertThatThrownBy(() -> Corpora.open(List.of(sound, picture)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContainingAll(picture, "--from (jsonl, tsv, csv, ", ", text)");
    }

    @Test
    void believesAPersonWhoNamesTheFormat() throws IOException {
        String brief = file("a", bytes("Spikes.\nGroups.\n"));

        try (Corpora corpora =
                Corpora.open(List.of(brief), Optional.of("text"), InputStream.nullInputStream(), false)) {
            assertThat(corpora.outcomes().map(Reading::document).map(Document::abstractText))
                    .containsExactly("Spikes.", "Groups.");
        }
        assertThatThrownBy(() -> Corpora.open(List.of(brief), Optional.of("xml"), InputStream.nullInputStream(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no format is called xml; known are jsonl, tsv, csv, bibtex, ris, pubmed, endnote, atom, oai, "
                                + "openalex, semantic-scholar, profile-page, abstract-lines, daily-listing, text");
    }

    @Test
    void findsNothingInEmptyAndBlankFiles() throws IOException {
        assertThat(outcomes(file("a.jsonl", new byte[0]), file("b", bytes("\n \n")), file("c.gz", gzip(new byte[0]))))
                .isEmpty();
    }

    @Test
    void fingerprintsTheBytesOnDiskAsFilesAreFinished() throws IOException {
        byte[] gzip = gzip(bytes(TWO));
        String first = file("a.gz", gzip);
        String second = file("b.jsonl", bytes(ONE));
        try (Corpora corpora =
                Corpora.open(List.of(first, second), Optional.empty(), InputStream.nullInputStream(), true)) {
            assertThat(corpora.files()).isEmpty();
            assertThat(corpora.outcomes()).hasSize(3);
            assertThat(corpora.files())
                    .containsExactly(
                            new CorpusFile(first, gzip.length, Fingerprint.of(new ByteArrayInputStream(gzip))),
                            new CorpusFile(second, ONE.length(), Fingerprint.of(ONE)));
            assertThat(corpora.bytesRead()).isEqualTo(corpora.totalBytes()).isEqualTo(gzip.length + ONE.length());
        }
    }

    @Test
    void fingerprintsTextBeyondAsciiToo() throws IOException {
        String name = file("a.jsonl", bytes(ONE.replaceFirst("\"title\":\"", "$0É")));
        try (Corpora corpora = Corpora.open(List.of(name), Optional.empty(), InputStream.nullInputStream(), true)) {
            assertThat(corpora.outcomes()).hasSize(1);
            assertThat(corpora.files()).hasSize(1);
        }
    }

    private List<String> ids(String... inputs) {
        return outcomes(inputs).stream()
                .map(outcome -> Reading.document(outcome).id())
                .toList();
    }

    private static List<ReadOutcome> outcomes(String... inputs) {
        try (Corpora corpora = Corpora.open(List.of(inputs))) {
            return corpora.outcomes().toList();
        }
    }

    private String file(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes).toString();
    }

    /// Lines of which compression cannot make too little.
    private static byte[] manyLines(int count) {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"id\":\"").append(i).append("\",\"title\":\"Number ");
            for (int word = 0; word < 10; word++) {
                lines.append(random.nextLong()).append(' ');
            }
            lines.append("\"}\n");
        }
        return bytes(lines.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] plain) {
        return compressed(plain, GZIPOutputStream::new);
    }

    private static byte[] zstd(byte[] plain) {
        return compressed(plain, ZstdOutputStream::new);
    }

    private interface Compression {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] compressed(byte[] plain, Compression compression) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compression.over(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
