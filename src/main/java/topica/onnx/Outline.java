package topica.onnx;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import topica.records.UnusableInput;

/// Walks through a model's file without its weights, to learn in which other files its numbers are.
///
/// The form is that of `onnx.proto`: fields of a number and a kind, some of which are made of fields
/// themselves.
final class Outline {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 4096;
    private static final int MOST_FILES = 1000;

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;

    /// What is made of fields, as far as the names of files may be in it.
    private enum Part {
        MODEL,
        GRAPH,
        FUNCTION,
        NODE,
        ATTRIBUTE,
        SPARSE_TENSOR,
        TENSOR,
        ENTRY,
        OTHER;

        Part inner(int field) {
            return switch (this) {
                case MODEL -> field == 7 ? GRAPH : field == 25 ? FUNCTION : OTHER;
                case GRAPH -> field == 1 ? NODE : field == 5 ? TENSOR : field == 15 ? SPARSE_TENSOR : OTHER;
                case FUNCTION -> field == 7 ? NODE : field == 11 ? ATTRIBUTE : OTHER;
                case NODE -> field == 5 ? ATTRIBUTE : OTHER;
                case ATTRIBUTE ->
                    switch (field) {
                        case 5, 10 -> TENSOR;
                        case 6, 11 -> GRAPH;
                        case 22, 23 -> SPARSE_TENSOR;
                        default -> OTHER;
                    };
                case SPARSE_TENSOR -> field == 1 || field == 2 ? TENSOR : OTHER;
                case TENSOR -> field == 13 ? ENTRY : OTHER;
                case ENTRY, OTHER -> OTHER;
            };
        }
    }

    private final InputStream in;
    private final SequencedSet<String> names = new TreeSet<>();
    private long position;
    private boolean graph;

    private Outline(InputStream in) {
        this.in = in;
    }

    /// The other files that hold numbers of the model, by their names' order.
    ///
    /// @throws UnusableInput if it is no model, or wants a file outside its folder
    static List<Path> filesBeside(Path model) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(model))) {
            Outline outline = new Outline(in);
            outline.walk(Part.MODEL, Files.size(model), 0);
            if (!outline.graph) {
                throw new Malformed();
            }
            return outline.names.stream().map(name -> beside(model, name)).toList();
        } catch (Malformed | EOFException e) {
            throw Refusal.of(model, "it is no ONNX model, or damaged", "download it again");
        } catch (IOException e) {
            throw Refusal.of(model, "it cannot be read: " + Refusal.said(e), "check the file");
        }
    }

    private static final class Malformed extends IOException {

        private static final long serialVersionUID = 1;
    }

    private static Path beside(Path model, String name) {
        Path folder = model.toAbsolutePath().normalize().resolveSibling("");
        try {
            Path file = folder.resolve(name).normalize();
            if (!Path.of(name).isAbsolute() && file.startsWith(folder) && !file.equals(folder)) {
                if (Files.isRegularFile(file)) {
                    return file;
                }
                throw Refusal.of(model, "its weights in " + name + " are missing", "download that file too");
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw Refusal.of(model, "it wants weights from outside its folder, " + name, "do not use this model");
    }

    private void walk(Part part, long end, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Malformed();
        }
        graph |= part == Part.GRAPH;
        String key = "";
        String value = "";
        while (position < end) {
            long tag = varint();
            int field = (int) (tag >>> 3);
            switch ((int) tag & 7) {
                case VARINT -> varint();
                case EIGHT_BYTES -> skip(Long.BYTES, end);
                case FOUR_BYTES -> skip(Integer.BYTES, end);
                case BYTES -> {
                    long length = varint();
                    if (part == Part.ENTRY && field == 1) {
                        key = text(length, end);
                    } else if (part == Part.ENTRY && field == 2) {
                        value = text(length, end);
                    } else if (part.inner(field) == Part.OTHER) {
                        skip(length, end);
                    } else {
                        walk(part.inner(field), within(length, end), depth + 1);
                    }
                }
                default -> throw new Malformed();
            }
        }
        if (position > end || names.size() > MOST_FILES) {
            throw new Malformed();
        }
        if (key.equals("location")) {
            names.add(value);
        }
    }

    private long within(long length, long end) throws Malformed {
        if (length < 0 || length > end - position) {
            throw new Malformed();
        }
        return position + length;
    }

    private void skip(long length, long end) throws IOException {
        long next = within(length, end);
        in.skipNBytes(length);
        position = next;
    }

    private String text(long length, long end) throws IOException {
        if (length > LONGEST_NAME) {
            throw new Malformed();
        }
        long next = within(length, end);
        byte[] bytes = in.readNBytes((int) length);
        position = next;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            position++;
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Malformed();
    }
}
