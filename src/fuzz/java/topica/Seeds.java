package topica;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import topica.corpus.Corpora;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

/// Writes what the fuzz targets begin with, made of the sample abstracts, of the files that once crashed, and of
/// models trained beforehand.
public final class Seeds {

    private static final int FEW = 3;
    private static final Path BROKEN = Path.of("src/test/resources/corpora/broken");

    private static final String TABLE_ROW = "%s,\"%s\",\"%s\"";
    private static final List<String> FORMS = List.of(
            TABLE_ROW,
            "Abstract: %2$s. %3$s",
            "%2$s. %3$s",
            "97.2LGMay 25Code\n%2$s\nA. Gauss, E. Noether et al. · ETH\n%3$s\n2,345 Papers",
            "Daily Papers\n%2$s\n%3$s\n· 7 authors\n· May 25, 2026");

    private final Path folder;
    private int written;

    private Seeds(Path folder) {
        this.folder = folder;
    }

    /// Writes them all.
    ///
    /// @param arguments the folder to write to, then models
    public static void main(String[] arguments) throws IOException {
        List<Document> documents;
        try (Corpora sample = Corpora.open(List.of("corpora/sample.jsonl"))) {
            documents = sample.outcomes()
                    .map(outcome -> ((ReadOutcome.Accepted) outcome).document())
                    .toList();
        }
        Seeds seeds = new Seeds(Path.of(arguments[0]));
        seeds.readers(documents.subList(0, FEW));
        seeds.texts(documents);
        seeds.layered();
        for (int i = 1; i < arguments.length; i++) {
            seeds.put("ModelFuzz", Files.readAllBytes(Path.of(arguments[i])));
        }
    }

    private void readers(List<Document> documents) throws IOException {
        List<byte[]> files = new ArrayList<>();
        files.add(bytes(Files.readAllLines(Path.of("corpora/sample.jsonl")).stream()
                .limit(FEW)
                .collect(Collectors.joining("\n"))));
        for (String form : FORMS) {
            files.add(bytes(documents.stream().map(one -> filled(form, one)).collect(Collectors.joining("\n"))));
        }
        files.add(bytes("id,title,abstract\n" + filled(TABLE_ROW, documents.getFirst())));
        files.addAll(broken());
        for (byte[] file : files) {
            for (int format = 0; format < Corpora.formats().size(); format++) {
                ByteArrayOutputStream seed = new ByteArrayOutputStream();
                seed.write(format);
                seed.writeBytes(file);
                put("ReaderFuzz", seed.toByteArray());
            }
            put("DecompressionFuzz", compressed(file, GZIPOutputStream::new));
            put("DecompressionFuzz", compressed(file, ZstdOutputStream::new));
        }
    }

    private static String filled(String form, Document document) {
        return form.formatted(document.id(), document.title(), document.abstractText());
    }

    private void texts(List<Document> documents) throws IOException {
        for (Document document : documents) {
            put("ScannerFuzz", bytes(document.title() + "\n" + document.abstractText()));
        }
        put("ScannerFuzz", bytes("Erd\\H{o}s \\emph{deep} $\\alpha_i$ \\cite[p.~2]{a} \\v{s} na\\\"{\\i}ve n't SAEs"));
        put("ScannerFuzz", bytes("Poincaré—“x” 1,000.5 https://a.b/c don’t ﬁne x² e\u0301\u0323 \uFF21 SAE's 3D"));
    }

    /// A model with a hidden layer, which people get only where they have very many documents.
    private void layered() throws IOException {
        Training usual = Training.with(Seed.DEFAULT);
        Training.Layer layer = new Training.Layer(1, 4, 100, 1);
        Training.Steps steps = new Training.Steps(0, 0.7, 0.1, layer);
        Training training = new Training(
                usual.space(),
                usual.fields(),
                usual.selection(),
                usual.weighting(),
                steps,
                usual.restraint(),
                usual.seed());
        Path model = Files.createTempFile("layered", ".topica");
        try (Corpora sample = Corpora.open(List.of("corpora/sample.jsonl"));
                Workers workers = new Workers(1)) {
            TrainingCorpus documents = TrainingCorpus.read(sample, workers, rejected -> {}, count -> {});
            training.fit(documents, workers, Progress.NONE).model().write(model);
        }
        put("ModelFuzz", Files.readAllBytes(model));
        Files.delete(model);
    }

    private static List<byte[]> broken() throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(BROKEN)) {
            for (Path file : found.sorted().toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    private interface Compression {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] compressed(byte[] plain, Compression compression) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compression.over(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void put(String target, byte[] seed) throws IOException {
        Path place = folder.resolve(target).resolve("seed-" + written++);
        Files.createDirectories(place.getParent());
        Files.write(place, seed);
    }
}
