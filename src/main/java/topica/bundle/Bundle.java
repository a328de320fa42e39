package topica.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import topica.run.AtExit;
import topica.run.Cancelled;
import topica.run.Fingerprint;
import topica.run.Workers;

/// Everything fitted, as a manifest and named tensors, in one safetensors file that says when a byte of it
/// is wrong.
///
/// Tensors are ordered by name, so equal content gives equal bytes. The last tensor of the file is the
/// SHA-256 of every byte before it.
public final class Bundle {

    /// The newest format of model files, the one that is written; the manifest's `format` says a file's own.
    public static final int FORMAT = 1;

    private static final String DIGEST = "sha256";
    private static final int DIGEST_BYTES = 32;
    private static final int LONGEST_MANIFEST = 16 << 20;
    private static final int LONGEST_FILE = Integer.MAX_VALUE;
    private static final String AGAIN = "fetch it or train it again";

    private final String source;
    private final ObjectNode manifest;
    private final SequencedMap<String, Tensor> tensors;
    private final Optional<Fingerprint> fingerprint;

    /// @throws IllegalArgumentException if the manifest has no `format` between 1 and [#FORMAT], or a
    ///     tensor has a name that the file format keeps for itself: `__metadata__`, `sha256`, or one
    ///     starting with `pad.`
    public Bundle(ObjectNode manifest, Map<String, Tensor> tensors) {
        this("(not yet written)", asReadBack(manifest), new TreeMap<>(tensors), Optional.empty());
        if (!readable(format(manifest))) {
            throw new IllegalArgumentException(
                    "expected a manifest with a format from 1 to " + FORMAT + ", got " + manifest.path("format"));
        }
        for (String name : tensors.keySet()) {
            if (name.equals(DIGEST) || Safetensors.reserved(name)) {
                throw new IllegalArgumentException("expected another name for a tensor, got the reserved " + name);
            }
        }
    }

    private Bundle(
            String source,
            ObjectNode manifest,
            SequencedMap<String, Tensor> tensors,
            Optional<Fingerprint> fingerprint) {
        this.source = source;
        this.manifest = manifest;
        this.tensors = Collections.unmodifiableSequencedMap(tensors);
        this.fingerprint = fingerprint;
    }

    private static ObjectNode asReadBack(ObjectNode manifest) {
        try {
            return StrictJson.object(manifest.toString());
        } catch (Damage e) {
            throw new IllegalArgumentException("expected a manifest that can be read back: " + e.getMessage());
        }
    }

    /// What the tensors are and where they come from, as a new copy.
    public ObjectNode manifest() {
        return manifest.deepCopy();
    }

    /// The tensors by name, in the order of the file.
    public SequencedMap<String, Tensor> tensors() {
        return tensors;
    }

    /// The digest of the file this was read from; absent for a bundle made here.
    public Optional<Fingerprint> fingerprint() {
        return fingerprint;
    }

    /// The tensor called `name`, which must be of this kind and shape; without a `shape` any will do.
    ///
    /// @throws UnusableModel if there is none
    public Tensor tensor(String name, Tensor.Kind kind, long... shape) {
        Tensor tensor = tensors.get(name);
        if (tensor == null || tensor.kind() != kind) {
            throw unusable("it has no tensor \"" + name + "\" of " + kind);
        }
        if (shape.length > 0 && !tensor.shape().equals(Tensor.shape(tensor.size(), shape))) {
            throw unusable("its tensor \"" + name + "\" has the unexpected shape " + tensor.shape());
        }
        return tensor;
    }

    /// The refusal of this file for a reason that only the reader of its meaning can see.
    ///
    /// @param problem said of the file as "it"
    public UnusableModel unusable(String problem) {
        return new UnusableModel(source, problem, AGAIN);
    }

    /// Writes the file next to `path`, forces it to disk and moves it into place: a reader sees the old
    /// file or the whole new one; a failure, Ctrl-C or a signal leaves the old one and nothing beside it.
    ///
    /// @return the digest that the file ends with
    /// @throws IllegalArgumentException if the file would be larger than [#read] accepts
    /// @throws UncheckedIOException if the file cannot be written, naming it and the reason
    /// @throws Cancelled if the thread is interrupted
    public Fingerprint write(Path path) {
        Path fresh = path.toAbsolutePath().resolveSibling(".topica-" + UUID.randomUUID() + ".tmp");
        try (AtExit exit = new AtExit(() -> fresh.toFile().delete())) {
            try {
                exit.open(() -> Files.createFile(fresh));
                Fingerprint digest = writeAll(fresh);
                exit.last(() -> Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE));
                return digest;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (ClosedByInterruptException e) {
            throw new Cancelled();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the model " + path + ": " + reason(e, "no such folder"), e);
        }
    }

    private Fingerprint writeAll(Path path) throws IOException {
        SequencedMap<String, Tensor> content = Safetensors.aligned(tensors);
        content.putLast(DIGEST, Tensor.u8(new byte[DIGEST_BYTES]));
        ByteBuffer header = header(content);
        content.pollLastEntry();
        MessageDigest digest = Fingerprint.sha256();
        try (FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE)) {
            append(out, header, digest);
            for (Tensor tensor : content.values()) {
                append(out, tensor.buffer(), digest);
            }
            byte[] sum = digest.digest();
            append(out, ByteBuffer.wrap(sum), digest);
            out.force(true);
            return Fingerprint.of(sum);
        }
    }

