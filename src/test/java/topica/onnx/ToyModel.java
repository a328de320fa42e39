package topica.onnx;

/// Writes small models in ONNX form: what goes in, what is done, what comes out.
final class ToyModel {

    static final int FLOAT = 1;
    static final int INT32 = 6;
    static final int INT64 = 7;

    private final Proto graph = new Proto().text(2, "toy");

    ToyModel input(String name, int type) {
        graph.message(11, value(name, type, 2));
        return this;
    }

    ToyModel output(String name, int type, int dimensions) {
        graph.message(12, value(name, type, dimensions));
        return this;
    }

    /// A matrix that every text is run with.
    ToyModel matrix(String name, int columns, float... values) {
        graph.message(5, tensor(name, columns, values.length).bytes(9, Proto.floats(values)));
        return this;
    }

    /// A matrix of `values` numbers that are in another file.
    ToyModel matrixIn(String file, String name, int columns, int values) {
        graph.message(
                5,
                tensor(name, columns, values)
                        .message(13, new Proto().text(1, "location").text(2, file))
                        .number(14, 1));
        return this;
    }

    ToyModel node(String operation, String output, String... inputs) {
        graph.message(1, operation(operation, output, inputs));
        return this;
    }

    /// A node that takes away a dimension: 1 that of tokens, 2 that of their numbers.
    ToyModel over(int dimension, String operation, String output, String input) {
        Proto axes = new Proto().text(1, "axes").number(8, dimension).number(20, 7);
        Proto keepDimensions = new Proto().text(1, "keepdims").number(3, 0).number(20, 2);
        graph.message(1, operation(operation, output, input).message(5, axes).message(5, keepDimensions));
        return this;
    }

    byte[] bytes() {
        return new Proto()
                .number(1, 8)
                .message(8, new Proto().text(1, "").number(2, 13))
                .message(7, graph)
                .bytes();
    }

    private static Proto operation(String operation, String output, String... inputs) {
        Proto node = new Proto();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(4, operation);
    }

    private static Proto tensor(String name, int columns, int values) {
        return new Proto()
                .number(1, values / columns)
                .number(1, columns)
                .number(2, FLOAT)
                .text(8, name);
    }

    private static Proto value(String name, int type, int dimensions) {
        Proto shape = new Proto();
        for (int dimension = 0; dimension < dimensions; dimension++) {
            shape.message(1, new Proto().text(2, name + dimension));
        }
        Proto tensor = new Proto().number(1, type).message(2, shape);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }
}
