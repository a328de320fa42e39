package topica.onnx;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The native part of the tokenizers, taken out of its jar once a process.
///
/// It is loaded here rather than by the class that comes with it, which looks for graphics cards, tells its
/// makers of its use, may download, and leaves files in the user's home.
final class NativeTokenizers {

    private static final List<String> WINDOWS_NEEDS =
            List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll");

    private static boolean loaded;

    private NativeTokenizers() {}

    /// @throws UnsatisfiedLinkError if there is none for this machine, or it does not start
    static synchronized TokenizersLibrary library() throws IOException {
        if (!loaded) {
            load(System.getProperty("os.name").toLowerCase(Locale.ROOT), System.getProperty("os.arch"));
            loaded = true;
        }
        return TokenizersLibrary.LIB;
    }

    private static void load(String system, String processor) throws IOException {
        boolean windows = system.startsWith("windows");
        String place = (windows ? "win" : system.startsWith("mac") ? "osx" : "linux")
                + "-"
                + (processor.equals("amd64") ? "x86_64" : processor);
        Path folder = Files.createTempDirectory("topica-tokenizers");
        try {
            for (String needed : windows ? WINDOWS_NEEDS : List.<String>of()) {
                load(place, needed, folder);
            }
            load(place, System.mapLibraryName("tokenizers"), folder);
        } finally {
            remove(folder);
        }
    }

    @SuppressWarnings("restricted")
    private static void load(String place, String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = TokenizersLibrary.class.getResourceAsStream("/native/lib/" + place + "/cpu/" + name)) {
            if (in == null) {
                throw new UnsatisfiedLinkError("there are no tokenizers for " + place);
            }
            Files.copy(in, file);
            System.load(file.toString());
        } finally {
            remove(file);
        }
    }

    /// What is loaded does without its file, but on Windows, where it is removed at the end if at all.
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
