package topica.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/// The safetensors layout as model files use it: eight bytes with the header's length, a JSON header, the
/// values.
///
/// The values lie in the header's order without a hole between them, and each tensor starts at a multiple
/// of 64; where a length is none, a tensor `pad.N` of zeros follows. Here nothing is known of what the
/// tensors mean.
final class Safetensors {

    static final int MOST_TENSORS = 1_000;
    static final int LONGEST_HEADER = 64 << 20;

    private static final int ALIGNMENT = 64;
    private static final int MOST_EXTENTS = 8;
    private static final String METADATA = "__metadata__";
    private static final String MANIFEST = "topica";
    private static final String PAD = "pad.";

    private Safetensors() {}

    /// A header that was read but whose offsets nobody has checked; `start` is where the values begin.
    record Header(int start, String manifest, List<Entry> entries) {}

    /// Where the header says a tensor is, in bytes from the first value.
    record Entry(String name, String dtype, List<Long> shape, long begin, long end) {}

    /// Whether the layout needs `name` for itself.
    static boolean reserved(String name) {
        return name.equals(METADATA) || name.startsWith(PAD);
    }

    /// The tensors with padding between them.
    static SequencedMap<String, Tensor> aligned(Map<String, Tensor> tensors) {
        SequencedMap<String, Tensor> aligned = new LinkedHashMap<>();
        int pads = 0;
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            aligned.put(tensor.getKey(), tensor.getValue());
            int gap = -tensor.getValue().buffer().remaining() & (ALIGNMENT - 1);
            if (gap > 0) {
                aligned.put(PAD + pads++, Tensor.u8(new byte[gap]));
            }
        }
        return aligned;
    }

    /// Everything before the first value, filled up with blanks to a multiple of 64 bytes.
    static ByteBuffer header(String manifest, SequencedMap<String, Tensor> tensors) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator out = StrictJson.FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
            out.writeStartObject();
            out.writeObjectPropertyStart(METADATA);
            out.writeStringProperty(MANIFEST, manifest);
            out.writeEndObject();
            long begin = 0;
            for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
                begin = write(out, tensor.getKey(), tensor.getValue(), begin);
            }
            out.writeEndObject();
        }
        int length = (Long.BYTES + json.size() + ALIGNMENT - 1) & -ALIGNMENT;
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        System.arraycopy(json.toByteArray(), 0, bytes, Long.BYTES, json.size());
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length - Long.BYTES);
    }

    private static long write(JsonGenerator out, String name, Tensor tensor, long begin) {
        long end = begin + tensor.buffer().remaining();
        out.writeObjectPropertyStart(name);
        out.writeStringProperty("dtype", tensor.kind().name());
        out.writeArrayPropertyStart("shape");
        tensor.shape().forEach(out::writeNumber);
        out.writeEndArray();
        out.writeArrayPropertyStart("data_offsets");
        out.writeNumber(begin);
        out.writeNumber(end);
        out.writeEndArray();
        out.writeEndObject();
        return end;
    }

    /// Reads the header of a whole file.
    static Header parse(ByteBuffer file) throws Damage {
        if (file.limit() < Long.BYTES) {
            throw new Damage(file.limit() == 0 ? "it is empty" : "it is cut short");
        }
        long length = file.order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        if (length < 2 || length > Math.min(file.limit() - Long.BYTES, LONGEST_HEADER)) {
            throw new Damage("it is cut short or no model at all");
        }
        byte[] json = new byte[(int) length];
        file.get(Long.BYTES, json);
        if (json[0] != '{') {
            throw new Damage("it has no safetensors header");
        }
        try (JsonParser in = StrictJson.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return header(in, Long.BYTES + (int) length);
        } catch (JacksonException e) {
            throw new Damage("its header is not sound JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static Header header(JsonParser in, int start) throws Damage {
        Optional<String> manifest = Optional.empty();
        List<Entry> entries = new ArrayList<>();
        expect(in.nextToken() == JsonToken.START_OBJECT);
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (name.equals(METADATA)) {
                manifest = Optional.of(manifest(in));
            } else if (entries.size() == MOST_TENSORS) {
                throw new Damage("it holds more than " + MOST_TENSORS + " tensors");
            } else {
                entries.add(entry(name, in));
            }
        }
        StrictJson.end(in);
        return new Header(start, manifest.orElseThrow(() -> new Damage("it has no manifest")), entries);
    }

    private static String manifest(JsonParser in) throws Damage {
        expect(in.nextToken() == JsonToken.START_OBJECT);
        if (!MANIFEST.equals(in.nextName())) {
            throw new Damage("it has no manifest");
        }
        String manifest = string(in);
        expect(in.nextToken() == JsonToken.END_OBJECT);
        return manifest;
    }

    private static Entry entry(String name, JsonParser in) throws Damage {
        Optional<String> dtype = Optional.empty();
        List<Long> shape = List.of();
        List<Long> offsets = List.of();
        expect(in.nextToken() == JsonToken.START_OBJECT);
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            switch (key) {
                case "dtype" -> dtype = Optional.of(string(in));
                case "shape" -> shape = numbers(in);
                case "data_offsets" -> offsets = numbers(in);
                default -> throw new Damage("its header says \"" + key + "\" of a tensor");
            }
        }
        if (dtype.isEmpty() || offsets.size() != 2) {
            throw new Damage("its header does not say where tensor \"" + name + "\" is");
        }
        return new Entry(name, dtype.get(), shape, offsets.getFirst(), offsets.getLast());
    }

    private static String string(JsonParser in) throws Damage {
        expect(in.nextToken() == JsonToken.VALUE_STRING);
        return in.getString();
    }

    private static List<Long> numbers(JsonParser in) throws Damage {
        List<Long> numbers = new ArrayList<>();
        expect(in.nextToken() == JsonToken.START_ARRAY);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            expect(in.currentToken() == JsonToken.VALUE_NUMBER_INT && numbers.size() < MOST_EXTENTS);
            numbers.add(in.getLongValue());
        }
        return numbers;
    }

    private static void expect(boolean held) throws Damage {
        if (!held) {
            throw new Damage("its header is not that of a safetensors file");
        }
    }

    /// The tensors of `file` as views of it, padding left out, once every offset is checked.
    static SequencedMap<String, Tensor> tensors(Header header, ByteBuffer file) throws Damage {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        int length = file.limit() - header.start();
        long expected = 0;
        for (Entry entry : header.entries()) {
            if (entry.begin() != expected || entry.end() < expected || entry.end() > length) {
                throw new Damage("tensor \"" + entry.name() + "\" is not where it should be");
            }
            expected = entry.end();
            Tensor tensor = tensor(entry, file, header.start());
            if (!entry.name().startsWith(PAD)) {
                aligned(header.start() + entry.begin(), entry.name());
                tensors.put(entry.name(), tensor);
            }
        }
        if (expected != length) {
            throw new Damage("it has bytes that belong to no tensor");
        }
        return tensors;
    }

    private static Tensor tensor(Entry entry, ByteBuffer file, int start) throws Damage {
        int length = (int) (entry.end() - entry.begin());
        try {
            ByteBuffer data = file.slice(start + (int) entry.begin(), length);
            return new Tensor(Tensor.Kind.valueOf(entry.dtype()), entry.shape(), data);
        } catch (IllegalArgumentException e) {
            throw new Damage(
                    "tensor \"" + entry.name() + "\" of " + entry.dtype() + " has another size than its shape");
        }
    }

    private static void aligned(long position, String name) throws Damage {
        if (position % ALIGNMENT != 0) {
            throw new Damage("tensor \"" + name + "\" does not start at a multiple of " + ALIGNMENT);
        }
    }
}
