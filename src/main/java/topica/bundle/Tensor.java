package topica.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// An immutable block of numbers of one kind, in row-major order.
///
/// Made from an array it holds a copy; read from a model file it is a view of the mapped file, which is
/// decoded when asked and stays mapped as long as the tensor is reachable. Safe for use by many threads.
public final class Tensor {

    /// The kinds of number a model file may hold; the names are those of the safetensors format.
    public enum Kind {
        U8(Byte.BYTES),
        I8(Byte.BYTES),
        I32(Integer.BYTES),
        F32(Float.BYTES);

        private final int width;

        Kind(int width) {
            this.width = width;
        }
    }

    private final Kind kind;
    private final List<Long> shape;
    private final ByteBuffer data;

    /// A view of `data`, which must not change.
    ///
    /// @throws IllegalArgumentException if the shape does not call for exactly the bytes of `data`
    Tensor(Kind kind, List<Long> shape, ByteBuffer data) {
        if (byteSize(kind, shape) != data.remaining()) {
            throw new IllegalArgumentException(
                    "expected the values of shape " + shape + ", got " + data.remaining() / kind.width);
        }
        this.kind = kind;
        this.shape = List.copyOf(shape);
        this.data = data.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Unsigned bytes; without a `shape` they are one row. This holds for the other kinds too.
    public static Tensor u8(byte[] values, long... shape) {
        return new Tensor(Kind.U8, shape(values.length, shape), ByteBuffer.wrap(values.clone()));
    }

    /// Signed bytes.
    public static Tensor i8(byte[] values, long... shape) {
        return new Tensor(Kind.I8, shape(values.length, shape), ByteBuffer.wrap(values.clone()));
    }

    public static Tensor i32(int[] values, long... shape) {
        ByteBuffer data = allocate(values.length, Integer.BYTES);
        data.asIntBuffer().put(values);
        return new Tensor(Kind.I32, shape(values.length, shape), data);
    }

    public static Tensor f32(float[] values, long... shape) {
        ByteBuffer data = allocate(values.length, Float.BYTES);
        data.asFloatBuffer().put(values);
        return new Tensor(Kind.F32, shape(values.length, shape), data);
    }

    public Kind kind() {
        return kind;
    }

    /// The extents, outermost first; empty for a single number.
    public List<Long> shape() {
        return shape;
    }

    /// The number of values.
    public int size() {
        return data.remaining() / kind.width;
    }

    /// The values of a `U8` or `I8` tensor, as a new array.
    public byte[] bytes() {
        if (kind != Kind.U8) {
            expect(Kind.I8);
        }
        byte[] values = new byte[size()];
        data.get(data.position(), values);
        return values;
    }

    /// The values of an `I32` tensor, as a new array.
    public int[] ints() {
        expect(Kind.I32);
        int[] values = new int[size()];
        buffer().asIntBuffer().get(values);
        return values;
    }

    /// The values of an `F32` tensor, as a new array.
    public float[] floats() {
        expect(Kind.F32);
        float[] values = new float[size()];
        buffer().asFloatBuffer().get(values);
        return values;
    }

    /// The bytes themselves without a copy: read-only, little-endian, with a position of its own.
    public ByteBuffer buffer() {
        return data.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The bytes that so many values need.
    ///
    /// @throws IllegalArgumentException if an extent is negative or the product is out of range
    static long byteSize(Kind kind, List<Long> shape) {
        long size = kind.width;
        for (long extent : shape) {
            if (extent < 0 || Math.multiplyHigh(size, extent) != 0 || size * extent < 0) {
                throw new IllegalArgumentException("expected extents of a block in memory, got " + shape);
            }
            size *= extent;
        }
        return size;
    }

    static List<Long> shape(int length, long[] shape) {
        return shape.length == 0
                ? List.of((long) length)
                : Arrays.stream(shape).boxed().toList();
    }

    private static ByteBuffer allocate(int length, int width) {
        return ByteBuffer.allocate(Math.multiplyExact(length, width)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void expect(Kind wanted) {
        if (kind != wanted) {
            throw new IllegalStateException("expected a tensor of " + wanted + ", this one is of " + kind);
        }
    }
}
