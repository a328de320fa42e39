package topica.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.records.AsUtf8;
import topica.records.Decompression;
import topica.records.Failures;
import topica.records.Head;
import topica.records.Input;
import topica.records.Peeked;
import topica.records.Signature;
import topica.records.Tally;
import topica.records.UnusableInput;

/// An input being read.
///
/// @param bytes its length when it was opened, negative where that was not known
/// @param seekable whether skipping bytes takes no longer the more they are
record OpenInput(
        Input input,
        long bytes,
        Tally tally,
        AsUtf8 text,
        InputStream plain,
        boolean seekable,
        Iterator<Chunk> chunks) {

    /// Opens `input` and finds its format, unless that is given.
    ///
    /// @throws UnusableInput if it cannot be read or nobody knows the format
    static OpenInput of(Input input, Optional<CorpusReader> format, InputStream standardInput, boolean fingerprinted) {
        try {
            long bytes = input.bytes();
            Tally tally = new Tally(input.open(standardInput), fingerprinted);
            try {
                InputStream whole = Decompression.of(tally);
                AsUtf8 text = new AsUtf8(whole);
                Peeked plain = new Peeked(text);
                boolean seekable = bytes >= 0 && !Decompression.isAtWork(whole);
                return new OpenInput(input, bytes, tally, text, plain, seekable, chunks(input.name(), plain, format));
            } catch (UnusableInput | IOException e) {
                input.close(tally);
                throw e;
            }
        } catch (IOException e) {
            throw new UnusableInput(input.name(), "cannot be read: " + Failures.reason(e), "check the file");
        }
    }

    private static Iterator<Chunk> chunks(String name, Peeked plain, Optional<CorpusReader> format) throws IOException {
        byte[] head = plain.head();
        if (isBlank(head) && plain.failure().isEmpty()) {
            return Collections.emptyIterator();
        }
        Optional<Signature> noText = Signature.of(head);
        if (noText.isPresent()) {
            throw noText.get().refusal(name);
        }
        Optional<CorpusReader> reader = format.or(() -> Formats.recognise(name, head));
        if (reader.isEmpty()) {
            throw plain.failure()
                    .map(failure ->
                            new UnusableInput(name, "cannot be read: " + failure.getMessage(), "fetch it again"))
                    .orElseGet(() -> new UnusableInput(
                            name,
                            "no format is recognised",
                            "name one with --from (" + String.join(", ", Formats.names())
                                    + "), and convert the file to UTF-8 if it is not"));
        }
        return reader.get().cut(name, plain);
    }

    private static boolean isBlank(byte[] head) {
        for (byte b : head) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return head.length < Head.LENGTH;
    }

    /// Whether the input ended before it had given as many bytes as it had when it was opened.
    boolean isCutShort() throws IOException {
        return tally.bytes() < bytes && plain.read() < 0 && tally.bytes() < bytes;
    }

    /// Ends the reading; the fingerprint is there if it was asked for.
    Optional<CorpusFile> finish() throws IOException {
        Optional<CorpusFile> file =
                tally.fingerprint().map(print -> new CorpusFile(input.name(), tally.bytes(), print));
        close();
        return file;
    }

    void close() throws IOException {
        input.close(plain);
    }
}
