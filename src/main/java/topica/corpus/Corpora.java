package topica.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import topica.documents.Chunk;
import topica.documents.Chunks;
import topica.documents.CorpusReader;
import topica.documents.ReadOutcome;
import topica.records.Failures;
import topica.records.Glance;
import topica.records.Input;
import topica.records.Mark;
import topica.records.RecordCutter;
import topica.records.Source;
import topica.records.UnusableInput;

/// The door to documents: everything behind some files, folders and `-`, one input after the other, as
/// chunks.
///
/// Compression (gzip, zstd) and format are told from content. An input that breaks off is answered for by
/// one rejected record where it breaks, and reading goes on with the next; so is a file in a folder whose
/// format nobody knows. Used by one thread; the chunks may be read by any.
public final class Corpora implements Iterator<Chunk>, AutoCloseable {

    private final List<Input> inputs;
    private final Optional<CorpusReader> format;
    private final InputStream standardInput;
    private final boolean fingerprinted;
    private final long totalBytes;
    private final List<CorpusFile> finished = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private @Nullable OpenInput current;
    private @Nullable Chunk next;
    private int started;
    private Place place = Place.START;
    private long bytesBefore;
    private long deleted;

    private Corpora(
            List<Input> inputs, Optional<CorpusReader> format, InputStream standardInput, boolean fingerprinted) {
        this.inputs = inputs;
        this.format = format;
        this.standardInput = standardInput;
        this.fingerprinted = fingerprinted;
        boolean known = inputs.stream().allMatch(input -> input.bytes() >= 0);
        this.totalBytes = known ? inputs.stream().mapToLong(Input::bytes).sum() : -1;
    }

    /// The formats there are, by the names `open` takes.
    public static List<String> formats() {
        return Formats.names();
    }

    /// Whether the file at this path, under this name or another, is among the inputs that these names stand for.
    ///
    /// @throws UnusableInput for a name behind which there is nothing
    public static boolean reads(List<String> inputs, Path file) {
        return Files.isRegularFile(file) && Input.behind(inputs).stream().anyMatch(input -> input.isAt(file));
    }

    /// Opens files and folders whose formats are to be found out.
    public static Corpora open(List<String> inputs) {
        return open(inputs, Optional.empty(), InputStream.nullInputStream(), false);
    }

    /// Opens files, folders and `-`. Named files are looked at at once, so that a mistake shows before work
    /// begins.
    ///
    /// @param format the format of every input; where empty, each input's own is found out
    /// @param standardInput what `-` stands for; it is not closed
    /// @param fingerprinted whether to digest the inputs for [#files], which takes time
    /// @throws UnusableInput if a named input is missing, cannot be read, or has a format nobody knows
    /// @throws IllegalArgumentException if `format` is none of [#formats]
    public static Corpora open(
            List<String> inputs, Optional<String> format, InputStream standardInput, boolean fingerprinted) {
        Optional<CorpusReader> forced = format.map(Formats::called);
        List<Input> all = Input.behind(inputs);
        for (ListIterator<Input> each = all.listIterator(); each.hasNext(); ) {
            Input input = each.next();
            if (input.named() && input.bytes() >= 0) {
                closed(OpenInput.of(input, forced, standardInput, false));
                each.set(input.proven());
            }
        }
        return new Corpora(all, forced, standardInput, fingerprinted);
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (current != null) {
                next = nextOf(current);
            } else if (started < inputs.size()) {
                start(inputs.get(started++));
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Chunk chunk = Objects.requireNonNull(next);
        next = null;
        place = place.behind(chunk, started - 1);
        return chunk;
    }

    /// The chunks that are left, each with its place.
    public Iterator<PlacedChunk> placed() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Corpora.this.hasNext();
            }

