package topica.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibrariesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"onnxruntime", "tokenizers"})
    void saysWhereALibraryIsNotInstalled(String missing) throws Exception {
        ToyFolder.in(folder);
        try (URLClassLoader classes = new URLClassLoader(classPathWithout(missing), null)) {
            Class<?> encoder = classes.loadClass(OnnxEncoder.class.getName());
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> encoder.getMethod("open", Path.class).invoke(null, folder))
                    .havingCause()
                    .satisfies(refusal ->
                            assertThat(refusal.getClass().getSimpleName()).isEqualTo("UnusableInput"))
                    .withMessage(folder + ": models of this kind take ONNX Runtime and its tokenizers, which are not"
                            + " installed; run mvn -q -Ponnx -Dmaven.test.skip=true package in Topica's folder");
        }
    }

    private static URL[] classPathWithout(String name) throws MalformedURLException {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!new File(place).getName().startsWith(name + "-")) {
                places.add(new File(place).toURI().toURL());
            }
        }
        return places.toArray(URL[]::new);
    }

    /// What comes with the tokenizers tells its makers of its use; none of it is here.
    @Test
    void nothingCallsHome() {
        assertThatThrownBy(() -> Class.forName("ai.djl.util.Ec2Utils")).isInstanceOf(ClassNotFoundException.class);
    }
}