    private ByteBuffer header(SequencedMap<String, Tensor> content) {
        String text = manifest.toString();
        ByteBuffer header = Safetensors.header(text, content);
        long size = header.remaining();
        for (Tensor tensor : content.values()) {
            size += tensor.buffer().remaining();
        }
        if (content.size() > Safetensors.MOST_TENSORS
                || text.length() > LONGEST_MANIFEST
                || header.remaining() > Safetensors.LONGEST_HEADER
                || size > LONGEST_FILE) {
            throw new IllegalArgumentException(
                    "expected a model within the limits, got %d bytes with a manifest of %d in %d tensors"
                            .formatted(size, text.length(), content.size()));
        }
        return header;
    }

    private static void append(FileChannel out, ByteBuffer bytes, MessageDigest digest) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /// Maps the file, and checks before anything is used: sizes, header, format, offsets, digest, in this
    /// order.
    ///
    /// Cost: one pass over the file for the digest; tensors are decoded when asked for.
    ///
    /// @throws UnusableModel if the file is missing, damaged, newer than this program, or no model
    /// @throws Cancelled if the thread is interrupted
    public static Bundle read(Path path) {
        return read(path, bundle -> bundle);
    }

    /// The same, but decodes the bundle while its digest is still being computed.
    ///
    /// Nothing of it is handed out, not even how `decode` failed, unless the digest is right.
    public static <T> T read(Path path, Function<Bundle, T> decode) {
        String source = path.toString();
        try {
            ByteBuffer file = map(path);
            Supplier<byte[]> sum = Workers.aside(() -> sum(file));
            Bundle bundle = parse(source, file);
            T decoded;
            try {
                decoded = decode.apply(bundle);
            } catch (RuntimeException | Error e) {
                check(bundle, sum);
                throw e;
            }
            check(bundle, sum);
            return decoded;
        } catch (Damage e) {
            throw new UnusableModel(source, String.valueOf(e.getMessage()), AGAIN);
        } catch (ClosedByInterruptException e) {
            throw new Cancelled();
        } catch (IOException e) {
            throw new UnusableModel(source, reason(e, "there is no such file"), "check the path");
        }
    }

    private static ByteBuffer map(Path path) throws IOException, Damage {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new FileSystemException(path.toString(), null, "it is a folder or a device, not a file");
        }
        try (FileChannel in = FileChannel.open(path)) {
            long size = in.size();
            if (size > LONGEST_FILE) {
                throw new Damage("it has " + size + " bytes, more than any model");
            }
            // The map without an arena is made by reflection, which a short run has not yet paid for.
            return in.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto())
                    .asByteBuffer();
        }
    }

    private static Bundle parse(String source, ByteBuffer file) throws Damage {
        Safetensors.Header header = Safetensors.parse(file);
        if (header.manifest().length() > LONGEST_MANIFEST) {
            throw new Damage("its manifest is longer than any");
        }
        ObjectNode manifest = StrictJson.object(header.manifest());
        BigInteger format = format(manifest);
        if (format.compareTo(BigInteger.valueOf(FORMAT)) > 0) {
            throw new UnusableModel(
                    source,
                    "it was made by a newer Topica (format " + format + ") and this one reads up to format " + FORMAT,
                    "update Topica");
        }
        if (!readable(format)) {
            throw new Damage("its manifest has no format number");
        }
        SequencedMap<String, Tensor> tensors = Safetensors.tensors(header, file);
        Fingerprint digest = takeDigest(tensors);
        return new Bundle(source, manifest, tensors, Optional.of(digest));
    }

    private static Fingerprint takeDigest(SequencedMap<String, Tensor> tensors) throws Damage {
        Map.Entry<String, Tensor> last = tensors.pollLastEntry();
        if (last == null || !last.getKey().equals(DIGEST) || !holdsDigest(last.getValue())) {
            throw new Damage("it does not end with its digest");
        }
        return Fingerprint.of(last.getValue().bytes());
    }

    /// The digest of all of the file but its own.
    private static byte[] sum(ByteBuffer file) {
        MessageDigest digest = Fingerprint.sha256();
        digest.update(file.slice(0, Math.max(0, file.limit() - DIGEST_BYTES)));
        return digest.digest();
    }

    private static void check(Bundle bundle, Supplier<byte[]> sum) throws Damage {
        String found = HexFormat.of().formatHex(sum.get());
        if (!bundle.fingerprint.map(Fingerprint::hex).equals(Optional.of(found))) {
            throw new Damage("it was changed since it was written: its digest does not match");
        }
    }

    private static boolean holdsDigest(Tensor tensor) {
        return tensor.kind() == Tensor.Kind.U8 && tensor.size() == DIGEST_BYTES;
    }

    /// The manifest's format number, 0 for want of one.
    private static BigInteger format(JsonNode manifest) {
        JsonNode format = manifest.path("format");
        return format.isIntegralNumber() ? format.bigIntegerValue() : BigInteger.ZERO;
    }

    private static boolean readable(BigInteger format) {
        return format.signum() > 0 && format.compareTo(BigInteger.valueOf(FORMAT)) <= 0;
    }

    private static String reason(IOException e, String whenMissing) {
        return switch (e) {
            case NoSuchFileException _ -> whenMissing;
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
