package topica.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import topica.records.UnusableInput;

/// A `model.onnx`, opened: numbers of tokens become vectors. Thread-safe until it is closed.
///
/// A text is run by itself, on one thread, so that its vectors depend on nothing else.
final class Network implements AutoCloseable {

    private static final Set<String> KNOWN_INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
    private static final List<String> OF_TOKENS = List.of("last_hidden_state", "token_embeddings");
    private static final String OF_TEXT = "sentence_embedding";
    private static final Set<OnnxJavaType> WHOLE = EnumSet.of(OnnxJavaType.INT64, OnnxJavaType.INT32);
    private static final Set<OnnxJavaType> REAL =
            EnumSet.of(OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16, OnnxJavaType.BFLOAT16);
    private static final String OTHER_MODEL = "use a model that was exported for sentence embeddings";

    private final Path path;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, OnnxJavaType> inputs;
    private final String output;

    private Network(
            Path path,
            OrtEnvironment environment,
            OrtSession session,
            Map<String, OnnxJavaType> inputs,
            String output) {
        this.path = path;
        this.environment = environment;
        this.session = session;
        this.inputs = inputs;
        this.output = output;
    }

    /// @throws UnusableInput if it is no model, or none for this use
    static Network open(Path path) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "topica");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setDeterministicCompute(true);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            OrtSession session = environment.createSession(path.toString(), options);
            try {
                return new Network(path, environment, session, inputs(path, session), output(path, session));
            } catch (OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw Refusal.of(path, "ONNX Runtime cannot open it (" + Refusal.said(e) + ")", "download it again");
        }
    }

    private static Map<String, OnnxJavaType> inputs(Path path, OrtSession session) throws OrtException {
        Map<String, OnnxJavaType> inputs = types(session.getInputInfo());
        if (!inputs.containsKey("input_ids") || !KNOWN_INPUTS.containsAll(inputs.keySet())) {
            throw Refusal.of(path, "it wants " + list(inputs) + " rather than input_ids", OTHER_MODEL);
        }
        if (!WHOLE.containsAll(inputs.values())) {
            throw Refusal.of(path, "it does not take whole numbers for tokens", OTHER_MODEL);
        }
        return inputs;
    }

    private static String output(Path path, OrtSession session) throws OrtException {
        Map<String, OnnxJavaType> outputs = types(session.getOutputInfo());
        List<String> wanted = new ArrayList<>(List.of(OF_TEXT));
        wanted.addAll(OF_TOKENS);
        for (String name : wanted) {
            OnnxJavaType type = outputs.get(name);
            if (type != null && REAL.contains(type)) {
                return name;
            }
        }
        throw Refusal.of(
                path,
                "it gives %s, and neither %s nor %s".formatted(list(outputs), OF_TEXT, String.join(" nor ", OF_TOKENS)),
                OTHER_MODEL);
    }

    private static Map<String, OnnxJavaType> types(Map<String, NodeInfo> nodes) {
        Map<String, OnnxJavaType> types = new TreeMap<>();
        nodes.forEach((name, node) ->
                types.put(name, node.getInfo() instanceof TensorInfo info ? info.type : OnnxJavaType.UNKNOWN));
        return types;
    }

    private static String list(Map<String, OnnxJavaType> nodes) {
        return nodes.isEmpty() ? "nothing" : String.join(", ", nodes.keySet());
    }

    /// Whether the model gives one vector for the whole text, and not one for each token.
    boolean pools() {
        return output.equals(OF_TEXT);
    }

    /// The vectors of the tokens, one behind the other, or the one of the text.
    float[] run(Encoded text) {
        Map<String, OnnxTensor> tensors = new TreeMap<>();
        try {
            for (Map.Entry<String, OnnxJavaType> input : inputs.entrySet()) {
                tensors.put(input.getKey(), tensor(values(text, input.getKey()), input.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors, Set.of(output))) {
                return floats(text, result);
            }
        } catch (OrtException e) {
            throw Refusal.of(
                    path,
                    "it fails on a text of %d tokens (%s)".formatted(text.length(), Refusal.said(e)),
                    "check that tokenizer.json belongs to it, or use another model");
        } finally {
            tensors.values().forEach(OnnxTensorLike::close);
        }
    }

    private static long[] values(Encoded text, String input) {
        return switch (input) {
            case "input_ids" -> text.ids();
            case "attention_mask" -> text.mask();
            default -> text.types();
        };
    }

    private OnnxTensor tensor(long[] values, OnnxJavaType type) throws OrtException {
        long[] shape = {1, values.length};
        if (type == OnnxJavaType.INT64) {
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
        }
        int[] narrow = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = Math.toIntExact(values[i]);
        }
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(narrow), shape);
    }

    private float[] floats(Encoded text, OrtSession.Result result) throws OrtException {
        OnnxTensor tensor = (OnnxTensor) result.get(0);
        long[] shape = tensor.getInfo().getShape();
        boolean fits = pools()
                ? shape.length == 2 && shape[0] == 1 && shape[1] > 0
                : shape.length == 3 && shape[0] == 1 && shape[1] == text.length() && shape[2] > 0;
        if (!fits) {
            throw Refusal.of(
                    path,
                    "its %s has not the shape of vectors of %d tokens".formatted(output, text.length()),
                    OTHER_MODEL);
        }
        FloatBuffer values = tensor.getFloatBuffer();
        return values.array();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
