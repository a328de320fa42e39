package topica.onnx;

import java.nio.file.Path;
import java.util.List;
import topica.records.UnusableInput;

/// The libraries that only an encoder of a user's own takes. Nobody else has to install them.
final class Libraries {

    private static final List<String> NEEDED =
            List.of("ai.onnxruntime.OrtEnvironment", "ai.djl.huggingface.tokenizers.jni.TokenizersLibrary");

    private Libraries() {}

    /// @throws UnusableInput if they are not installed
    static void check(Path folder) {
        for (String name : NEEDED) {
            try {
                Class.forName(name, false, Libraries.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw Refusal.of(
                        folder,
                        "models of this kind take ONNX Runtime and its tokenizers, which are not installed",
                        "run mvn -q -Ponnx -Dmaven.test.skip=true package in Topica's folder");
            }
        }
    }
}
