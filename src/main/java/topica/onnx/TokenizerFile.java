package topica.onnx;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import topica.records.UnusableInput;

/// A `tokenizer.json`, opened: texts become the numbers of their tokens. Thread-safe until it is closed.
final class TokenizerFile implements AutoCloseable {

    private static final int LONGEST_FILE = 1 << 27;

    private final TokenizersLibrary library;
    private final Path path;
    private final long handle;
    private final int longest;

    private TokenizerFile(TokenizersLibrary library, Path path, long handle, int longest) {
        this.library = library;
        this.path = path;
        this.handle = handle;
        this.longest = longest;
    }

    /// @param longest of how many tokens a text's beginning is taken
    /// @throws UnusableInput if it is no such file
    static TokenizerFile open(Path path, int longest) {
        String json = json(path);
        TokenizerCheck.check(path, json);
        try {
            TokenizersLibrary library = NativeTokenizers.library();
            long handle = library.createTokenizerFromString(json);
            // What the file itself says of these was meant for another use.
            library.disablePadding(handle);
            library.setTruncation(handle, longest, "LONGEST_FIRST", 0);
            return new TokenizerFile(library, path, handle, longest);
        } catch (RuntimeException e) {
            throw Refusal.of(path, "it is no tokenizer (" + Refusal.said(e) + ")", "download it again");
        } catch (IOException e) {
            throw Refusal.of(
                    path,
                    "what reads it cannot be unpacked: " + Refusal.said(e),
                    "name a folder with room by -Djava.io.tmpdir=FOLDER");
        }
    }

    private static String json(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw Refusal.of(path, "it is longer than 128 MiB", "download it again");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(path, "it is not UTF-8", "download it again");
        } catch (IOException e) {
            throw Refusal.of(path, "it cannot be read: " + Refusal.said(e), "check the file");
        }
    }

    /// @param text well-formed
    Encoded encode(String text) {
        try {
            long encoding = library.encode(handle, text, true);
            try {
                return new Encoded(
                        cut(library.getTokenIds(encoding)),
                        cut(library.getAttentionMask(encoding)),
                        cut(library.getTypeIds(encoding)));
            } finally {
                library.deleteEncoding(encoding);
            }
        } catch (RuntimeException e) {
            throw Refusal.of(path, "it fails on a text (" + Refusal.said(e) + ")", "use another model");
        }
    }

    /// Where there is room for nothing but the marks around a text, the library would not cut at all.
    private long[] cut(long[] values) {
        return values.length <= longest ? values : Arrays.copyOf(values, longest);
    }

    @Override
    public void close() {
        library.deleteTokenizer(handle);
    }
}
