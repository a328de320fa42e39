package topica.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import topica.documents.Document;
import topica.fields.CleanText;
import topica.math.DenseRows;
import topica.records.UnusableInput;
import topica.run.Cancelled;
import topica.run.Fingerprint;
import topica.run.Workers;
import topica.space.Encoder;

/// Places documents by a sentence-embedding model that a user brings, in the form in which Hugging Face
/// keeps them. Thread-safe.
///
/// Each text is run by itself and on one thread, so its row depends on no other document. Other processors
/// may round otherwise: unlike those of a [topica.space.Space], rows are the same bytes on like machines
/// only.
public final class OnnxEncoder implements Encoder, AutoCloseable {

    private static final int DOCUMENTS_AT_ONCE = 8;

    private final ModelFolder files;
    private final TokenizerFile tokenizer;
    private final Network network;
    private final int width;
    private final Fingerprint fingerprint;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxEncoder(
            ModelFolder files, TokenizerFile tokenizer, Network network, int width, Fingerprint fingerprint) {
        this.files = files;
        this.tokenizer = tokenizer;
        this.network = network;
        this.width = width;
        this.fingerprint = fingerprint;
    }

    /// Opens the model in a folder, and tries it on a text as long as it reads.
    ///
    /// There must be `model.onnx` and `tokenizer.json`, either of them there or in the folder `onnx`
    /// within. Where they are there, `1_Pooling/config.json` says of pooling, and
    /// `sentence_bert_config.json`, `tokenizer_config.json` and `config.json` say how many tokens are read,
    /// never more than 2,048.
    ///
    /// @throws UnusableInput in one sentence, if the folder holds no such model, or what it takes to run it
    ///     is not installed
    public static OnnxEncoder open(Path folder) {
        Libraries.check(folder);
        ModelFolder files = ModelFolder.of(folder);
        Supplier<Fingerprint> fingerprint = Workers.aside(() -> fingerprint(files));
        try {
            return open(folder, files, fingerprint);
        } catch (LinkageError e) {
            throw Refusal.of(
                    folder,
                    "ONNX Runtime does not start on this machine (" + Refusal.said(e) + ")",
                    "use 64-bit Linux, Windows or an ARM Mac, and a folder for temporary files that programs may"
                            + " run from");
        }
    }

    private static OnnxEncoder open(Path folder, ModelFolder files, Supplier<Fingerprint> fingerprint) {
        TokenizerFile tokenizer = TokenizerFile.open(files.tokenizer(), files.longest());
        try {
            Network network = Network.open(files.model());
            try {
                if (!files.layers().isEmpty() && !network.pools()) {
                    throw Refusal.of(
                            folder,
                            "its authors put more behind it (" + String.join(", ", files.layers())
                                    + ") than model.onnx holds",
                            "use a model.onnx that gives sentence_embedding");
                }
                Encoded longest = tokenizer.encode("a ".repeat(files.longest()));
                if (longest.length() == 0) {
                    throw Refusal.of(files.tokenizer(), "it makes no tokens of a text", "download it again");
                }
                int values = network.run(longest).length;
                int width = network.pools() ? values : values / longest.length();
                return new OnnxEncoder(files, tokenizer, network, width, fingerprint.get());
            } catch (RuntimeException e) {
                network.close();
                throw e;
            }
        } catch (RuntimeException | LinkageError e) {
            tokenizer.close();
            throw e;
        }
    }

    private static Fingerprint fingerprint(ModelFolder files) {
        MessageDigest digest = Fingerprint.sha256();
        digest.update((files.pooling() + " " + files.longest()).getBytes(StandardCharsets.UTF_8));
        files.weights().forEach(file -> digest(file, digest));
        digest(files.tokenizer(), digest);
        return Fingerprint.of(digest.digest());
    }

    private static void digest(Path file, MessageDigest digest) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            digest.update((" " + Files.size(file) + " ").getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // the digest has seen it
            }
        } catch (IOException e) {
            throw Refusal.of(file, "it cannot be read: " + Refusal.said(e), "check the file");
        }
    }

    @Override
    public int width() {
        return width;
    }

    /// The digest of model, tokenizer, pooling and how many tokens are read: equal where rows are.
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /// @throws UnusableInput if the model fails on a document, or gives what is no number
    /// @throws IllegalStateException if it is closed
    @Override
    public DenseRows of(List<Document> documents, Workers workers) {
        float[] all = new float[Math.multiplyExact(documents.size(), width)];
        workers.each(Math.ceilDiv(documents.size(), DOCUMENTS_AT_ONCE), piece -> {
            int end = Math.min(documents.size(), (piece + 1) * DOCUMENTS_AT_ONCE);
            for (int document = piece * DOCUMENTS_AT_ONCE; document < end; document++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new Cancelled();
                }
                place(documents.get(document), all, document * width);
            }
        });
        return DenseRows.over(all, width);
    }

    private void place(Document document, float[] into, int from) {
        double[] vector = new double[width];
        Lock using = use.readLock();
        using.lock();
        try {
            if (closed) {
                throw new IllegalStateException("expected an encoder that is open, got one that was closed");
            }
            Encoded text = tokenizer.encode(text(document));
            if (text.length() == 0) {
                return;
            }
            float[] rows = network.run(text);
            if (rows.length != (network.pools() ? 1L : text.length()) * width) {
                throw Refusal.of(files.model(), "its vectors are not all of one length", "use another model");
            }
            if (network.pools()) {
                Pooling.CLS.pool(rows, text.mask(), vector);
            } else {
                files.pooling().pool(rows, text.mask(), vector);
            }
        } finally {
            using.unlock();
        }
        write(document, vector, into, from);
    }

    private static String text(Document document) {
        return CleanText.wellFormed((document.title() + "\n" + document.abstractText()).strip());
    }

    private void write(Document document, double[] vector, float[] into, int from) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        if (!Double.isFinite(squares)) {
            throw Refusal.of(
                    files.model(), "it gives no numbers for the document " + document.id(), "use another model");
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            into[from + i] = length == 0 ? 0 : (float) (vector[i] / length);
        }
    }

    /// Waits for texts that are being run, and lets the memory go that Java knows nothing of.
    @Override
    public void close() {
        Lock closing = use.writeLock();
        closing.lock();
        try {
            if (!closed) {
                closed = true;
                network.close();
                tokenizer.close();
            }
        } finally {
            closing.unlock();
        }
    }
}
