package topica.onnx;

/// How the vectors of a text's tokens become one vector of the text.
enum Pooling {
    /// The mean of the tokens that the mask lets count.
    MEAN,
    /// The vector of the first token.
    CLS;

    /// Writes the text's vector into `sum`.
    ///
    /// @param rows `tokens × width`
    void pool(float[] rows, long[] mask, double[] sum) {
        int width = sum.length;
        int tokens = this == CLS ? 1 : rows.length / width;
        for (int token = 0; token < tokens; token++) {
            if (this == CLS || mask[token] != 0) {
                for (int i = 0; i < width; i++) {
                    sum[i] += rows[token * width + i];
                }
            }
        }
    }
}
