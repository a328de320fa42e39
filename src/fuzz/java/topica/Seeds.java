package topica;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// Writes what the fuzz targets begin with, made of the sample abstracts, of the files of the tests, of those that once
/// crashed, and of models trained beforehand: a folder for each format and each target.
public final class Seeds {

    private static final int FEW = 3;
    private static final Path BROKEN = Path.of("src/test/resources/corpora/broken");
    private static final Path REFERENCES = Path.of("src/test/resources/corpora/references");

    private static final String WESTERN = "G\u00f6del \u2013 na\u00efve caf\u00e9s, 5 \u20ac\n";

    private static final String CSV = "%s,\"%s\",\"%s\",2021-05,\"cs.LG, stat.ML\",\"A. Gauss; Noether, E.\"";
    private static final String TSV = "%s\t%s\t%s\t2021-05\tcs.LG stat.ML\tA. Gauss; Noether, E.";
    private static final String PROFILE =
            "97.2LGMay 25Code\n%2$s\nA. Gauss, E. Noether et al. \u00b7 ETH\n%3$s\n2,345 Papers";
    private static final String DAILY = "%2$s\n\n%3$s\n\n  \u2022 3 authors\n\u00b7\nMay 25, 2026\n\n";

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
        seeds.encodings();
        seeds.texts(documents);
        seeds.small();
        seeds.layered();
        for (int i = 1; i < arguments.length; i++) {
            seeds.put("ModelFuzz", Files.readAllBytes(Path.of(arguments[i])));
        }
    }

    private void readers(List<Document> documents) throws IOException {
        file("jsonl", Files.readString(Path.of("corpora/sample.jsonl")).lines().limit(FEW));
        file("jsonl", Stream.of("""
                {"id":"a","title":"Spikes","abstract":"We count.","authors":[{"name":"A. B","affiliation":"C"},"D, E"],\
                "date":"2021-05-12","categories":["cs.LG"],"labels":"toys; spikes","flags":["code"],\
                "source":{"file":"f.csv","line":7},"extra":{"venue":null,"pages":[1,2.50e1]}}"""));
        String header = "id,title,abstract,date,categories,authors";
        file("csv", Stream.concat(Stream.of(header), filled(CSV, documents)));
        file("tsv", Stream.concat(Stream.of(header.replace(',', '\t')), filled(TSV, documents)));
        file("csv", filled(CSV, documents));
        file("profile-page", filled(PROFILE, documents));
        file("abstract-lines", filled("Abstract: %2$s. %3$s", documents));
        file("daily-listing", Stream.concat(Stream.of("Daily Papers\n\nMar 11\n"), filled(DAILY, documents)));
        file("text", filled("%2$s. %3$s", documents));
        for (Path file : files(REFERENCES)) {
            file(format(file), Files.readString(file).lines());
        }
        for (Path file : files(BROKEN)) {
            put("broken", Files.readAllBytes(file));
        }
    }

    private static Stream<String> filled(String form, List<Document> documents) {
        return documents.stream().map(one -> form.formatted(one.id(), one.title(), one.abstractText()));
    }

    private static String format(Path file) {
        String name = file.getFileName().toString();
        return Corpora.formats().stream()
                .filter(format -> name.startsWith(format))
                .findFirst()
                .orElseGet(() -> name.endsWith(".bib") ? "bibtex" : "ris");
    }

    /// A file of a format, which is one more to be opened without a word about it, too, packed and as it is.
    private void file(String format, Stream<String> lines) throws IOException {
        byte[] file = bytes(lines.collect(Collectors.joining("\n")));
        put(format, file);
        put("CorporaFuzz", file);
        for (String target : List.of("CorporaFuzz", "DecodingFuzz")) {
            put(target, compressed(file, GZIPOutputStream::new));
            put(target, compressed(file, ZstdOutputStream::new));
        }
    }

    private void encodings() throws IOException {
        for (String target : List.of("CorporaFuzz", "DecodingFuzz")) {
            put(target, WESTERN.repeat(3).getBytes(Charset.forName("windows-1252")));
            put(target, bytes("\uFEFF" + WESTERN));
            put(target, ("\uFEFF" + WESTERN + "\uD83D\uDE00").getBytes(StandardCharsets.UTF_16LE));
            put(target, ("\uFEFF" + WESTERN + "\uD83D\uDE00").getBytes(StandardCharsets.UTF_16BE));
            for (String name : List.of("iso-8859-1", "windows-1251", "Shift_JIS", "GB18030", "ISO-2022-JP", "Big5")) {
                String text = "<?xml version='1.0' encoding='" + name + "'?><feed><entry><title>" + WESTERN;
                put(target, text.getBytes(Charset.forName(name)));
            }
        }
    }

    private void texts(List<Document> documents) throws IOException {
        for (Document document : documents) {
            put("ScannerFuzz", bytes(document.title() + "\n" + document.abstractText()));
        }
        put("ScannerFuzz", bytes("Erd\\H{o}s \\emph{deep} $\\alpha_i$ \\cite[p.~2]{a} \\v{s} na\\\"{\\i}ve n't SAEs"));
        put("ScannerFuzz", bytes("Poincaré—“x” 1,000.5 https://a.b/c don’t ﬁne x² e\u0301\u0323 \uFF21 SAE's 3D"));
    }

    /// Labels, predictions, and how far a run has come.
    private void small() throws IOException {
        put("FilesFuzz", bytes("""
                label,name,aliases,uri
                toys,"Toys, small",playthings|games,https://vocabulary.example/toys
                spikes,Spikes,,
                """));
        put("FilesFuzz", bytes("notation\tprefLabel\taltLabel\ntoys\tToys\ta|b\nspikes\tSpikes\t\n"));
        put("FilesFuzz", bytes("""
                {"label":"toys","name":"Toys","aliases":["a","b"],"uri":"https://vocabulary.example/toys"}
                {"notation":"spikes","pref_label":"Spikes","alt_labels":"c;d"}
                """));
        put("FilesFuzz", bytes("""
                {"id":"a","label":"cs.LG","probability":0.83,"labels":["cs.LG"],"ranked":[{"label":"cs.LG"}]}
                """));
        put("FilesFuzz", bytes("""
                {"format":1,"model":"%1$s","settings":{"Topica":"0.1","--top":"not told"},\
                "input":{"files":2,"bytes":59384,"digest":"%1$s"},\
                "place":{"input":1,"bytes":1017,"line":2,"chunks":0},\
                "records":3,"labelled":2,"rejected":1,"answerBytes":210,"rejectBytes":34,"whole":false}
                """.formatted("0123456789abcdef".repeat(4))));
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

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
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
