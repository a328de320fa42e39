package topica.onnx;

/// A text as the numbers of its tokens, whether each counts, and to which of two texts it belongs: three
/// arrays of equal length.
@SuppressWarnings("ArrayRecordComponent")
record Encoded(long[] ids, long[] mask, long[] types) {

    int length() {
        return ids.length;
    }
}