            @Override
            public PlacedChunk next() {
                return new PlacedChunk(Corpora.this.next(), place);
            }
        };
    }

    /// Goes on where an earlier reading of the same inputs has come to; before the first chunk is asked for.
    ///
    /// Plain files are sought. Compressed ones are read again up to there, in the same steps, so that one that
    /// breaks off does so at the same record.
    ///
    /// @throws UnusableInput if the inputs have no such place
    public void skipTo(Place end) {
        while (started < Math.min(end.input(), inputs.size())) {
            bytesBefore += Math.max(0, inputs.get(started++).bytes());
        }
        if (started == inputs.size()) {
            return;
        }
        Input input = inputs.get(started++);
        start(input);
        place = seek(end);
        while (!place.equals(end)) {
            if (!hasNext() || started - 1 > end.input()) {
                throw new UnusableInput(input.name(), "it no longer reaches as far as before", "begin anew");
            }
            next();
        }
    }

    /// Comes as near to the place as it can without reading.
    private Place seek(Place end) {
        Place before = new Place(end.input(), Mark.START, 0);
        if (current == null
                || !current.seekable()
                || end.mark().equals(Mark.START)
                || !(current.chunks() instanceof Chunks chunks)) {
            return before;
        }
        try {
            chunks.skipTo(end.mark());
            return new Place(end.input(), end.mark(), 0);
        } catch (IOException e) {
            throw new UnusableInput(current.input().name(), "cannot be read: " + e.getMessage(), "check the file");
        }
    }

    /// What the inputs look like at a glance.
    public Glance glance() {
        return Glance.of(inputs);
    }

    /// What became of each record, in order, on the calling thread.
    public Stream<ReadOutcome> outcomes() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .flatMap(chunk -> chunk.read().stream());
    }

    /// How many bytes have been read so far, as they lie on disk.
    public long bytesRead() {
        return bytesBefore + (current == null ? 0 : current.tally().bytes());
    }

    /// How many bytes there are in all; negative where an input does not tell.
    public long totalBytes() {
        return totalBytes;
    }

    /// The inputs read to their ends so far, in order; none unless fingerprints were asked for.
    public List<CorpusFile> files() {
        return List.copyOf(finished);
    }

    /// What a person should know of the inputs read to their ends so far besides what was rejected: which were
    /// read in an encoding that nobody declared, and which hold records that are deleted.
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    private void start(Input input) {
        try {
            current = OpenInput.of(input, format, standardInput, fingerprinted);
        } catch (UnusableInput e) {
            if (input.named()) {
                throw e;
            }
            next = rejected(new Source(input.name(), 0), e.reason());
        }
    }

    private @Nullable Chunk nextOf(OpenInput open) {
        try {
            if (open.chunks().hasNext()) {
                Chunk chunk = open.chunks().next();
                deleted += chunk.deleted();
                return chunk;
            }
            Chunk rejection = open.isCutShort() ? stopped(open, 0, "the file became shorter meanwhile") : null;
            finish(open);
            return rejection;
        } catch (UncheckedIOException e) {
            long line = e instanceof RecordCutter.BrokenOff broken ? broken.line() : 0;
            return broken(open, line, Objects.requireNonNullElse(e.getCause(), new IOException(e)));
        } catch (IOException e) {
            return broken(open, 0, e);
        }
    }

    private Chunk broken(OpenInput open, long line, IOException problem) {
        finish(open);
        return stopped(open, line, Failures.reason(problem));
    }

    private static Chunk stopped(OpenInput open, long line, String problem) {
        return rejected(
                new Source(open.input().name(), line), "reading stops here: " + problem + "; fetch the file again");
    }

    private void finish(OpenInput open) {
        current = null;
        remark(open);
        try {
            open.finish().ifPresent(finished::add);
        } catch (IOException e) {
            closed(open);
        }
        bytesBefore += open.tally().bytes();
    }

    private void remark(OpenInput open) {
        String name = open.input().name() + ": ";
        open.text()
                .guess()
                .ifPresent(encoding -> remarks.add(name + "read as " + encoding + ", because it is not UTF-8"));
        if (deleted > 0) {
            remarks.add(name
                    + (deleted == 1
                            ? "1 record is marked as deleted and is no document"
                            : String.format(
                                    Locale.ROOT, "%,d records are marked as deleted and are no documents", deleted)));
        }
        deleted = 0;
    }

    private static Chunk rejected(Source source, String reason) {
        List<ReadOutcome> one = List.of(new ReadOutcome.Rejected(source, reason));
        return () -> one;
    }

    private static void closed(OpenInput open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (current != null) {
            closed(current);
            current = null;
        }
    }
}
